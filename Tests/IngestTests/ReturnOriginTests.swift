import Geography
import Ingest
import Register
import Testing

@Suite struct ReturnOriginTests {
  @Test(
    arguments: [
      ("Kỳ II/2023", "6 tháng đầu năm 2022", "2023-H1/01/001.csv", "2023-H2", true),
      ("Kỳ I/2023", "6 tháng đầu năm 2023", "2023-H1/01/001.csv", "2023-H1", false),
      ("", "6 tháng cuối năm 2022", "2023-H1/01/001.csv", "2022-H2", true),
      ("", "6 tháng cuối năm 2022", "001.csv", "2022-H2", false),
      ("", "DANH SÁCH HỘI", "2023-H1/01/001.csv", "2023-H1", false),
      ("không rõ", "DANH SÁCH HỘI", "2023-H1/01/001.csv", "2023-H1", false),
      ("Kỳ I/2023", "6 tháng cuối năm 2023", "2023-H1/01/001.csv", "2023-H1", true),
    ] as [(String, String, String, String, Bool)])
  func `the period is the column's, else the title's, else the path's`(
    column: String, title: String, path: String, period: String, conflicts: Bool
  ) throws {
    let result = try ingested(
      "\(title),,\nSTT,Tên hội,Kỳ báo cáo\n1,Hội A,\(column)\n2,Hội B,\(column)\n", path: path)
    #expect(result.profile.period?.description == period)
    #expect(result.rules.contains("F-PERIOD-CONFLICT") == conflicts)
  }

  @Test func `a row that states another period than its return is a finding at its line`() throws {
    let result = try ingested(
      "STT,Tên hội,Kỳ báo cáo\n1,Hội A,2023-H1\n2,Hội B,Kỳ I/2023\n3,Hội C,2023-H2\n",
      path: "2023-H1/01/001.csv")
    #expect(result.profile.period?.description == "2023-H1")
    let lines = result.findings.filter { $0.rule.code == "C-PERIOD" }.map(\.position.line)
    #expect(lines == [4])
  }

  @Test(
    arguments: [
      (["Huyện Hải Lăng", "H. Triệu Phong", "Gio Linh"], "", "", "45", true),
      (["Huyện Hải Lăng", "Hải Lăng", "UBND huyện Hải Lăng"], "", "", "470", false),
      (["Huyện Hải Lăng", "H. Triệu Phong", "Gio Linh"], "Địa bàn", "Xã X", "45", true),
    ] as [([String], String, String, String, Bool)])
  func `units that differ by row are places of rows, not the return's`(
    units: [String], heading: String, place: String, unit: String, differ: Bool
  ) throws {
    let rows = units.map { "1,Hội A,\($0),\(place)\n" }.joined()
    let result = try ingested(
      "UBND TỈNH QUẢNG TRỊ,,,\nSTT,Tên hội,Đơn vị,\(heading)\n\(rows)", path: "2023-H1/45/00.csv")
    #expect(result.profile.unit.code == unit)
    #expect(result.rules.contains("F-UNITS-BY-ROW") == differ)
    let isPlace = differ && heading.isEmpty
    #expect(result.column(.area) == (isPlace ? units : units.map { _ in place }))
  }

