import Clean
import Register
import Testing

/// Levels that group rows name for the rows below them.
@Suite struct GroupLevelsTests {
  private func levels(_ rows: [(group: String, cells: Cells)]) -> [ScopeLevel] {
    var raw = RawRows()
    for (index, row) in rows.enumerated() {
      raw.add(row.cells, row.group.isEmpty ? .data : .group, line: index + 2, other: row.group)
    }
    return Clean.clean(raw, profile(.baDinh), PipelineTables.configuration).outcomes.compactMap {
      if case .record(let record) = $0 { record.scopeLevel } else { nil }
    }
  }

  private let body: (group: String, cells: Cells) = ("", [.name: "Hội Khuyến học"])
  private func group(_ text: String) -> (group: String, cells: Cells) { (text, [:]) }

  @Test(
    "A group of a level holds for rows that say nothing themselves",
    arguments: [
      "II. Cấp xã, phường, thị trấn", "B | HỘI CẤP XÃ", "II | Cấp phường (12 hội)",
      "2. Các hội cấp xã", "CẤP XÃ: 40", "III. Hội cấp phường do quận cho phép thành lập",
    ])
  func holds(text: String) {
    #expect(levels([body, group(text), body, body]) == [.district, .commune, .commune])
  }

  @Test(
    "Two levels at once, or none, say nothing",
    arguments: [
      "II. Cấp huyện, cấp xã", "II. Hội khác", "II. Cấp huyện và xã", "II. Cấp ủy",
    ])
  func saysNothing(text: String) {
    #expect(levels([group(text), body]) == [.district])
  }

  @Test("The next group numbered likewise ends it, one within it does not")
  func ends() {
    let rows = [
      group("I. Cấp xã"), body, group("1. Hội đặc thù"), body, group("II. Quỹ"), body,
    ]
    #expect(levels(rows) == [.commune, .commune, .district])
  }

  @Test("A cell that names the province alone leaves the level to the group")
  func ofProvince() {
    let row: (group: String, cells: Cells) = (
      "", [.name: "Hội Khuyến học", .province: "Hà Nội"]
    )
    #expect(levels([row, group("II. Cấp xã"), row]) == [.district, .commune])
  }

  @Test("What the row says itself counts for more")
  func ofRow() {
    let rows: [(group: String, cells: Cells)] = [
      group("II. Cấp xã"),
      ("", [.name: "Hội Khuyến học quận Ba Đình"]),
      ("", [.name: "Hội Khuyến học", .scopeLevel: "Cấp quận"]),
      ("", [.name: "Hội Khuyến học", .district: "Ba Đình"]),
    ]
    #expect(levels(rows) == [.district, .district, .district])
  }
}
