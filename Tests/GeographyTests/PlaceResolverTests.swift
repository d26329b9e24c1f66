import Geography
import Register
import Testing

/// What stands in a row, and where it must lead.
struct PlaceCase: Sendable, CustomTestStringConvertible {
  var province = ""
  var district = ""
  var commune = ""
  var area = ""
  var reporting = ""
  var scope: ScopeLevel?
  var place: String
  var issues: PlaceIssues = []

  var testDescription: String {
    "\(province) | \(district) | \(commune) | \(area) | \(reporting) → \(place)"
  }

  func check() throws {
    let resolver = try #require(UnitsOf2023.resolver)
    let found = resolver.resolve(
      PlaceClues(
        province: province, district: district, commune: commune, area: area,
        reporting: Place(reporting), scopeLevel: scope))
    #expect(found.place == Place(place))
    #expect(found.issues == issues)
  }
}

@Suite struct PlaceResolverTests {
  @Test(arguments: [
    PlaceCase(province: "Hà Nội", district: "Ba Đình", commune: "Phúc Xá", place: "01/001/00001"),
    PlaceCase(
      province: "Thành phố Hà Nội", district: "Quận Ba Đình", commune: "Phường Phúc Xá",
      place: "01/001/00001"),
    PlaceCase(
      province: "HÀ NỘI", district: "Q. BA ĐÌNH", commune: "P. PHÚC XÁ", place: "01/001/00001"),
    PlaceCase(
      province: "TP Hà Nội", district: "Q.Ba Đình", commune: "P.Phúc Xá", place: "01/001/00001"),
    PlaceCase(province: "Tp.Hà Nội", district: "quận  Ba Đình", place: "01/001"),
    PlaceCase(
      province: "Quảng Trị", district: "TP Đông Hà", commune: "P. 5", place: "45/461/19348"),
    PlaceCase(
      province: "tỉnh Quảng Trị", district: "TP. Đông Hà", commune: "P5", place: "45/461/19348"),
    PlaceCase(
      province: "Quảng Trị", district: "Đông Hà", commune: "Phường 05", place: "45/461/19348"),
    PlaceCase(province: "Quảng Trị", district: "Đông Hà", commune: "F.5", place: "45/461/19348"),
    PlaceCase(
      province: "Hà Nội", district: "Q. BĐ", commune: "P. PX", place: "01/001/00001",
      issues: .misspelt),
    PlaceCase(
      area: "P. T. Bạch, Q. Ba Đình", reporting: "01", place: "01/001/00004",
      issues: .misspelt),
    PlaceCase(
      district: "Quảng Xương", commune: "Thị trấn", reporting: "38", place: "38/406/16438",
      issues: .misspelt),
    PlaceCase(district: "Thành phố", reporting: "42", place: "42/436", issues: .misspelt),
    // Thanh Hóa has two cities.
    PlaceCase(
      district: "Thành phố", reporting: "38", place: "38",
      issues: [.unknownDistrict, .filledFromReportingUnit]),
    PlaceCase(
      district: "Q. Xương", commune: "Q. Hải", reporting: "38", place: "38/406/16540",
      issues: .misspelt),
    PlaceCase(
      district: "QX", commune: "14. Quảng Hải", reporting: "38", place: "38/406/16540",
      issues: .misspelt),
    PlaceCase(
      district: "Q. XX", reporting: "01", place: "01",
      issues: [.unknownDistrict, .filledFromReportingUnit]),
    PlaceCase(
      province: "Quảng Trị", district: "Đông Hà", commune: "phường số 5", place: "45/461/19348"),
    PlaceCase(
      province: "Quang Tri", district: "Dong Ha", commune: "phuong so 05", place: "45/461/19348",
      issues: .misspelt),
    PlaceCase(
      province: "Hải Phòng", district: "quận Hồng Bàng", commune: "phường Sở Dầu",
      place: "31/303/11302"),
    // The other of the two is spelt exactly so, but lies in another district.
    PlaceCase(
      district: "Huyện Đăk Glei", commune: "Xã Đăk Long", reporting: "62", place: "62/610/23368",
      issues: .misspelt),
    PlaceCase(
      commune: "Xã Đăk Long", reporting: "62/610", place: "62/610/23368", issues: .misspelt),
    PlaceCase(commune: "Xã Đăk Long", reporting: "62", place: "62/615/23504"),
    // Written with c for k.
    PlaceCase(
      province: "tỉnh Đắc Lắc", district: "H. Krông Pắc", place: "66/654", issues: .misspelt),
    PlaceCase(province: "Bắc Cạn", place: "06", issues: .misspelt),
    // Typed with the keyboard's method off.
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "phuwowngf Phucs Xas",
      place: "01/001/00001", issues: .misspelt),
    PlaceCase(province: "Quảng Trị", district: "Đông Hà", commune: "5", place: "45/461/19348"),
    PlaceCase(
      province: "Hồ Chí Minh", district: "TP. Thủ Đức", place: "79/769"),
    PlaceCase(province: "TP.HCM", district: "Quận 3", place: "79/770"),
    PlaceCase(province: "TPHCM", district: "Q.3", place: "79/770"),
    PlaceCase(area: "P9, Q3, Tp HCM", place: "79/770/27142"),
    PlaceCase(area: "P9 Q3 TP.HCM", place: "79/770/27142"),
    PlaceCase(province: "Hồ Chí Minh", district: "Q3", commune: "P09", place: "79/770/27142"),
    PlaceCase(province: "Hồ Chí Minh", district: "3", commune: "9", place: "79/770/27142"),
    PlaceCase(
      province: "Thừa Thiên - Huế", district: "TP Huế", commune: "Phường Đúc", place: "46/474/19780"
    ),
    PlaceCase(
      province: "Lạng Sơn", district: "Đình Lập", commune: "TT Nông trường Thái Bình",
      place: "20/189/06616"),
    PlaceCase(
      province: "Lào Cai", district: "Bảo Thắng", commune: "Thị trấn NT Phong Hải",
      place: "10/086/02902"),
    PlaceCase(province: "Bà Rịa – Vũng Tàu", place: "77"),
    PlaceCase(province: "Ninh Thuận", district: "Phan Rang - Tháp Chàm", place: "58/582"),
    PlaceCase(province: "Kon Tum", district: "Ia H'Drai", place: "62/618"),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Quán Thánh", place: "01/001/00013"),
    PlaceCase(
      province: "Thừa Thiên Huế", district: "Hương Thuỷ", commune: "Thuỷ Dương",
      place: "46/479/19969"),
  ])
  func `names are read however they are written`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(province: "01", district: "001", commune: "00001", place: "01/001/00001"),
    PlaceCase(province: "1", district: "1", commune: "1", place: "01/001/00001"),
    PlaceCase(commune: "00001", place: "01/001/00001"),
    PlaceCase(district: "461", place: "45/461"),
    PlaceCase(province: "45", district: "461", commune: "19348", place: "45/461/19348"),
    PlaceCase(province: "99", place: "", issues: .unknownProvince),
    PlaceCase(province: "01", district: "461", place: "01", issues: .unknownDistrict),
  ])
  func `codes are read, also without their zeros`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(area: "phường Phúc Xá, quận Ba Đình, Hà Nội", place: "01/001/00001"),
    PlaceCase(area: "Phúc Xá - Ba Đình - Hà Nội", place: "01/001/00001"),
    PlaceCase(area: "phường Phúc Xá quận Ba Đình thành phố Hà Nội", place: "01/001/00001"),
    PlaceCase(area: "Hà Nội; Đông Anh; Xuân Canh", place: "01/017/00511"),
    PlaceCase(area: "Tổ 5, phường 5, TP Đông Hà", reporting: "45", place: "45/461/19348"),
    PlaceCase(area: "Ba Đình", reporting: "01", place: "01/001"),
    PlaceCase(area: "Đông Anh", reporting: "01", place: "01/017"),
    PlaceCase(area: "Thị trấn Đông Anh", reporting: "01", place: "01/017/00454"),
    PlaceCase(area: "Thành phố", reporting: "01", place: "01"),
    PlaceCase(area: "Thành phố Hà Nội", reporting: "01/001", place: "01"),
    PlaceCase(
      area: "Thành phố Hà Nội", reporting: "01/001", scope: .district, place: "01/001",
      issues: .filledFromReportingUnit),
    PlaceCase(commune: "phường Phúc Xá, quận Ba Đình, Hà Nội", place: "01/001/00001"),
    PlaceCase(commune: "Xuân Canh, Đông Anh, Hà Nội", place: "01/017/00511"),
    PlaceCase(district: "Phúc Xá, Ba Đình", reporting: "01", place: "01/001/00001"),
    PlaceCase(province: "Hà Nội", commune: "Thôn Đoài, xã Kim Nỗ", place: "01/017/00490"),
  ])
  func `chains of names are read in any cell`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(
      province: "Ha Noi", district: "Ba Dinh", commune: "Phuc Xa", place: "01/001/00001",
      issues: .misspelt),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Phuc Xa", place: "01/001/00001",
      issues: .misspelt),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Phúc Xà", place: "01/001/00001",
      issues: .misspelt),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Trúc Bạh", place: "01/001/00004",
      issues: .misspelt),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Phường Trúc Bạchh", place: "01/001/00004",
      issues: .misspelt),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Phưường Phúc Xá", place: "01/001/00001",
      issues: .misspelt),
    PlaceCase(province: "Hà Nội", district: "Hyuện Đông Anh", place: "01/017", issues: .misspelt),
    PlaceCase(
      province: "Nghệ An", district: "Hưng Nguyên", commune: "Xã Hưng Yên Bắ",
      place: "40/431/18008", issues: .misspelt),
    PlaceCase(
      province: "Hà Nội", district: "Hoàn Kếim", commune: "Hàng Đào", place: "01/002/00049",
      issues: .misspelt),
    PlaceCase(province: "Quảng Trịi", district: "Đông Hà", place: "45/461", issues: .misspelt),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Xã Phúc Xá", place: "01/001/00001",
      issues: .misspelt),
    PlaceCase(province: "Tỉnh Hà Nội", place: "01", issues: .misspelt),
    PlaceCase(
      province: "Thanh Hóa", district: "Triệu Sơn", commune: "Vân Sơn", place: "38/397/15712",
      issues: .misspelt),
  ])
  func `what is spelt otherwise is found and flagged`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(
      province: "Hà Nội", district: "Cầu Giấy", commune: "Phường Dịch Vọng Hạng", place: "01/005",
      issues: .unknownCommune),
    // Two errors, a number, fewer than five letters.
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Trúk Bạck", place: "01/001",
      issues: .unknownCommune),
    PlaceCase(
      province: "Quảng Trị", district: "Đông Hà", commune: "Phường 6", place: "45/461",
      issues: .unknownCommune),
    PlaceCase(
      province: "Quảng Trị", district: "Đông Hà", commune: "Phường 11", place: "45/461",
      issues: .unknownCommune),
    PlaceCase(
      province: "Hồ Chí Minh", district: "Bình Tân", commune: "Bình Hưng Hoà C", place: "79/777",
      issues: .unknownCommune),
    // Names that cover a text, but of no chain of units here.
    PlaceCase(
      province: "Lạng Sơn", district: "Đình Lập", commune: "Xã Tân Lập Thái Bình",
      place: "20/189", issues: .conflict),
    PlaceCase(
      province: "Lạng Sơn", district: "Đình Lập", commune: "Xã Phúc Xá Thái Bình",
      place: "20/189", issues: .unknownCommune),
    // Exactly the name of another unit of the country.
    PlaceCase(
      province: "Hà Nội", district: "Hoàn Kiếm", commune: "Hàng Bột", place: "01/002",
      issues: .conflict),
    PlaceCase(
      province: "Hà Nội", district: "Hoàn Kiếm", commune: "Phường 1", place: "01/002",
      issues: .unknownCommune),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Đội 5", place: "01/001",
      issues: .unknownCommune),
    PlaceCase(
      province: "Tỉnh nhà", reporting: "45", place: "45",
      issues: [.unknownProvince, .filledFromReportingUnit]),
  ])
  func `what is no unit's name stays unknown`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(
      province: "Thừa Thiên Huế", district: "Hương Trà", commune: "Hương Vân", place: "46/480/20008"
    ),
    PlaceCase(
      province: "Thừa Thiên Huế", district: "Hương Trà", commune: "Hương Văn", place: "46/480/20011"
    ),
    PlaceCase(
      province: "Thừa Thiên Huế", district: "Hương Trà", commune: "HƯƠNG VĂN", place: "46/480/20011"
    ),
    PlaceCase(
      province: "Thừa Thiên Huế", district: "Hương Trà", commune: "Huong Van", place: "46/480",
      issues: .ambiguous),
    PlaceCase(
      province: "Thừa Thiên Huế", district: "Hương Trà", commune: "Hương Vàn", place: "46/480",
      issues: .ambiguous),
    PlaceCase(
      province: "Gia Lai", district: "Chư Prông", commune: "Ia Bang", place: "64/632/23924"),
    PlaceCase(
      province: "Quảng Ngãi", district: "Ba Tơ", commune: "Xã Ba Tô", place: "51/535/21523"),
    // The kind says one of the two, the diacritics the other.
    PlaceCase(
      province: "Quảng Ngãi", district: "Ba Tơ", commune: "Xã Ba Tơ", place: "51/535",
      issues: [.ambiguous]),
    PlaceCase(
      province: "Gia Lai", district: "Chu Prong", commune: "Ia Bang", place: "64/632",
      issues: [.ambiguous, .misspelt]),
  ])
  func `names that differ only in diacritics are two`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(
      province: "Hà Nội", district: "Đông Anh", commune: "Thị trấn Đông Anh", place: "01/017/00454"),
    PlaceCase(province: "Hà Nội", district: "Đông Anh", commune: "Đông Anh", place: "01/017/00454"),
    PlaceCase(
      province: "Hà Nội", district: "Đông Anh", commune: "Huyện Đông Anh", place: "01/017",
      issues: .wrongColumn),
    PlaceCase(
      province: "Hà Nội", district: "Gia Lâm", commune: "Xã Yên Viên", place: "01/018/00532"),
    PlaceCase(
      province: "Hà Nội", district: "Gia Lâm", commune: "TT Yên Viên", place: "01/018/00526"),
    PlaceCase(
      province: "Hà Nội", district: "Gia Lâm", commune: "Yên Viên", place: "01/018",
      issues: .ambiguous),
    PlaceCase(province: "Hà Tĩnh", district: "Thị xã Kỳ Anh", place: "42/449"),
    PlaceCase(province: "Hà Tĩnh", district: "H. Kỳ Anh", place: "42/447"),
    PlaceCase(province: "Hà Tĩnh", district: "Kỳ Anh", place: "42", issues: .ambiguous),
    PlaceCase(province: "Hà Tĩnh", district: "Kỳ Anh", commune: "Kỳ Trinh", place: "42/449/18820"),
    PlaceCase(province: "Hải Dương", district: "Thành phố Hải Dương", place: "30/288"),
  ])
  func `the unit word tells units of one name apart`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(province: "Hà Nội", commune: "Xã Kim Chung", place: "01", issues: .ambiguous),
    PlaceCase(
      province: "Hà Nội", commune: "Xã Kim Chung", reporting: "01/274", place: "01/274/09853"),
    PlaceCase(
      province: "Hà Nội", commune: "Xã Kim Chung", reporting: "01/001", place: "01",
      issues: .ambiguous),
    PlaceCase(commune: "Phường 5", reporting: "79", place: "79", issues: .ambiguous),
    PlaceCase(district: "Châu Thành", place: "", issues: .ambiguous),
    PlaceCase(district: "Châu Thành", reporting: "80", place: "80/808"),
    PlaceCase(district: "Ba Đình", place: "01/001"),
  ])
  func `a name that several units share needs its parent`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(
      province: "Quảng Bình", district: "Đông Hà", commune: "Phường 5", reporting: "45",
      place: "45/461/19348", issues: .conflict),
    PlaceCase(
      province: "Quảng Bình", district: "Đông Hà", reporting: "45", place: "45/461",
      issues: .conflict),
    PlaceCase(
      province: "Quảng Bình", district: "Đồng Hới", reporting: "45", place: "44/450",
      issues: .conflict),
    PlaceCase(province: "Quảng Bình", reporting: "45", place: "44", issues: .conflict),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Hàng Đào", place: "01/001",
      issues: .conflict),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Hàng Đào", reporting: "01/002",
      place: "01/002/00049", issues: .conflict),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Hàng Đào", reporting: "01/001",
      place: "01/001", issues: .conflict),
    PlaceCase(
      province: "Hà Nội", district: "Ba Đình", commune: "Trúc Bạch", reporting: "01/001/00001",
      place: "01/001/00004", issues: .conflict),
    PlaceCase(
      commune: "Hàng Đào", reporting: "01/001/00001", place: "01/002/00049", issues: .conflict),
  ])
  func `what stands against everything else loses`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(reporting: "01/001/00001", place: "01/001/00001", issues: .filledFromReportingUnit),
    PlaceCase(
      reporting: "01/001/00001", scope: .commune, place: "01/001/00001",
      issues: .filledFromReportingUnit),
    PlaceCase(
      reporting: "01/001/00001", scope: .district, place: "01/001", issues: .filledFromReportingUnit
    ),
    PlaceCase(reporting: "01/001", scope: .province, place: "01", issues: .filledFromReportingUnit),
    PlaceCase(reporting: "01/001", scope: .national, place: ""),
    PlaceCase(
      district: "Ba Đình", reporting: "01/001/00001", scope: .commune, place: "01/001/00001",
      issues: .filledFromReportingUnit),
    PlaceCase(
      district: "Hoàn Kiếm", reporting: "01/001/00001", scope: .commune, place: "01/002",
      issues: .conflict),
    PlaceCase(
      commune: "Không rõ", reporting: "01/001/00001", scope: .commune, place: "01/001",
      issues: [.unknownCommune, .filledFromReportingUnit]),
    PlaceCase(
      district: "-", commune: " ", reporting: "01/001/00001", place: "01/001/00001",
      issues: .filledFromReportingUnit),
    PlaceCase(
      district: "Không rõ", reporting: "01/001", place: "01",
      issues: [.unknownDistrict, .filledFromReportingUnit]),
    PlaceCase(commune: "Phúc Xá", reporting: "01/001", place: "01/001/00001"),
    PlaceCase(commune: "Phúc Xá", reporting: "01/001", scope: .district, place: "01/001/00001"),
  ])
  func `the reporting unit fills what cells leave blank`(example: PlaceCase) throws {
    try example.check()
  }

  @Test(arguments: [
    PlaceCase(province: "Ba Đình", reporting: "01", place: "01/001", issues: .wrongColumn),
    PlaceCase(commune: "Ba Đình", reporting: "01", place: "01/001", issues: .wrongColumn),
    PlaceCase(
      district: "Phường Phúc Xá", commune: "Quận Ba Đình", reporting: "01", place: "01/001/00001",
      issues: .wrongColumn),
    PlaceCase(district: "Thành phố Hà Nội", place: "01", issues: .wrongColumn),
    PlaceCase(
      province: "Huế", district: "Hương Thủy", reporting: "46", place: "46/479", issues: .conflict),
  ])
  func `a unit in another column is found there`(example: PlaceCase) throws {
    try example.check()
  }

  @Test func `a place is truncated to its scope level`() {
    let place = Place("01/001/00001")
    #expect(place.truncated(to: .commune) == place)
    #expect(place.truncated(to: .district) == Place("01/001"))
    #expect(place.truncated(to: .province) == Place("01"))
    #expect(place.truncated(to: .national) == Place())
  }
}
