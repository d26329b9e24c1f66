import CSV
import Testing

@Suite struct RecordDamageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var records: [ReadRecord]
    var testDescription: String { what }
  }

  @Test(arguments: [
    Case(
      what: "a quote inside a bare field", text: "x\na\"b,c\ny,z\n",
      records: [
        .init(["x"], line: 1, byte: 0),
        .init(["a\"b,c"], line: 2, byte: 2, damage: .brokenQuotes),
        .init(["y", "z"], line: 3, byte: 8),
      ]),
    Case(
      what: "text behind a closed quote", text: "k,\"a\"b,c\r\ny\r\n",
      records: [
        .init(["k,\"a\"b,c"], line: 1, byte: 0, damage: .brokenQuotes),
        .init(["y"], line: 2, byte: 10),
      ]),
    Case(
      what: "a blank behind a closed quote", text: "\"a\" ,b\ny\n",
      records: [
        .init(["\"a\" ,b"], line: 1, byte: 0, damage: .brokenQuotes),
        .init(["y"], line: 2, byte: 7),
      ]),
    Case(
      what: "broken on the second line: only the first is set aside",
      text: "\"a\nb\"c\ny\n",
      records: [
        .init(["\"a"], line: 1, byte: 0, damage: .brokenQuotes),
        .init(["b\"c"], line: 2, byte: 3, damage: .brokenQuotes),
        .init(["y"], line: 3, byte: 7),
      ]),
    Case(
      what: "a quote that never closes", text: "x\n1,\"a\n2,b\n3,c",
      records: [
        .init(["x"], line: 1, byte: 0),
        .init(["1,\"a"], line: 2, byte: 2, damage: .openQuote),
        .init(["2", "b"], line: 3, byte: 7),
        .init(["3", "c"], line: 4, byte: 11),
      ]),
    Case(
      what: "a quote that never closes, in the last line", text: "x\n1,\"a",
      records: [
        .init(["x"], line: 1, byte: 0), .init(["1,\"a"], line: 2, byte: 2, damage: .openQuote),
      ]),
    Case(
      what: "a quote alone at the end", text: "x\n\"",
      records: [
        .init(["x"], line: 1, byte: 0), .init(["\""], line: 2, byte: 2, damage: .openQuote),
      ]),
    Case(
      what: "two open quotes, blank lines between", text: "\"a\n\n\"b\n\nc\n",
      records: [
        .init(["\"a"], line: 1, byte: 0, damage: .brokenQuotes),
        .init(["\"b"], line: 3, byte: 4, damage: .openQuote),
        .init(["c"], line: 5, byte: 8),
      ]),
    Case(
      what: "an open quote in a text of CR alone", text: "1,\"a\r2,b\r",
      records: [
        .init(["1,\"a"], line: 1, byte: 0, damage: .openQuote),
        .init(["2", "b"], line: 1, byte: 5),
      ]),
  ])
  func `a damaged record costs one line and no more`(example: Case) {
    #expect(ReadRecord.all(in: example.text) == example.records)
    #expect(ReadRecord.all(in: example.text, splitting: .libcsvOnly) == example.records)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a record may have as many lines as the limit and not one more`(lineEnd: String) {
    let limits = RecordLimits(bytesPerRecord: 1 << 10, linesPerRecord: 3)
    let three = ReadRecord.all(
      in: Array("\"a\(lineEnd)b\(lineEnd)c\"\(lineEnd)".utf8), limits: limits)
    #expect(three.map(\.damage) == [nil])
    let four = Array("\"a\(lineEnd)b\(lineEnd)c\(lineEnd)d\"\(lineEnd)e\(lineEnd)".utf8)
    let records = ReadRecord.all(in: four, limits: limits)
    #expect(records.map(\.fields) == [["\"a"], ["b"], ["c"], ["d\""], ["e"]])
    #expect(records.map(\.damage) == [.openQuote, nil, nil, .brokenQuotes, nil])
  }

  @Test func `a record of several lines may have as many bytes as the limit`() {
    let limits = RecordLimits(bytesPerRecord: 16, linesPerRecord: 100)
    let fits = "\"234567\n90123\"\n\n"
    #expect(ReadRecord.all(in: Array(fits.utf8), limits: limits).map(\.damage) == [nil])
    let over = "\"234567\n901234567\n\"\n"
    #expect(ReadRecord.all(in: Array(over.utf8), limits: limits).first?.damage == .openQuote)
  }

  @Test func `an open quote early in a long file costs one line`() {
    let rows = (1...5000).map { "\($0),Hội số \($0),\"phường \($0), xã\"" }
    var lines = rows
    lines[10] = "11,\"Hội số 11,phường"
    let records = ReadRecord.all(in: lines.joined(separator: "\n"))
    // The quotes of the line below close the open one, so that the record breaks there.
    #expect(records.count == 5000)
    #expect(records.filter { $0.damage != nil }.map(\.line) == [11])
    #expect(
      records[11] == .init(["12", "Hội số 12", "phường 12, xã"], line: 12, byte: records[11].byte))
  }

  @Test func `an open quote on every line of a large file ends in reasonable time`() {
    // Each quote is doubled, so that no line closes what the line before opened.
    for lineEnd in ["\n", "\r"] {
      let count = 60_000
      let text = String(repeating: "\"\"\"\(lineEnd)", count: count)
      let start = ContinuousClock.now
      let records = ReadRecord.all(in: text)
      #expect(records.count >= count / 2)
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }

  @Test func `one field may be as long as the file, with and without a line end`() {
    let long = String(repeating: "dài ", count: 500_000)
    for end in ["", "\n"] {
      let text = "a,\(long)\n\"\(long)\",b\(end)"
      let records = ReadRecord.all(in: Array(text.utf8), limits: .unlimited)
      #expect(
        records.map { $0.fields.map(\.utf8.count) } == [
          [1, long.utf8.count], [long.utf8.count, 1],
        ])
      #expect(records.allSatisfy { $0.damage == nil })
    }
  }
}
