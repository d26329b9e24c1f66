import Ingest
import Register
import Testing

@Suite struct ReturnPathTests {
  private static let text = "STT,Tên hội,Ghi chú\n1,Hội Đông y,x\n"

  @Test(arguments: [
    ("2023-H1/01-thanh-pho-ha-noi/001-quan-ba-dinh.csv.gz", "2023-H1", "001"),
    ("2023-H1/01/001.csv", "2023-H1", "001"),
    ("2023-H1/01/00001.csv", "2023-H1", "00001"),
    ("2023-H2/01-ha-noi/00-thanh-pho-ha-noi.csv.gz", "2023-H2", "01"),
    ("2023-H1/01-ha-noi/00.csv", "2023-H1", "01"),
    ("2023-H1/45/45.csv", "2023-H1", "45"),
    ("2023-H1/45-tinh-quang-tri/461-thanh-pho-dong-ha.csv.gz", "2023-H1", "461"),
    ("2023-H1/461.csv", "2023-H1", "461"),
    ("6 tháng đầu năm 2023/Hà Nội/Quận Ba Đình.csv", "2023-H1", "001"),
    ("6-thang-cuoi-nam-2023/ha-noi/ba-dinh.csv", "2023-H2", "001"),
    ("Kỳ II-2023/01/Q. Ba Đình.csv", "2023-H2", "001"),
    ("H1_2023/01-ha-noi/001-quan-ba-dinh_v2.csv", "2023-H1", "001"),
    ("01-ha-noi/2023-H1/001.csv", "2023-H1", "001"),
    ("001 ky 1 2023.csv", "2023-H1", "001"),
    ("2023/79/Hoi quan chung quan 3 6 thang dau nam 2023.csv", "2023-H1", "770"),
    ("Lâm Đồng/Hội Phường 5 Đà Lạt 6 tháng đầu năm 2023.csv", "2023-H1", "24790"),
    ("2023-H1/TW/TW.csv.gz", "2023-H1", "TW"),
    ("2023-H1/TW/00-trung-uong.csv", "2023-H1", "TW"),
    ("2023-H1/tw.csv", "2023-H1", "TW"),
    ("2023-H1/trung-uong.csv", "2023-H1", "TW"),
    ("2023-H1/01-ha-noi/001-ba-dinh.zip/Sheet1.csv", "2023-H1", "001"),
    ("2023-H1/01-ha-noi/gui-lai.zip/001-quan-ba-dinh.csv", "2023-H1", "001"),
    ("2023-H1/45/dong-ha.zip/461-thanh-pho-dong-ha.csv", "2023-H1", "461"),
    ("2023-H2/TW.zip/bao-cao.csv", "2023-H2", "TW"),
    ("TW/2023-H1/ban-dan-van.csv", "2023-H1", "TW"),
    ("2023/H1/01-ha-noi/002.csv", "2023-H1", "002"),
    ("2023/6 tháng đầu năm/Hà Nội/Hoàn Kiếm.csv", "2023-H1", "002"),
    ("2023-H1/Hà Nội/Tây Hồ/danh-sach.csv", "2023-H1", "003"),
    ("Hà Nội/2023-H1/Cầu Giấy.csv", "2023-H1", "005"),
    ("45/461/2023-H1.csv", "2023-H1", "461"),
    ("An Giang/2023-H1/Châu Thành.csv", "2023-H1", "892"),
    ("An Giang/2023-H1/00.csv", "2023-H1", "89"),
    ("TPHCM/2023-H1/Go Vap/P.15.csv", "2023-H1", "26869"),
    ("2023-H1/45 - Quảng Trị/7. Đakrông.csv", "2023-H1", "467"),
    ("2023-H1/82/UBND thị xã Cai Lậy.csv", "2023-H1", "817"),
    ("2023-H1/38-thanh-hoa/14785-phuong-dong-son.csv", "2023-H1", "14785"),
    ("2023-H1/79/26836-phuong-tan-phu.csv", "2023-H1", "26836"),
    ("2023-H1/38-thanh-hoa/DS hoi Quan Son 2023.csv", "2023-H1", "387"),
    ("2023-H1/49-quang-nam/DS hoi huyen Dien Ban.csv", "2023-H1", "507"),
    ("2023-H1/01-ha-noi/01_Ba Dinh.csv", "2023-H1", "001"),
    ("2023-H1/Quảng Trị/02_Gio Linh.csv", "2023-H1", "466"),
    ("2023-H1/Quảng Trị/Hướng Hóa (bản chính thức).csv", "2023-H1", "465"),
    ("2023-H1/Quảng Trị/Hướng Hóa - bổ sung.csv", "2023-H1", "465"),
    ("2023-H1/Quảng Trị/Vĩnh Linh 5.7.2023.csv", "2023-H1", "464"),
    ("2023-H1/Quảng Trị/huyen dao Con Co.csv", "2023-H1", "471"),
    ("2023-H1/Quảng Trị/UBND tỉnh Quảng Trị.csv", "2023-H1", "45"),
    ("2023-H1/82-tien-giang/817-cai-lay.csv", "2023-H1", "817"),
    ("2023-H1/Quảng Nam/BC hoi tam ky 2023.csv", "2023-H1", "502"),
    ("Quảng Nam/hoi-an_6thangdau2023.csv", "2023-H1", "503"),
    ("2023-H1/Quảng Nam/danh sach hoi DienBan.csv", "2023-H1", "507"),
    ("QuangNam/2023-H1/BC_hoi_TamKy.csv", "2023-H1", "502"),
    ("BaoCao_HaNoi_2023H1_DongDa.csv", "2023-H1", "006"),
    ("2023-H1/82-tien-giang/Cai Lậy/817.csv", "2023-H1", "817"),
  ])
  func `a path names period and unit`(path: String, period: String, unit: String) throws {
    let profile = try ingested(Self.text, path: path).profile
    #expect(profile.period?.description == period)
    #expect(profile.unitCode == unit)
    #expect(profile.status == .current)
  }

