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
}
