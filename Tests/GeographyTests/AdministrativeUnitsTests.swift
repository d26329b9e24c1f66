import Geography
import Register
import Testing

@Suite struct AdministrativeUnitsTests {
  @Test func `the table of 2023 has every unit once`() throws {
    let units = try #require(UnitsOf2023.units)
    #expect(units.provinces.count == 63)
    #expect(units.all.count(where: { $0.level == .district }) == 705)
    #expect(units.all.count(where: { $0.level == .commune }) == 10_598)
  }

  @Test func `Hà Nội has 30 districts and 579 communes, Đông Hà 9 wards`() throws {
    let units = try #require(UnitsOf2023.units)
    let districts = units.children(of: "01", level: .province)
    #expect(districts.count == 30)
    let communes = districts.flatMap { units.children(of: $0.code, level: .district) }
    #expect(communes.count == 579)
    #expect(units.children(of: "461", level: .district).count == 9)
  }

  @Test func `children come in code order, and a commune has none`() throws {
    let units = try #require(UnitsOf2023.units)
    let codes = units.children(of: "001", level: .district).map(\.code)
    #expect(codes.first == "00001")
    #expect(codes == codes.sorted())
    #expect(units.children(of: "00001", level: .commune).isEmpty)
    #expect(units.children(of: "999", level: .district).isEmpty)
  }

  @Test func `the same digits at another level are another unit`() throws {
    let units = try #require(UnitsOf2023.units)
    #expect(units.unit(.province, code: "01")?.name == "Thành phố Hà Nội")
    #expect(units.unit(.district, code: "001")?.name == "Quận Ba Đình")
    #expect(units.unit(.commune, code: "00001")?.name == "Phường Phúc Xá")
    #expect(units.unit(.province, code: "1") == nil)
    #expect(units.unit(.province, code: "001") == nil)
    #expect(units.unit(.commune, code: "0000x") == nil)
  }

  @Test func `a place carries the parents`() throws {
    let units = try #require(UnitsOf2023.units)
    #expect(units.place(ofCommune: "00001") == Place("01/001/00001"))
    #expect(units.place(ofDistrict: "461") == Place("45/461"))
    #expect(units.place(ofDistrict: "01") == nil)
  }

  @Test func `a place is named after its deepest unit`() throws {
    let units = try #require(UnitsOf2023.units)
    #expect(units.name(of: Place()) == "Cả nước")
    #expect(units.name(of: Place("01")) == "Thành phố Hà Nội")
    #expect(units.name(of: Place("01/001")) == "Quận Ba Đình")
    #expect(units.name(of: Place("01/001/00001")) == "Phường Phúc Xá")
  }

  @Test(arguments: [
    ("00001", "Phúc Xá"), ("19780", "Phường Đúc"), ("24271", "Cư Dliê M'nông"),
    ("26734", "Tân Định"),
  ])
  func `the bare name is the name without its unit word`(code: String, bareName: String) throws {
    let units = try #require(UnitsOf2023.units)
    #expect(units.unit(.commune, code: code)?.bareName == bareName)
  }

  @Test func `a unit word in other capitals is one too`() throws {
    let units = try #require(UnitsOf2023.units)
    let city = units.all.first { $0.name == "Thành Phố Bắc Kạn" }
    #expect(city?.bareName == "Bắc Kạn")
  }

  static let province = ["province", "01", "Thành phố Hà Nội", "thanh_pho_trung_uong", "", "", ""]

  @Test(arguments: [
    (["district", "001", "Quận Ba Đình", "quan", "01", ""], GeographyError.Code.columnCount),
    (["ward", "001", "Quận Ba Đình", "quan", "01", "", ""], .unknownLevel),
    (["district", "01", "Quận Ba Đình", "quan", "01", "", ""], .malformedCode),
    (["district", "00a", "Quận Ba Đình", "quan", "01", "", ""], .malformedCode),
    (["district", "001", "Ba Đình", "quan", "01", "", ""], .malformedName),
    (["district", "001", "Quận ", "quan", "01", "", ""], .malformedName),
    (["district", "001", "Quận Ba Đình", "borough", "01", "", ""], .malformedName),
    (["district", "001", "Phường Ba Đình", "phuong", "01", "", ""], .malformedName),
    (["district", "001", "Quận Ba Đình", "quan", "01", "7/5/2023", ""], .malformedDay),
    (["province", "01", "Tỉnh Hà Giang", "tinh", "", "", ""], .repeatedCode),
    (["district", "001", "Quận Ba Đình", "quan", "02", "", ""], .orphan),
    (["district", "001", "Quận Ba Đình", "quan", "", "", ""], .orphan),
    (["province", "02", "Tỉnh Hà Giang", "tinh", "01", "", ""], .orphan),
  ])
  func `a bad row is refused with its number`(row: [String], code: GeographyError.Code) {
    #expect {
      _ = try AdministrativeUnits(rows: [Self.province, row])
    } throws: { error in
      let error = error as? GeographyError
      return error?.code == code && error?.row == 2
    }
  }

  @Test func `rows may come in any order`() throws {
    let district = ["district", "001", "Quận Ba Đình", "quan", "01", "", ""]
    let units = try AdministrativeUnits(rows: [district, Self.province])
    #expect(units.place(ofDistrict: "001") == Place("01/001"))
  }

  @Test(arguments: [
    ("2023-05-07", "", "2023-05-06", false), ("2023-05-07", "", "2023-05-07", true),
    ("2004-08-31", "2025-07-01", "2025-06-30", true),
    ("2004-08-31", "2025-07-01", "2025-07-01", false), ("", "", "1990-01-01", true),
  ])
  func `a unit exists from its first day to the day before its end`(
    from: String, to: String, day: String, isValid: Bool
  ) throws {
    let row = ["province", "01", "Thành phố Hà Nội", "thanh_pho_trung_uong", "", from, to]
    let units = try AdministrativeUnits(rows: [row])
    let date = try #require(PartialDate(iso: day))
    #expect(units.unit(.province, code: "01")?.isValid(on: date) == isValid)
  }
}
