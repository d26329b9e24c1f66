import Clean
import Register
import Testing

/// Cells that repeat the one above.
@Suite struct DittoMarksTests {
  static let first: Cells = [
    .name: "Hội Người mù", .district: "Quận Ba Đình", .commune: "Phường Phúc Xá",
    .scopeLevel: "Xã", .type: "Hội xã hội", .members: "20",
  ]

  private func places(_ rows: [Cells]) -> [String] {
    cleaned(rows).outcomes.map {
      if case .record(let record) = $0 { record.place.code } else { "" }
    }
  }

  @Test(arguments: [
    "nt", "-nt-", "NT", "n/t", "- nt -", "như trên", "-Như trên-", "\"", "''", "”", "〃", "\"\"\"",
  ])
  func `a mark says what stands above it, also through other marks`(mark: String) {
    let second: Cells = [
      .name: "Hội Đông y", .district: mark, .commune: "Phường Trúc Bạch", .scopeLevel: mark,
    ]
    let third: Cells = [
      .name: "Hội Khuyến học", .district: mark, .commune: mark, .scopeLevel: mark,
    ]
    let result = cleaned([Self.first, second, third])
    #expect(places([Self.first, second, third]) == ["00001", "00004", "00004"])
    let found = result.findings.filter { $0.rule.code == "C-DITTO" }
    #expect(found.map(\.position.line) == [3, 3, 4, 4, 4])
    #expect(
      found.map(\.column) == [
        "district", "scope_level", "district", "commune", "scope_level",
      ])
    #expect(found.allSatisfy { $0.value == mark })
    #expect(!result.findings.contains { $0.rule.code == "C-PLACE-UNKNOWN" })
  }

  @Test(arguments: ["-", "–", "", "không", "n", "nt 2", "Phường nt"])
  func `what is no mark repeats nothing`(text: String) {
    let second: Cells = [.name: "Hội Đông y", .district: "Quận Ba Đình", .commune: text]
    #expect(!cleaned([Self.first, second]).findings.contains { $0.rule.code == "C-DITTO" })
  }

  @Test func `a mark in the first row, or below a blank cell, is no place`() {
    let marked: Cells = [.name: "Hội Đông y", .district: "nt", .commune: "Phường Trúc Bạch"]
    let blank: Cells = [.name: "Hội Người mù", .scopeLevel: "Tỉnh"]
    for rows in [[marked], [blank, marked]] {
      let rules = cleaned(rows).findings.map(\.rule.code)
      #expect(rules.contains("C-PLACE-UNKNOWN"))
      #expect(!rules.contains("C-DITTO"))
    }
  }

  @Test func `members, dates and persons are never repeated`() throws {
    let second: Cells = [
      .name: "Hội Đông y", .district: "nt", .commune: "nt", .members: "nt", .chairperson: "nt",
      .foundedOn: "nt",
    ]
    guard case .record(let record) = cleaned([Self.first, second]).outcomes[1] else {
      Issue.record("the row was not kept")
      return
    }
    #expect(record.members == nil)
    #expect(record.foundedOn == nil)
  }

  @Test func `a long cell is not copied into every row below it`() {
    let long: Cells = [.name: "Hội Người mù", .area: String(repeating: "a", count: 300)]
    let rows = [long] + [Cells](repeating: [.name: "Hội Đông y", .area: "nt"], count: 3)
    #expect(!cleaned(rows).findings.contains { $0.rule.code == "C-DITTO" })
  }
}
