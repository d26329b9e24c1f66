import Clean
import Register
import Testing

/// Communes that the rows around a row tell.
@Suite struct CommuneRunsTests {
  private func places(
    _ communes: [String], in field: ReturnField = .area, _ unit: Unit = .baDinh
  ) -> [String] {
    cleaned(communes.map { [.name: "Hội Khuyến học", field: $0] }, profile(unit))
      .outcomes.compactMap { if case .record(let record) = $0 { record.place.code } else { nil } }
  }

  @Test(
    "A row between two of one commune is of that commune", arguments: [ReturnField.area, .commune])
  func between(field: ReturnField) {
    let communes = [
      "Phường Phúc Xá", "", "Phúc Xá, quận Ba Đình", "", "Trúc Bạch", "", "Trúc Bạch", "Cống Vị",
      "",
    ]
    #expect(
      places(communes, in: field) == [
        "00001", "00001", "00001", "001", "00004", "00004", "00004", "00007", "001",
      ])
  }

  @Test("Letters and tones may stand apart")
  func decomposed() {
    let communes = [
      "Phu\u{301}c Xa\u{301}", "", "Phu\u{301}c Xa\u{301}", "Tru\u{301}c Ba\u{323}ch",
      "Cô\u{301}ng Vi\u{323}",
    ]
    #expect(places(communes) == ["00001", "00001", "00001", "00004", "00007"])
  }

  @Test("Rows that do not stand by communes, or stand in few, say nothing")
  func otherOrder() {
    #expect(
      places(["Phúc Xá", "", "Phúc Xá", "Trúc Bạch", "Cống Vị", "Phúc Xá"])
        == ["00001", "001", "00001", "00004", "00007", "00001"])
    #expect(places(["Phúc Xá", "", "Phúc Xá", "Trúc Bạch"]) == ["00001", "001", "00001", "00004"])
  }

  @Test("A cell that names another level ends the block, and only a district's return has them")
  func ends() {
    let communes = ["Phúc Xá", "quận Ba Đình", "", "Trúc Bạch", "", "Trúc Bạch", "Cống Vị"]
    #expect(
      places(communes) == ["00001", "001", "001", "00004", "00004", "00004", "00007"])
    #expect(places(communes, .haNoi)[4] == "01")
  }

  @Test("A row of another level, or that names its place, is left as it is; the rest is a finding")
  func ofRow() {
    let cells: [Cells] = [
      [.area: "Phúc Xá"], [.scopeLevel: "Cấp quận"], [.name: "Hội Khuyến học phường Cống Vị"], [:],
      [.area: "Phúc Xá"], [.area: "Trúc Bạch"], [.area: "Điện Biên"],
    ]
    let result = cleaned(
      cells.map { $0.merging([.name: "Hội Khuyến học"]) { own, _ in own } }, profile(.baDinh))
    let places = result.outcomes.compactMap {
      if case .record(let record) = $0 { record.place.code } else { nil }
    }
    #expect(places == ["00001", "001", "00007", "00001", "00001", "00004", "00019"])
    #expect(result.findings.filter { $0.rule == .placeDerived }.map(\.position.line).contains(5))
  }
}
