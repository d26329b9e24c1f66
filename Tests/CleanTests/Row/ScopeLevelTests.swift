import Clean
import Register
import Testing

/// The scope level: the column, else the name, else the deepest place filled, else the unit.
@Suite struct ScopeLevelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name = "Hội Người mù"
    var unit: Unit
    var scope = ""
    var place: Cells = [:]
    var level: ScopeLevel
    var code: String
    var testDescription: String { "\(scope)|\(name)|\(place.values.sorted())" }

    func row() -> CleanedRow {
      let cells = place.merging([.name: name, .scopeLevel: scope]) { $1 }
      return CleanedRow(cells, profile(unit))
    }
  }

  @Test(
    "The column decides",
    arguments: [
      Case(unit: .haNoi, scope: "Toàn quốc", level: .national, code: ""),
      Case(unit: .haNoi, scope: "liên tỉnh", level: .national, code: ""),
      Case(unit: .haNoi, scope: "Cấp toàn quốc", level: .national, code: ""),
      Case(unit: .quangTri, scope: "Liên huyện", level: .province, code: "45"),
      Case(unit: .baDinh, scope: "Liên xã", level: .district, code: "001"),
      Case(unit: .haNoi, scope: "Cấp tỉnh, thành phố", level: .province, code: "01"),
      Case(
        unit: .haNoi, scope: "Quận", place: [.district: "Ba Đình"], level: .district, code: "001"),
      Case(
        unit: .baDinh, scope: "PHƯỜNG/XÃ", place: [.commune: "Phúc Xá"], level: .commune,
        code: "00001"),
      Case(unit: .dongHa, scope: "Hội cấp tỉnh", level: .province, code: "45"),
      Case(
        unit: .baDinh, scope: "hoạt động trên địa bàn phường", place: [.commune: "Phúc Xá"],
        level: .commune, code: "00001"),
      Case(
        unit: .baDinh, scope: "Phường Phúc Xá", place: [.commune: "Phúc Xá"], level: .commune,
        code: "00001"),
      Case(unit: .baDinh, scope: "TP Hà Nội", level: .province, code: "01"),
      Case(
        unit: .quangTri, scope: "TP Đông Hà", place: [.district: "Đông Hà"], level: .district,
        code: "461"),
      Case(
        unit: .baDinh, scope: "xã, phường, thị trấn", place: [.commune: "Phúc Xá"],
        level: .commune, code: "00001"),
    ])
  func column(_ item: Case) throws {
    let row = item.row()
    let record = try #require(row.record)
    #expect(record.scopeLevel == item.level)
    #expect(record.place.code == item.code)
    #expect(!row.rules.contains("C-LEVEL-DERIVED"))
  }

  @Test(
    "A bare `thành phố` is the province only where the province is a city",
    arguments: [
      Case(unit: .haNoi, scope: "Thành phố", level: .province, code: "01"),
      Case(unit: .baDinh, scope: "Cấp thành phố", level: .province, code: "01"),
      Case(unit: .dongHa, scope: "Thành phố", level: .district, code: "461"),
      Case(
        unit: .quangTri, scope: "TP", place: [.district: "Đông Hà"], level: .district, code: "461"),
    ])
  func city(_ item: Case) throws { try column(item) }

  @Test(
    "Without the column the name decides, then the place, then the unit",
    arguments: [
      Case(name: "Hội Người mù phường Phúc Xá", unit: .baDinh, level: .commune, code: "00001"),
      Case(
        name: "Hội Người mù Phúc Xá, quận Ba Đình", unit: .haNoi, level: .commune, code: "00001"),
      Case(name: "Hội Người mù quận Ba Đình", unit: .haNoi, level: .district, code: "001"),
      Case(name: "Hội Người mù phường", unit: .baDinh, level: .commune, code: "001"),
      Case(name: "hoi nguoi mu phuong", unit: .baDinh, level: .commune, code: "001"),
      Case(
        name: "Hội Người mù phường", unit: .baDinh, place: [.address: "UBND phường Phúc Xá"],
        level: .commune, code: "00001"),
      Case(name: "Hội Người mù quận", unit: .baDinh, level: .district, code: "001"),
      Case(name: "CLB Thơ Hoa Phuong", unit: .baDinh, level: .district, code: "001"),
      Case(name: "Liên minh Hợp tác xã", unit: .haNoi, level: .province, code: "01"),
      Case(name: "Hội Người mù thành phố", unit: .haNoi, level: .province, code: "01"),
      Case(name: "Hội Người mù thành phố", unit: .dongHa, level: .district, code: "461"),
      Case(name: "Hội Người mù Việt Nam", unit: .haNoi, level: .national, code: ""),
      Case(name: "Hội Nghề cá VN", unit: .quangTri, level: .national, code: ""),
      Case(name: "Hội Người mù VN", unit: .baDinh, level: .district, code: "001"),
      Case(
        name: "Hội Nuôi ong liên huyện Gio Linh - Cam Lộ", unit: .quangTri, level: .province,
        code: "45"),
      Case(
        name: "Hội Nuôi ong liên phường", unit: .baDinh, level: .district, code: "001"),
      Case(
        name: "Hội Người mù quận Ba Đình", unit: .haNoi, place: [.commune: "Phúc Xá"],
        level: .district, code: "001"),
      Case(unit: .baDinh, place: [.commune: "Phúc Xá"], level: .commune, code: "00001"),
      Case(unit: .haNoi, place: [.district: "Ba Đình"], level: .district, code: "001"),
      Case(unit: .quangTri, level: .province, code: "45"),
      Case(unit: .baDinh, level: .district, code: "001"),
      Case(unit: .centre, level: .national, code: ""),
    ])
  func derived(_ item: Case) throws {
    let row = item.row()
    let record = try #require(row.record)
    #expect(record.scopeLevel == item.level)
    #expect(record.place.code == item.code)
    #expect(row.rules.contains("C-LEVEL-DERIVED scope_level"))
    #expect(!row.rules.contains("C-LEVEL-CONFLICT"))
  }

  @Test("What stands before its district in a club's name is no commune, where cells tell communes")
  func club() {
    func level(_ name: String, _ others: [Cells]) -> ScopeLevel? {
      let rows = [[.name: name]] + others
      guard case .record(let record) = cleaned(rows, profile(.haNoi)).outcomes[0] else {
        return nil
      }
      return record.scopeLevel
    }
    let filled: Cells = [.name: "Hội Đông y", .commune: "Xuân Canh", .district: "Đông Anh"]
    #expect(level("CLB Thơ Xuân Canh huyện Đông Anh", [filled]) == .district)
    #expect(level("CLB Thơ Xuân Canh huyện Đông Anh", []) == .commune)
    #expect(level("CLB Thơ xã Xuân Canh huyện Đông Anh", [filled]) == .commune)
    #expect(level("Hội Sắn dây Xuân Canh huyện Đông Anh", [filled]) == .district)
    #expect(level("Hội Sắn dây Xuân Canh huyện Đông Anh", []) == .commune)
    #expect(level("Hội Người cao tuổi Xuân Canh, huyện Đông Anh", [filled]) == .commune)
    #expect(level("Hội Đông y Xuân Canh, huyện Đông Anh", [filled]) == .commune)
  }

  @Test(
    "Where column and name disagree the column counts, with a finding",
    arguments: [
      Case(
        name: "Hội Người mù quận Ba Đình", unit: .haNoi, scope: "Phường", level: .commune, code: ""),
      Case(
        name: "Hội Người mù phường Phúc Xá", unit: .baDinh, scope: "Quận", level: .district,
        code: ""),
      Case(
        name: "Hội Người mù Việt Nam", unit: .haNoi, scope: "Cấp thành phố", level: .province,
        code: ""),
      Case(
        name: "Hội Người mù phường Phúc Xá", unit: .baDinh, scope: "Toàn quốc", level: .national,
        code: ""),
    ])
  func conflict(_ item: Case) throws {
    let row = item.row()
    #expect(try #require(row.record).scopeLevel == item.level)
    #expect(row.rules.contains("C-LEVEL-CONFLICT scope_level"))
  }

  @Test("A body of a district or commune may bear the name of the national one")
  func officialName() throws {
    let name = "Hội Chữ thập đỏ Việt Nam"
    func level(_ cells: Cells, _ unit: Unit) throws -> ScopeLevel {
      try #require(CleanedRow(cells.merging([.name: name]) { $1 }, profile(unit)).record).scopeLevel
    }
    #expect(try level([:], .haNoi) == .national)
    #expect(try level([.district: "Ba Đình"], .centre) == .national)
    #expect(try level([:], .baDinh) == .district)
    #expect(try level([.district: "Ba Đình", .commune: "Phúc Xá"], .haNoi) == .commune)
  }

  @Test("A value that is no level is a finding, and the level comes from elsewhere")
  func unknownLevel() throws {
    let row = Case(
      name: "Hội Người mù phường Phúc Xá", unit: .baDinh, scope: "cấp cao", level: .commune,
      code: ""
    ).row()
    #expect(try #require(row.record).scopeLevel == .commune)
    #expect(row.rules.isSuperset(of: ["C-CODE scope_level", "C-LEVEL-DERIVED scope_level"]))
  }

  @Test(
    "A commune's name that several communes have makes a commune's body, which may be in any of them",
    arguments: [
      [.name: "Hội Người mù", .commune: "Xã Kim Chung"] as Cells,
      [.name: "Hội Người mù xã Kim Chung", .commune: "Xã Kim Chung"],
      [.name: "Hội Người mù xã Kim Chung", .commune: "Kim Chung", .scopeLevel: "Cấp xã"],
    ])
  func ambiguous(cells: Cells) throws {
    for unit in [Unit.haNoi, .baDinh] {
      let row = CleanedRow(cells, profile(unit))
      let record = try #require(row.record)
      #expect(record.scopeLevel == .commune && record.place == Place(province: "01"))
      #expect(record.placeCandidates == "00493 09853")
      #expect(record.identity.key == "[nguoi-mu]")
      #expect(row.rules.contains("C-PLACE-AMBIGUOUS commune"))
    }
  }

  @Test("A level deeper than any known place is a finding")
  func incomplete() throws {
    let row = Case(unit: .quangTri, scope: "Cấp xã", level: .commune, code: "").row()
    #expect(try #require(row.record).place == Place(province: "45"))
    #expect(row.rules.contains("C-PLACE-INCOMPLETE commune"))
  }

  @Test(
    "A national body goes to the centre, any other to its province",
    arguments: [
      (Unit.haNoi, "Toàn quốc", "", "TW"), (.centre, "", "", "TW"), (.haNoi, "Quận", "", "01"),
      (.centre, "Cấp tỉnh", "Quảng Trị", "45"), (.haNoi, "Cấp tỉnh", "Quảng Trị", "45"),
    ])
  func partition(unit: Unit, scope: String, province: String, partition: String) throws {
    let cells: Cells = [.name: "Hội Người mù", .scopeLevel: scope, .province: province]
    #expect(try #require(CleanedRow(cells, profile(unit)).record).partition == partition)
  }
}
