import CSV
import Testing

@Suite struct RecordReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var records: [ReadRecord]
    var dialect = CSVDialect.comma
    var testDescription: String { what }
  }

  @Test(arguments: [
    Case(what: "nothing", text: "", records: []),
    Case(
      what: "LF", text: "a,b\nc,d\n",
      records: [.init(["a", "b"], line: 1, byte: 0), .init(["c", "d"], line: 2, byte: 4)]),
    Case(
      what: "CRLF", text: "a,b\r\nc,d\r\n",
      records: [.init(["a", "b"], line: 1, byte: 0), .init(["c", "d"], line: 2, byte: 5)]),
    Case(
      what: "CR alone ends records but no physical line", text: "a,b\rc,d\r",
      records: [.init(["a", "b"], line: 1, byte: 0), .init(["c", "d"], line: 1, byte: 4)]),
    Case(
      what: "line ends of all kinds", text: "a\rb\r\nc\nd",
      records: [
        .init(["a"], line: 1, byte: 0), .init(["b"], line: 1, byte: 2),
        .init(["c"], line: 2, byte: 5), .init(["d"], line: 3, byte: 7),
      ]),
    Case(
      what: "no line end at the end", text: "a,b\nc,d",
      records: [.init(["a", "b"], line: 1, byte: 0), .init(["c", "d"], line: 2, byte: 4)]),
    Case(
      what: "delimiter at the end of the text", text: "a,",
      records: [.init(["a", ""], line: 1, byte: 0)]),
    Case(
      what: "closed quote at the end of the text", text: "\"a\",\"\"",
      records: [.init(["a", ""], line: 1, byte: 0)]),
    Case(
      what: "quotes around a delimiter", text: "\"a,b\",c\n",
      records: [.init(["a,b", "c"], line: 1, byte: 0)]),
    Case(
      what: "doubled quotes", text: "\"\"\"a\"\" b\",\"\"\"\"\nc\n",
      records: [.init(["\"a\" b", "\""], line: 1, byte: 0), .init(["c"], line: 2, byte: 15)]),
    Case(
      what: "LF in quotes", text: "\"a\nb\n\nc\",d\ne\n",
      records: [.init(["a\nb\n\nc", "d"], line: 1, byte: 0), .init(["e"], line: 5, byte: 11)]),
    Case(
      what: "a name on two lines (rule 24)", text: "\"Hội A\nB\";1",
      records: [.init(["Hội A\nB", "1"], line: 1, byte: 0)], dialect: .semicolon),
    Case(
      what: "CRLF in quotes", text: "\"a\r\nb\"\r\ne\r\n",
      records: [.init(["a\r\nb"], line: 1, byte: 0), .init(["e"], line: 3, byte: 8)]),
    Case(
      what: "CR in quotes", text: "\"a\rb\"\ne\n",
      records: [.init(["a\rb"], line: 1, byte: 0), .init(["e"], line: 2, byte: 6)]),
    Case(
      what: "a delimiter and quotes across a line break", text: "x,\"a\n,\"\"b\",y\nz\n",
      records: [.init(["x", "a\n,\"b", "y"], line: 1, byte: 0), .init(["z"], line: 3, byte: 13)]),
    Case(
      what: "blank lines are no records but lines", text: "\n\r\n\na\n\n\nb\n\n",
      records: [.init(["a"], line: 4, byte: 4), .init(["b"], line: 7, byte: 8)]),
    Case(
      what: "lines of blanks and of delimiters are records", text: "  \n,,\n\"\"\n\t\n",
      records: [
        .init(["  "], line: 1, byte: 0), .init(["", "", ""], line: 2, byte: 3),
        .init([""], line: 3, byte: 6), .init(["\t"], line: 4, byte: 9),
      ]),
    Case(
      what: "blanks around bare fields stay", text: " a , b\t,\tc \n",
      records: [.init([" a ", " b\t", "\tc "], line: 1, byte: 0)]),
    Case(
      what: "semicolons", text: "a,1;\"b;2\";c\n",
      records: [.init(["a,1", "b;2", "c"], line: 1, byte: 0)], dialect: .semicolon),
    Case(
      what: "tabs with empty fields in front", text: "\t\ta\tb \n\t\t\tc\n",
      records: [
        .init(["", "", "a", "b "], line: 1, byte: 0), .init(["", "", "", "c"], line: 2, byte: 7),
      ], dialect: .tab),
    Case(
      what: "NUL bytes are bytes", text: "a\0b,\0\n\0\n",
      records: [.init(["a\0b", "\0"], line: 1, byte: 0), .init(["\0"], line: 2, byte: 6)]),
    Case(
      what: "Vietnamese text, counted in bytes", text: "Hội Đông y,ă\nb\n",
      records: [.init(["Hội Đông y", "ă"], line: 1, byte: 0), .init(["b"], line: 2, byte: 18)]),
    Case(
      what: "an apostrophe and a lone dash are text", text: "'a,-\n",
      records: [.init(["'a", "-"], line: 1, byte: 0)]),
  ])
  func `a text is divided into these records`(example: Case) {
    #expect(ReadRecord.all(in: example.text, example.dialect) == example.records)
    let judged = ReadRecord.all(in: example.text, example.dialect, splitting: .libcsvOnly)
    #expect(judged == example.records)
  }

  @Test func `positions count from where the caller says`() {
    let text = Array("\u{FEFF}sep=,\nSTT\n\n1\n".utf8)
    let records = ReadRecord.all(in: Array(text[9...]), from: (line: 2, byte: 9))
    #expect(
      records == [.init(["STT"], line: 2, byte: 9), .init(["1"], line: 4, byte: 14)])
  }

  @Test func `bytes that are no UTF-8 pass unchanged`() {
    let table = RecordReader.records(
      in: ([0xFF, 0x2C, 0xC3, 0x0A] as [UInt8]).span, dialect: .comma)
    #expect(Array(table.bytes[table.field(0, 0)]) == [0xFF])
    #expect(Array(table.bytes[table.field(0, 1)]) == [0xC3])
  }

  @Test func `a text handed over is not copied, its doubled quotes are taken off in place`() {
    let text = Array((String(repeating: "a,\"b\"\"c\"\n", count: 1_000)).utf8)
    let copy = text + []
    let address = copy.withUnsafeBufferPointer { $0.baseAddress }
    let table = RecordReader.records(of: consume copy, dialect: .comma)
    #expect(table.bytes.withUnsafeBufferPointer { $0.baseAddress } == address)
    #expect(table.count == 1_000)
    #expect((0..<1_000).allSatisfy { table.text($0, 1) == "b\"c" })
    // The one it was made from is another's and stays as it was.
    #expect(RecordReader.records(of: text, dialect: .comma).text(7, 1) == "b\"c")
    #expect(text[..<9].elementsEqual("a,\"b\"\"c\"\n".utf8))
  }

  @Test func `a text handed over begins where the caller says`() {
    let text = Array("\u{FEFF}sep=,\nSTT\n\n1\n".utf8)
    let table = RecordReader.records(of: text, from: 9, line: 2, dialect: .comma)
    #expect(
      ReadRecord.all(of: table)
        == [.init(["STT"], line: 2, byte: 9), .init(["1"], line: 4, byte: 14)])
    #expect(RecordReader.records(of: text, from: 99, dialect: .comma).count == 0)
  }

  @Test func `reading stops after the wanted number of records`() {
    let text = Array("a\n\n\"b\nb\"\n\"c".utf8)
    #expect(ReadRecord.all(in: text, recordLimit: 0).isEmpty)
    #expect(
      ReadRecord.all(in: text, recordLimit: 2) == [
        .init(["a"], line: 1, byte: 0), .init(["b\nb"], line: 3, byte: 3),
      ])
  }

  @Test(arguments: [
    (",,", true), (" ,\t,\" \n \"", true), ("\u{A0},", true), ("\u{A0}a", false), (",0", false),
    ("\u{C2},", false),
  ])
  func `a record is blank when no field holds more than blanks`(text: String, isBlank: Bool) {
    let table = RecordReader.records(in: Array(text.utf8).span, dialect: .comma)
    #expect(table.count == 1)
    #expect(table.isBlank(0) == isBlank)
  }
}
