import Ingest
import Register
import Testing

@Suite struct PeriodReaderTests {
  @Test(arguments: [
    ("2023-H1", "2023-H1"),
    ("2023-H2", "2023-H2"),
    ("H1/2023", "2023-H1"),
    ("2023_h2", "2023-H2"),
    ("2023H1", "2023-H1"),
    ("6 tháng đầu năm 2023", "2023-H1"),
    ("6 THÁNG CUỐI NĂM 2022", "2022-H2"),
    ("06 tháng đầu năm 2023", "2023-H1"),
    ("Sáu tháng cuối năm 2023", "2023-H2"),
    ("6 thang dau nam 2023", "2023-H1"),
    ("6-thang-cuoi-nam-2023", "2023-H2"),
    ("Kỳ I/2023", "2023-H1"),
    ("Kỳ II/2023", "2023-H2"),
    ("Kì 2 năm 2023", "2023-H2"),
    ("ky-1-2023", "2023-H1"),
    ("nửa đầu năm 2023", "2023-H1"),
    ("nửa cuối năm 2023", "2023-H2"),
    ("năm 2023, 6 tháng đầu năm", "2023-H1"),
    ("DANH SÁCH HỘI (6 tháng cuối năm 2023)", "2023-H2"),
    ("Danh sách năm 2022 của kỳ I năm 2023", "2023-H1"),
    ("Kỳ báo cáo: II/2023", "2023-H2"),
    ("Kỳ BC: 1/2023", "2023-H1"),
    ("6T đầu năm 2023", "2023-H1"),
    ("BC 6TCN 2023", "2023-H2"),
    ("hoi-an_6thangdau2023", "2023-H1"),
    ("BaoCao06thangcuoinam2023", "2023-H2"),
  ])
  func `a half-year is found in any wording`(text: String, code: String) {
    #expect(PeriodReader.period(in: text)?.description == code)
  }

  @Test(arguments: [
    "", "2023", "năm 2023", "6 tháng đầu năm", "kỳ III/2023", "6 tháng năm 2023", "H3/2023",
    "001-ba-dinh", "tháng 6 năm 2023", "Kỳ I/23", "H1/1023", "Nhiệm kỳ II (2018 - 2023)",
    "nhiệm kỳ 1, 2020-2025",
  ])
  func `what names no half-year has none`(text: String) {
    #expect(PeriodReader.period(in: text) == nil)
  }

  private static let table = "STT,Tên hội,Ghi chú\n1,Hội Đông y,x\n"

  @Test(arguments: [
    ("6 THÁNG ĐẦU NĂM\nNăm 2023\n", "2023-H1"),
    ("Năm 2023\nKỳ báo cáo: II\n", "2023-H2"),
    ("Năm 2023\nKỳ báo cáo: Kỳ II\n", "2023-H2"),
    ("Kỳ báo cáo:,6 tháng đầu năm\nNăm:,2023\n", "2023-H1"),
    ("6 THÁNG ĐẦU NĂM\nKèm Công văn số 12/2023\n", nil),
  ])
  func `half and year may stand on lines that follow one another`(
    titles: String, period: String?
  ) throws {
    let result = try ingested(titles + Self.table, path: "001.csv")
    #expect(result.profile.period?.description == period)
    #expect(!result.rules.contains("F-PERIOD-DERIVED"))
  }

  @Test(arguments: [
    ("(Số liệu tính đến ngày 30/6/2023)", "2023-H1"),
    ("Tính đến hết ngày 31 tháng 12 năm 2023", "2023-H2"),
    ("\"Từ 01/7/2023, đến 31/12/2023\"", "2023-H2"),
    ("từ tháng 01 đến tháng 6 năm 2023", "2023-H1"),
    ("Tại thời điểm 15/6/2023", "2023-H1"),
    ("Đợt II năm 2023", "2023-H2"),
    ("Tính đến ngày 10/7/2023", nil),
    ("Nhiệm kỳ 2018 đến 30/6/2023", nil),
    ("ngày 30/6/2023", nil),
    ("Đợt 2 của kế hoạch năm 2023", nil),
  ])
  func `a period nobody names is told by the day of closing, and a finding`(
    title: String, period: String?
  ) throws {
    let result = try ingested(title + "\n" + Self.table, path: "001.csv")
    #expect(result.profile.period?.description == period)
    #expect(result.rules.contains("F-PERIOD-DERIVED") == (period != nil))
  }

  @Test func `the delivery of a year may be told by folders`() throws {
    let result = try ingested(Self.table, path: "Năm 2023/Đợt 2/01/001.csv")
    #expect(result.profile.period?.description == "2023-H2")
    #expect(result.rules.contains("F-PERIOD-DERIVED"))
  }

  @Test func `a period that is named stands, whatever day the list was closed`() throws {
    let result = try ingested(
      "(Số liệu tính đến ngày 31/12/2022)\n" + Self.table, path: "2023-H1/001.csv")
    #expect(result.profile.period?.description == "2023-H1")
    #expect(!result.rules.contains("F-PERIOD-DERIVED"))
  }
}
