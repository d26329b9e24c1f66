import Clean
import Register
import Testing

/// Places in cells that were merged, and in addresses.
@Suite struct MergedCellsTests {
  private func places(_ rows: [Cells], _ unit: Unit = .baDinh) -> [String] {
    cleaned(rows.map { $0.merging([.name: "Hội Khuyến học"]) { own, _ in own } }, profile(unit))
      .outcomes.compactMap { if case .record(let record) = $0 { record.place.code } else { nil } }
  }

  private let below: Cells = [.scopeLevel: "Cấp xã"]
  private func commune(_ name: String) -> Cells { [.scopeLevel: "Cấp xã", .commune: name] }

  @Test("The cell of a block's first row holds for the rows below it")
  func holds() {
    let rows = [commune("Phúc Xá"), below, below, commune("Trúc Bạch"), below, below]
    #expect(places(rows) == ["00001", "00001", "00001", "00004", "00004", "00004"])
  }

  @Test("A column that repeats its cells, or has few gaps, is not merged")
  func isFilled() {
    let repeated = [commune("Phúc Xá"), commune("Phúc Xá"), below, below, below]
    #expect(places(repeated).suffix(3) == ["001", "001", "001"])
    let gaps = [commune("Phúc Xá"), below, below]
    #expect(places(gaps).suffix(2) == ["001", "001"])
  }

  @Test("It holds for no row of another level, without one, or that names a place itself")
  func ofRow() {
    let rows = [
      commune("Phúc Xá"), below, [.scopeLevel: "Cấp quận"], [:],
      [.scopeLevel: "Cấp xã", .name: "Hội Khuyến học phường Trúc Bạch"], below,
    ]
    #expect(places(rows) == ["00001", "00001", "001", "001", "00004", "00001"])
  }

  @Test("A district's merged cell tells where the communes below it lie")
  func districts() {
    let rows: [Cells] = [
      [.scopeLevel: "Cấp xã", .district: "Ba Đình", .commune: "Phúc Xá"], commune("Trúc Bạch"),
      commune("Cống Vị"), commune("Điện Biên"),
    ]
    #expect(places(rows, .haNoi) == ["00001", "00004", "00007", "00019"])
  }

  @Test("A commune's body has its seat in its commune, whatever stands above it")
  func address() {
    let rows: [Cells] = [
      commune("Phúc Xá"), below, below,
      [.scopeLevel: "Cấp xã", .address: "Trụ sở UBND phường Trúc Bạch"],
      [.scopeLevel: "Cấp xã", .address: "UBND phươ\u{300}ng Tru\u{301}c Ba\u{323}ch"],
      [.scopeLevel: "Cấp quận", .address: "UBND phường Trúc Bạch"],
      [.scopeLevel: "Cấp xã", .commune: "Phúc Xá", .address: "UBND phường Trúc Bạch"],
    ]
    #expect(places(rows) == ["00001", "00001", "00001", "00004", "00004", "001", "00001"])
  }

  @Test(
    "A commune that reports its own bodies, and their address, outweigh a cell; neither does alone")
  func home() {
    let rows: [Cells] = [
      [.scopeLevel: "Cấp xã", .commune: "Trúc Bạch", .address: "Nhà văn hóa phường Phúc Xá"],
      [.scopeLevel: "Cấp xã", .commune: "Trúc Bạch", .address: "Số 5 phố An Xá"],
      [.scopeLevel: "Cấp xã", .commune: "Trúc Bạch", .address: "UBND phường Cống Vị"],
      [
        .scopeLevel: "Cấp xã", .commune: "Trúc Bạch", .address: "UBND phường Phúc Xá",
        .name: "Hội Khuyến học phường Trúc Bạch",
      ],
    ]
    #expect(places(rows, .phucXa) == ["00001", "00004", "00004", "00004"])
    #expect(places([rows[0]], .baDinh) == ["00004"])
  }

  @Test("Each is a finding")
  func isNoted() {
    let rows: [Cells] = [
      commune("Phúc Xá"), below, below, below,
      [.scopeLevel: "Cấp xã", .address: "Trụ sở UBND phường Trúc Bạch"],
    ]
    let findings = cleaned(
      rows.map { $0.merging([.name: "Hội Khuyến học"]) { own, _ in own } }, profile(.baDinh)
    ).findings
    #expect(
      findings.filter { $0.rule == .placeDerived }.map(\.position.line) == [3, 4, 5, 6])
  }
}
