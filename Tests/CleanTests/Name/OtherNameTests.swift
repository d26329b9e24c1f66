import Register
import Testing

/// Former and new names that a return states.
@Suite struct OtherNameTests {
  @Test(
    "Brackets with the name before or behind this one are taken out of it, with a finding",
    arguments: [
      ("Hội Làm vườn và Trang trại (tên cũ: Hội Làm vườn)", "Hội Làm vườn và Trang trại"),
      (
        "Hội Làm vườn và Trang trại phường 5 (trước đây là Hội Làm vườn)",
        "Hội Làm vườn và Trang trại phường 5"
      ),
      ("HỘI LÀM VƯỜN VÀ TRANG TRẠI (TÊN CŨ HỘI LÀM VƯỜN", "HỘI LÀM VƯỜN VÀ TRANG TRẠI"),
      (
        "Hội Làm vườn (nay là Hội Làm vườn và Trang trại) phường 5",
        "Hội Làm vườn và Trang trại phường 5"
      ),
    ])
  func brackets(name: String, shown: String) throws {
    let row = CleanedRow([.name: name], profile(.dongHa))
    let record = try #require(row.record)
    #expect(record.name == shown)
    #expect(record.identity.key == "[lam-vuon]" && record.otherName == "[lam-vuon]")
    #expect(row.rules.contains("C-NAME-OTHER name"))
  }

  @Test("What a place is called now is no name of the body")
  func place() throws {
    let row = CleanedRow([.name: "Hội Đồng hương Hà Tây (nay là Hà Nội)"], profile(.dongHa))
    let record = try #require(row.record)
    #expect(record.identity.kind == "dong-huong" && record.otherName.isEmpty)
  }

  @Test(
    "A note states another name",
    arguments: [
      ("Đổi tên từ Hiệp hội Doanh nghiệp theo QĐ số 2136/QĐ-UBND", "[doanh-nghiep]"),
      ("doi ten tu Hiep hoi Doanh nghiep, QD 12", "[doanh-nghiep]"),
      (
        "Sinh hoạt định kỳ; trước đây là Hội Người tàn tật thành phố Đông Hà.", "[nguoi-khuyet-tat]"
      ),
      ("Tên cũ: Câu lạc bộ Thơ Hương Quê từ năm 2010", "[clb-tho] huong que"),
      ("Nay là Hội Làm vườn và Trang trại kể từ 1/7/2023", "[lam-vuon]"),
      ("Đổi tên thành Hội Từ thiện", "[tu-thien]"), ("Đổi tên", ""), ("Chưa đại hội", ""),
      ("Chủ tịch nay là Nguyễn Văn An", ""), ("tên cũ đã bỏ", ""), ("", ""),
    ])
  func notes(note: String, key: String) throws {
    let cells: Cells = [.name: "Hội Người mù", .notes: note]
    let row = CleanedRow(cells, profile(.dongHa))
    #expect(try #require(row.record).otherName == key)
    #expect(!row.rules.contains("C-NAME-OTHER"))
  }
}
