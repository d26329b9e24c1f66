import CSV
import SeededRandom
import Testing

@Suite struct CSVWriterTests {
  @Test(arguments: [
    ("a", "a"),
    ("", ""),
    (" a ", " a "),
    ("a;b", "a;b"),
    ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""),
    ("\"", "\"\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""),
    ("Hội Đông y", "Hội Đông y"),
  ])
  func `a field has quotes only where it needs them`(text: String, expected: String) {
    var writer = CSVWriter()
    writer.row(["x", text])
    #expect(written(&writer) == "x,\(expected)\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
    ("-2+3", "'-2+3"),
    ("\tx", "'\tx"),
    ("\r=1", "\"'\r'=1\""),
    ("\nx", "\"'\nx\""),
    ("a;=1+1", "a;'=1+1"),
    ("a\t @x", "a\t' @x"),
    ("a\n+x;-y", "\"a\n'+x;'-y\""),
    ("＝1+1", "'＝1+1"),
    ("－x", "'－x"),
    ("Ｈ", "Ｈ"),
    ("a;b", "a;b"),
    (";", ";"),
    (";-5", ";-5"),
    ("a;-", "a;-"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("+84912345678", "+84912345678"),
    ("-5", "-5"),
    ("-5.25", "-5.25"),
    ("-", "-"),
    ("=", "="),
    ("a=1", "a=1"),
    (" =1", "' =1"),
    ("x =1", "x =1"),
    ("", ""),
  ])
  func `text that a spreadsheet would run is disarmed`(text: String, expected: String) {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(["x", text])
    #expect(written(&writer) == "x,\(expected)\n")
    var plain = CSVWriter()
    plain.row([text, "x"])
    #expect(!written(&plain).contains("'" + text))
  }

  @Test(arguments: [0, 7, -7, 1234567890, Int.max, Int.min])
  func `whole numbers are written in plain digits`(number: Int) {
    var writer = CSVWriter(defusesFormulas: true)
    writer.field(number)
    writer.field(Optional(number))
    writer.field(nil as Int?)
    writer.endRow()
    #expect(written(&writer) == "\(number),\(number),\n")
  }

  @Test func `a file for Excel starts with a byte order mark, once`() {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(["a"])
    #expect(writer.take() == [0xEF, 0xBB, 0xBF, 0x61, 0x0A])
    writer.row(["b"])
    #expect(writer.take() == [0x62, 0x0A])
  }

  @Test func `rows are counted across takes`() {
    var writer = CSVWriter()
    writer.row(["a", "b"])
    #expect(written(&writer) == "a,b\n")
    writer.row(["c"])
    #expect(writer.rows == 2)
    #expect(written(&writer) == "c\n")
  }

  @Test func `a row of one empty field is not lost as a blank line`() {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row([""])
    writer.row(["", ""])
    _ = writer.bytes
    let records = ReadRecord.all(in: Array(writer.take().dropFirst(3)))
    #expect(records.map(\.fields) == [[""], ["", ""]])
  }

  @Test(arguments: Array(",\"\n\r\u{AC}\u{A2}a".unicodeScalars).map(String.init))
  func `a letter asks for quotes wherever it stands in a field`(letter: String) {
    for count in 0...40 {
      for place in 0...count {
        let text =
          String(repeating: "k", count: place) + letter
          + String(repeating: "m", count: count - place)
        var writer = CSVWriter()
        writer.row(["x", text, text])
        let expected = Self.written(text)
        #expect(written(&writer) == "x,\(expected),\(expected)\n")
      }
    }
  }

  @Test func `a text that grows stays what it was`() {
    var random = SplitMix64(seed: 12)
    var writer = CSVWriter()
    var expected = ""
    for row in 0..<3_000 {
      let text = String(repeating: "ộ\"", count: Int.random(in: 0...30, using: &random))
      writer.field(row)
      writer.field(text)
      writer.endRow()
      expected += "\(row),\(Self.written(text))\n"
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    #expect(written(&writer) == expected)
  }

  /// The slow, obvious way.
  private static func written(_ text: String) -> String {
    let asks = text.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    guard asks else { return text }
    return "\""
      + String(
        String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }))
      + "\""
  }

  @Test func `what is written is read back, field by field`() {
    var random = SplitMix64(seed: 8)
    let alphabet = Array("ab,;\"\n\r \t\0=+ộ")
    for _ in 0..<2_000 {
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          String(
            (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
              alphabet.randomElement(using: &random)
            })
        }
      }
      var writer = CSVWriter()
      for row in rows { writer.row(row) }
      let bytes = writer.take()
      #expect(ReadRecord.all(in: bytes).map(\.fields) == rows)
    }
  }

  private func written(_ writer: inout CSVWriter) -> String {
    String(decoding: writer.take(), as: UTF8.self)
  }
}
