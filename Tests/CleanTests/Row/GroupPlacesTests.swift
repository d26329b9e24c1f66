import Clean
import Register
import Testing

/// Places that group rows name for the rows below them.
@Suite struct GroupPlacesTests {
  /// Code of each row's place in a return whose group rows are the texts, whose others the cells.
  private func places(_ rows: [(group: String, cells: Cells)], _ unit: Unit) -> [String] {
    var raw = RawRows()
    for (index, row) in rows.enumerated() {
      raw.add(row.cells, row.group.isEmpty ? .data : .group, line: index + 2, other: row.group)
    }
    let outcomes = Clean.clean(raw, profile(unit), PipelineTables.configuration).outcomes
    return outcomes.compactMap { outcome in
      if case .record(let record) = outcome { record.place.code } else { nil }
    }
  }

  private func group(_ text: String) -> (group: String, cells: Cells) { (text, [:]) }
  private func row(_ cells: Cells) -> (group: String, cells: Cells) { ("", cells) }
  private let body: Cells = [.name: "Hội Khuyến học"]

  @Test(
    "A commune's group holds for the rows below it, however it is numbered",
    arguments: [
      "Phường Phúc Xá", "II. Phường Phúc Xá", "2 | Phường Phúc Xá", "X. P. Phúc Xá",
      "3 | PHƯỜNG PHÚC XÁ | 1.250", "1. Phường Phúc Xá, quận Ba Đình",
    ])
  func ofCommune(text: String) {
    #expect(places([group(text), row(body), row(body)], .baDinh) == ["00001", "00001"])
  }

  @Test("Another group row ends it")
  func ends() {
    let rows = [
      row(body), group("I. Phường Phúc Xá"), row(body), group("II. Phường Trúc Bạch"), row(body),
      group("III. Hội khác"), row(body),
    ]
    #expect(places(rows, .baDinh) == ["001", "00001", "00004", "001"])
  }

  @Test("What the row says itself counts for more")
  func ofRow() {
    let rows = [
      group("Phường Phúc Xá"),
      row([.name: "Hội Khuyến học", .commune: "Trúc Bạch"]),
      row([.name: "Hội Khuyến học phường Trúc Bạch"]),
      row([.name: "Hội Khuyến học", .area: "Phường Trúc Bạch"]),
      row([.name: "Hội Khuyến học", .scopeLevel: "Cấp huyện"]),
      row([.name: "Hội Khuyến học", .district: "Ba Đình"]),
      row([.name: "Hội Khuyến học", .district: "Ba Đình", .scopeLevel: "Cấp xã"]),
      row([.name: "Hội Khuyến học", .commune: "-"]),
    ]
    #expect(
      places(rows, .baDinh) == ["00004", "00004", "00004", "001", "001", "00001", "00001"])
  }

  @Test("A commune's group lies in the district's around it")
  func nested() {
    let rows = [
      group("I. Quận Ba Đình"), row(body), group("1. Phường Phúc Xá"), row(body),
      group("II. Huyện Đông Anh"), row(body),
    ]
    #expect(places(rows, .haNoi) == ["001", "00001", "017"])
  }

  @Test("It is a finding")
  func isNoted() {
    var raw = RawRows()
    raw.add([:], .group, line: 2, other: "II. Phường Phúc Xá")
    raw.add(body, .data, line: 3)
    let findings = Clean.clean(raw, profile(.baDinh), PipelineTables.configuration).findings
    #expect(findings.filter { $0.rule == .placeDerived }.map(\.position.line) == [3])
  }
}
