import Publish
import Register
import Testing

/// What a clerk has to mend.
@Suite struct RejectsFileTests {
  private static let place = SourcePosition(line: 12, byte: 345)

  @Test func `It opens in Excel, in Vietnamese`() throws {
    let finding = Finding(.nameUnusable, at: Self.place, field: .name, value: "123")
    let bytes = try #require(RejectsFile.bytes([finding]))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = lines(Array(bytes.dropFirst(3)))
    #expect(
      text[0]
        == "Dòng (line),Byte (byte),Cột (column),Giá trị (value),Mã (rule),Lý do (reason),Cách sửa (how to fix)"
    )
    #expect(text[1].hasPrefix("12,345,Tên hội (name),123,C-NAME-UNUSABLE,"))
    #expect(text[1].hasSuffix("bổ sung vào legal-forms.csv.\""))
    #expect(text.count == 2)
  }

  @Test func `A return with nothing to mend has none`() {
    #expect(RejectsFile.bytes([]) == nil)
    let query = Finding(.placeUnknown, at: Self.place, field: .commune, value: "Hương Vân")
    let repair = Finding(.textRepaired, at: Self.place, field: .name, value: "Hội")
    #expect(RejectsFile.bytes([query, repair]) == nil)
  }

  @Test func `What concerns the whole return has no line`() throws {
    let finding = Finding(.emptyFile, at: SourcePosition(line: 0, byte: 0), field: nil)
    #expect(lines(try #require(RejectsFile.bytes([finding])))[1].hasPrefix(",,,,F-EMPTY,"))
  }

  @Test(arguments: [ReturnField.chairperson, .phone, .address, .notes, .recommendation])
  func `Values of personal fields are absent`(field: ReturnField) throws {
    let finding = Finding(.invalidText, at: Self.place, field: field, value: "Võ Xuân Sơn")
    let text = lines(try #require(RejectsFile.bytes([finding])))
    #expect(text[1].contains(field.name))
    #expect(!text[1].contains("Sơn"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+84-1", "'+84-1"), ("-2+3", "'-2+3"),
    ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"),
  ])
  func `A formula becomes text`(value: String, shown: String) throws {
    let finding = Finding(.nameUnusable, at: Self.place, field: .name, value: value)
    let text = String(decoding: try #require(RejectsFile.bytes([finding])), as: UTF8.self)
    #expect(text.contains(shown))
  }

  @Test func `A long value is cut`() throws {
    let value = String(repeating: "Hội ", count: 100)
    let finding = Finding(.nameUnusable, at: Self.place, field: .name, value: value)
    let cell = lines(try #require(RejectsFile.bytes([finding])))[1].split(separator: ",")[3]
    #expect(cell.count == 80)
  }
}
