import Register
import Testing

@testable import Ingest

@Suite struct ReturnDateReaderTests {
  @Test(
    arguments: [
      (["Ngày báo cáo: 27/12/2023"], "2023-12-27"), (["NGAY BAO CAO: 28/6/2023"], "2023-06-28"),
      (["Ngày lập biểu 05.07.2023"], "2023-07-05"), (["Ngày gửi: 5-7-23"], "2023-07-05"),
      (["Phú Bình, ngày 28 tháng 6 năm 2023"], "2023-06-28"), (["Hà Nội, 5/7/2023"], "2023-07-05"),
      (["Hà Nội, tháng 7 năm 2023"], "2023-07"), (["Kỳ báo cáo: 6 tháng đầu năm 2023"], nil),
      (["Ngày 31 tháng 13 năm 2023"], nil), (["Ngày thứ 5"], nil), (["Biểu số 02/HQC"], nil),
      ([], nil),
      // What the return is sent with, and what it is counted to, may be of another day.
      (["Kèm theo Công văn ngày 3/5/2020", "Ngày báo cáo: 27/12/2023"], "2023-12-27"),
      (["Hà Nội, 1/1/2022", "Ba Đình, ngày 5 tháng 7 năm 2023"], "2023-07-05"),
      (["Ba Đình, ngày 5 tháng 7 năm 2023", "Số liệu đến ngày 30/6/2023"], "2023-07-05"),
    ] as [([String], String?)])
  func `the line that tells best gives the date`(lines: [String], date: String?) {
    #expect(ReturnDateReader.date(of: lines)?.description == date)
  }
}