  @Test(
    arguments: [
      ("Quận Hoàn Kiếm", "UBND QUẬN HOÀN KIẾM", "2023-H1/01/002.csv", "002", false),
      ("Quận Hoàn Kiếm", "UBND QUẬN HOÀN KIẾM", "2023-H1/01/001.csv", "002", true),
      ("Quận Ba Đình", "UBND QUẬN HOÀN KIẾM", "2023-H1/01/001.csv", "001", true),
      ("Quận Ba Đình", "UBND THÀNH PHỐ HÀ NỘI", "2023-H1/01/001.csv", "001", false),
      ("", "UBND QUẬN HOÀN KIẾM", "2023-H1/01/001.csv", "002", true),
      ("", "UBND THÀNH PHỐ HÀ NỘI", "2023-H1/01/001.csv", "001", false),
      ("", "Đơn vị báo cáo: Quận Hoàn Kiếm", "2023-H1/x.csv", "002", false),
      ("", "DANH SÁCH HỘI", "2023-H1/01/001.csv", "001", false),
      // A file of the province's folder may be any unit's, unless it says it is the province's own.
      ("", "UBND QUẬN HOÀN KIẾM", "2023-H1/Hà Nội/hội quần chúng.csv", "002", false),
      ("", "UBND QUẬN HOÀN KIẾM", "2023-H1/01/00.csv", "01", false),
      (
        "", "Đơn vị báo cáo: Phường 6, Thành phố Sóc Trăng, Tỉnh Sóc Trăng",
        "2023-H1/Hội Phường 6 6 tháng đầu năm 2023 (Soc Trang).csv", "31507", false
      ),
      // Several districts of Hà Nội have a commune of that name.
      ("", "UBND HUYỆN ĐÔNG ANH\nXÃ KIM CHUNG", "2023-H1/x.csv", "00493", false),
      ("", "ĐẢNG ỦY XÃ KIM CHUNG\nHUYỆN ĐÔNG ANH", "2023-H1/01/x.csv", "00493", false),
      ("", "UBND XÃ KIM CHUNG", "2023-H1/01/017.csv", "00493", false),
      ("Trung ương", "DANH SÁCH HỘI", "2023-H1/x.csv", "TW", false),
      ("Trung ương", "DANH SÁCH HỘI", "2023-H1/01/001.csv", "TW", true),
      ("", "BAN DÂN VẬN TRUNG ƯƠNG", "2023-H1/x.csv", "TW", false),
      ("", "DANH SÁCH HỘI", "2023-H1/TW/TW.csv", "TW", false),
      ("Quận Ba Đình", "DANH SÁCH HỘI", "2023-H1/TW/TW.csv", "001", true),
    ] as [(String, String, String, String, Bool)])
  func `the unit is the column's, else the title's, else the path's`(
    column: String, title: String, path: String, unit: String, conflicts: Bool
  ) throws {
    let result = try ingested(
      "\(title),,\nSTT,Tên hội,Đơn vị báo cáo\n1,Hội A,\(column)\n2,Hội B,\(column)\n", path: path)
    #expect(result.profile.unitCode == unit)
    #expect(result.rules.contains("F-UNIT-CONFLICT") == conflicts)
    #expect(result.profile.status == .current)
  }

  /// Many communes are called as another commune of the province or a district.
  @Test func `every commune's return is its own by the code of its file, whatever its title says`()
    throws
  {
    let units = try #require(PipelineFolder.configuration).units
    var others: [String] = []
    for unit in units.all where unit.level == .commune {
      let place = try #require(units.place(ofCommune: unit.code))
      let text = "UBND \(unit.name.uppercased())\nSTT,Tên hội,Ghi chú\n1,Hội Đông y,\n"
      let path = "2023-H1/\(place.province)/\(unit.code)-\(unit.name).csv"
      if try ingested(text, path: path).profile.unitCode != unit.code { others.append(unit.code) }
    }
    #expect(others.isEmpty)
  }

  @Test func `the name of one who signs is no unit`() throws {
    let text = "STT,Tên hội,Ghi chú\n1,Hội A,\n,NGƯỜI LẬP BIỂU,\n,Vũ Thanh Hóa,\n"
    let result = try ingested(text, path: "2023-H1/66/657.csv")
    #expect(result.profile.unitCode == "657")
    #expect(!result.rules.contains("F-UNIT-CONFLICT"))
  }

  @Test func `the most frequent value of the column speaks for the return`() throws {
    let result = try ingested(
      "STT,Tên hội,Kỳ báo cáo\n1,Hội A,Kỳ II/2022\n2,Hội B,Kỳ I/2023\n3,Hội C,Kỳ I/2023\n",
      path: "01/001.csv")
    #expect(result.profile.period?.description == "2023-H1")
  }

  @Test(
    arguments: [
      ("Ba Đình, ngày 5 tháng 7 năm 2023", PartialDate(year: 2023, month: 7, day: 5)),
      ("ngày 05/07/2023", PartialDate(year: 2023, month: 7, day: 5)),
      ("ngày ... tháng 7 năm 2023", PartialDate(year: 2023, month: 7)),
      ("ngày ... tháng ... năm 2023", nil),
      ("tháng 7 năm 2023", PartialDate(year: 2023, month: 7)),
    ] as [(String, PartialDate?)])
  func `the date is that of the signature line`(line: String, date: PartialDate?) throws {
    let result = try ingested("STT,Tên hội,Ghi chú\n1,Hội A,\n,,\"\(line)\"\n")
    #expect(result.profile.date == date)
    #expect(result.kinds == [.data, .signature])
  }
}
