import Ingest
import Register
import Testing

@Suite struct HeaderSearchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var line: Int
    var mapped: Int
    var names = ["Hội Đông y"]
    var delimiter = ","
    var testDescription: String { what }
  }

  @Test(arguments: [
    Case(what: "first line", text: "STT,Tên hội\n1,Hội Đông y\n", line: 1, mapped: 2),
    Case(
      what: "below titles",
      text: "UBND QUẬN BA ĐÌNH\nDANH SÁCH HỘI\n\n6 tháng đầu năm 2023\nTT,Tên gọi\n1,Hội Đông y\n",
      line: 5, mapped: 2),
    Case(
      what: "below titles padded with delimiters",
      text: "DANH SÁCH HỘI;;\n;;\nSTT;Tên hội;SĐT\n1;Hội Đông y;\n", line: 3, mapped: 3,
      delimiter: ";"),
    Case(
      what: "two rows",
      text:
        "STT,Tên hội,Địa bàn,,Ghi chú\n,,Quận/Huyện,Xã/Phường,\n1,Hội Đông y,Ba Đình,Phúc Xá,\n",
      line: 1, mapped: 5),
    Case(
      what: "two rows, the lower one means nothing alone",
      text: "STT,Tên hội,Hội viên,\n,,Cá nhân,Tổ chức\n1,Hội Đông y,12,3\n", line: 1, mapped: 3),
    Case(
      what: "a title of two cells above is no part of the header",
      text: "Đơn vị báo cáo,Quận Ba Đình,\nKỳ báo cáo,Kỳ I/2023,\nSTT,Tên hội,Số hội viên\n"
        + "1,Hội Đông y,5\n",
      line: 3, mapped: 3),
    Case(
      what: "remarks in brackets",
      text: "STT (1),Tên hội [ghi đầy đủ],Số hội viên (người)\n1,Hội Đông y,7\n", line: 1, mapped: 3
    ),
    Case(
      what: "lost diacritics and other case",
      text: "stt,TEN HOI,so hoi vien\n1,Hội Đông y,7\n", line: 1, mapped: 3),
    Case(
      what: "line breaks inside cells",
      text: "STT,\"Tên\nhội\",\"Xã/Phường/\r\nThị trấn\"\n1,Hội Đông y,Phúc Xá\n", line: 1,
      mapped: 3),
    Case(
      what: "decomposed letters",
      text: "STT,Te\u{302}n ho\u{323}\u{302}i\n1,Hội Đông y\n", line: 1, mapped: 2),
    Case(
      what: "semicolons decided by the header, in spite of commas in it",
      text: "STT;Tên hội, quỹ;Được Đảng, Nhà nước giao nhiệm vụ;Quận, huyện\n1;Hội Đông y;x;\n",
      line: 1, mapped: 4, delimiter: ";"),
    Case(
      what: "tabs", text: "DANH SÁCH\t\t\nSTT\tTên hội\tGhi chú\n1\tHội Đông y\t\n", line: 2,
      mapped: 3, delimiter: "tab"),
    Case(
      what: "bars", text: "STT|Tên hội|Ghi chú\n1|Hội Đông y|\n", line: 1, mapped: 3,
      delimiter: "|"),
    Case(
      what: "a declared delimiter", text: "sep=;\r\nSTT;Tên hội\r\n1;Hội Đông y\r\n", line: 2,
      mapped: 2, delimiter: ";"),
    Case(
      what: "a declared delimiter, in quotes and padded",
      text: "\"SEP=,\",,\nSTT,Tên hội,Ghi chú\n1,Hội Đông y,\n", line: 2, mapped: 3),
    Case(
      what: "a declared delimiter in a text of CR alone",
      text: "sep=;\rSTT;Tên hội\r1;Hội Đông y\r",
      line: 1, mapped: 2, delimiter: ";"),
    Case(
      what: "a declaration of nothing", text: "sep=\nSTT,Tên hội\n1,Hội Đông y\n", line: 2,
      mapped: 2),
    Case(
      what: "byte order mark", text: "\u{FEFF}STT,Tên hội\n1,Hội Đông y\n", line: 1, mapped: 2),
    Case(
      what: "columns in any order, some unknown",
      text: "Màu sắc,Ghi chú,Tên hội,STT\nđỏ,,Hội Đông y,1\n", line: 1, mapped: 3),
  ])
  func `the header is found`(example: Case) throws {
    let result = try ingested(example.text)
    #expect(result.profile.headerLine == example.line)
    #expect(result.profile.mappedColumns == example.mapped)
    #expect(result.profile.delimiter == example.delimiter)
    #expect(result.column(.name) == example.names)
    #expect(result.profile.status == .current)
  }

  @Test func `what is above the header is kept as titles, blank lines apart`() throws {
    let result = try ingested(
      "sep=,\nĐơn vị báo cáo,Quận Ba Đình\n\nKỳ báo cáo,Kỳ I/2023\nSTT,Tên hội\n1,Hội A\n",
      path: "x.csv")
    #expect(result.kinds == [.title, .title, .data])
    #expect(result.rows.positions.map(\.line) == [2, 4, 6])
    #expect(result.rest(0) == "Đơn vị báo cáo | Quận Ba Đình")
    #expect(result.profile.period?.description == "2023-H1")
    #expect(result.profile.unitCode == "001")
  }

  @Test func `unknown and doubled columns are reported and kept`() throws {
    let result = try ingested("STT,Tên hội,Màu,Tên hội,\n1,Hội A,đỏ,Hội B,?\n")
    #expect(result.rules == ["F-UNKNOWN-COLUMN", "F-DOUBLED-COLUMN"])
    #expect(result.findings.map(\.column) == ["Màu", "Tên hội"])
    #expect(result.column(.name) == ["Hội A"])
    #expect(result.rest(0) == "Màu: đỏ; Tên hội: Hội B; : ?")
    #expect(result.profile.columns == 5)
  }
}
