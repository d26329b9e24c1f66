import Register
import Testing

/// Recommendations: counted and addressed, their text is not kept.
@Suite struct RecommendationTests {
  @Test(
    "Agencies are those of the list, by their longest spelling",
    arguments: [
      ("Sở Nội vụ", "so-noi-vu"), ("SNV", "so-noi-vu"), ("Sở Nội vụ tỉnh Quảng Trị", "so-noi-vu"),
      ("Sở Công Thương", "so-khac"), ("UBND phường 5", "ubnd"), ("Bộ Nội vụ", "bo-noi-vu"),
      ("ông Nguyễn Văn Canari", "khac"), ("", "khac"), ("Sởm", "khac"),
    ])
  func agencies(cell: String, agency: String) throws {
    let cells: Cells = [
      .name: "Hội Người mù", .recommendation: "Bố trí trụ sở", .recommendationAgency: cell,
    ]
    let record = try #require(CleanedRow(cells).record)
    #expect(record.recommendationAgency == agency)
    #expect(record.recommendation != 0)
  }

  @Test(
    "No recommendation is none",
    arguments: ["", "Không", "không có", "Không có kiến nghị", "chưa có", "0", "-"])
  func none(cell: String) throws {
    let cells: Cells = [
      .name: "Hội Người mù", .recommendation: cell, .recommendationAgency: "Sở Nội vụ",
    ]
    let record = try #require(CleanedRow(cells).record)
    #expect(record.recommendation == 0)
    #expect(record.recommendationAgency.isEmpty)
  }

  @Test("The same recommendation in other letters is the same")
  func sameText() throws {
    let hashes = try ["Bố trí trụ sở", "BỐ TRÍ TRỤ SỞ.", "Tăng biên chế"].map { text in
      let cells: Cells = [.name: "Hội Người mù", .recommendation: text]
      return try #require(CleanedRow(cells).record).recommendation
    }
    #expect(hashes[0] == hashes[1])
    #expect(hashes[0] != hashes[2])
  }
}