  @Test(arguments: [
    ("2023-H1/01/001.csv", 1),
    ("2023-H1/01/001_v2.csv.gz", 2),
    ("2023-H1/01/001-quan-ba-dinh-lan-3.csv", 3),
    ("2023-H1/01/001 Quận Ba Đình (lần 2).csv", 2),
    ("2023-H1/01/001_V12.csv", 12),
    ("2023-H1/01/001 Ba Dinh 5.7.2023_v2.csv", 2),
    ("2023-H1/01/001-v2023.csv", 1),
    ("2023-H1/01/001-van.csv", 1),
    ("2023-H1/01_v2/001.csv", 1),
    ("2023-H1/01/001_v2.zip/001.csv", 2),
  ])
  func `a file name counts its versions`(path: String, version: Int) throws {
    #expect(try ingested(Self.text, path: path).profile.version == version)
  }

  @Test func `a version in a title counts too`() throws {
    let text = "Báo cáo lần 2, thay báo cáo đã gửi\n" + Self.text
    #expect(try ingested(text).profile.version == 2)
  }

  @Test(arguments: [
    ("001.csv", ["F-NO-PERIOD"]),
    ("2023-H1/danh-sach.csv", ["F-NO-UNIT"]),
    ("danh sách.csv", ["F-NO-PERIOD", "F-NO-UNIT"]),
    // The town and the district of that name, and two districts.
    ("2023-H1/82-tien-giang/Cai Lậy.csv", ["F-NO-UNIT"]),
    ("2023-H1/82-tien-giang/06_Cai Lay.csv", ["F-NO-UNIT"]),
    ("2023-H1/82-tien-giang/Cai Lậy/danh sách.csv", ["F-NO-UNIT"]),
    ("BC_Hoi_TienGiang_CaiLay_2023H1.csv", ["F-NO-UNIT"]),
    ("2023-H1/45-quang-tri/Hai Lang va Cam Lo.csv", ["F-NO-UNIT"]),
  ])
  func `a return of nobody or of no time is rejected`(path: String, rules: [String]) throws {
    let result = try ingested(Self.text, path: path)
    #expect(result.profile.status == .rejected)
    #expect(result.rules == rules)
    #expect(rules.contains(result.profile.reason))
    #expect(result.rows.count == 1)
  }

  @Test(arguments: [
    ("2023-H1/45-quang-tri/danh sach.csv", "45", true),
    ("2023-H1/45-quang-tri/02 danh sach.csv", "45", true),
    ("2023-H1/45-quang-tri/00.csv", "45", false),
    ("2023-H1/45-quang-tri/Quảng Trị.csv", "45", true),
    ("2023-H1/45-quang-tri/tinh Quang Tri.csv", "45", false),
    ("2023-H1/45-quang-tri/Dong Ha/danh sach.csv", "461", false),
  ])
  func `a unit that only the province's folder tells is a finding`(
    path: String, unit: String, isFinding: Bool
  ) throws {
    let result = try ingested(Self.text, path: path)
    #expect(result.profile.unitCode == unit)
    #expect(result.rules.contains("F-UNIT-FOLDER") == isFinding)
  }
}
