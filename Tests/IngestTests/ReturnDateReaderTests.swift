import Register
import Testing

@testable import Ingest

@Suite struct ReturnDateReaderTests {
  @Test(
    arguments: [
      (["Ngày báo cáo: 27/12/2023"], "2023-12-27"), (["NGAY BAO CAO: 28/6/2023"], "2023-06-28"),
      (["Ngày xuất: 2023-07-05 08:30"], "2023-07-05"), (["Ngày lập biểu 05.07.2023"], "2023-07-05"),
      (["Ngày gửi: 5-7-23"], "2023-07-05"),
      (["Phú Bình, ngày 28 tháng 6 năm 2023"], "2023-06-28"), (["Hà Nội, 5/7/2023"], "2023-07-05"),
      (["Hà Nội, tháng 7 năm 2023"], "2023-07"), (["Kỳ báo cáo: 6 tháng đầu năm 2023"], nil),
      (["Ngày 31 tháng 13 năm 2023"], nil), (["Ngày thứ 5"], nil), (["Biểu số 02/HQC"], nil),
      ([], nil),
      // What the return is sent with, and what it is counted to, may be of another day.
      (["Kèm theo Công văn ngày 3/5/2020", "Ngày báo cáo: 27/12/2023"], "2023-12-27"),
      (["Kèm theo Công văn ngày 3/5/2020", "Ba Đình, 5/7/2023"], "2023-07-05"),
      (["Kèm theo Công văn ngày 3/5/2020"], nil), (["Thay thế báo cáo ngày 1/7/2023"], nil),
      (["Hà Nội, 1/1/2022", "Ba Đình, ngày 5 tháng 7 năm 2023"], "2023-07-05"),
      (["Ba Đình, ngày 5 tháng 7 năm 2023", "Số liệu đến ngày 30/6/2023"], "2023-07-05"),
    ] as [([String], String?)])
  func `the line that tells best gives the date`(lines: [String], date: String?) {
    #expect(ReturnDateReader.date(of: lines)?.description == date)
  }

  @Test(
    arguments: [
      ("001-ba-dinh-2023-07-05", "2023-07-05"), ("001_20230705", "2023-07-05"),
      ("001-ba-dinh (5.7.2023)", "2023-07-05"), ("00001-phuc-xa", nil), ("001-ba-dinh_2023", nil),
      ("2023-H1-001", nil), ("19231-20231305", nil),
    ] as [(String, String?)])
  func `a file's name may tell the day`(name: String, date: String?) {
    #expect(ReturnDateReader.date(ofFileName: name)?.description == date)
  }

  @Test func `the name of a file counts where no line tells a day`() throws {
    func date(_ line: String) throws -> String? {
      let text = "\(line)\nSTT,Tên hội,Ghi chú\n1,Hội A,\n"
      return try ingested(text, path: "2023-H1/01/001-ba-dinh-20230705.csv").profile.date?
        .description
    }
    #expect(try date("Danh sách hội") == "2023-07-05")
    #expect(try date("Ngày báo cáo: 9/7/2023") == "2023-07-09")
    #expect(try date("Kèm theo Công văn ngày 9/6/2023") == "2023-07-05")
  }

  @Test func `the day of a letter counts where nothing else tells one`() throws {
    let text = "Kèm theo Báo cáo số 5 ngày 9/7/2023\nSTT,Tên hội,Ghi chú\n1,Hội A,\n"
    #expect(try ingested(text).profile.date?.description == "2023-07-09")
  }
}
