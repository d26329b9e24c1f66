import Testing

@testable import CSV

@Suite struct RecordLimitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var limits: RecordLimits
    var records: [ReadRecord]
    var testDescription: String { what }
  }

  @Test(arguments: [
    Case(
      what: "a field too long", text: "a\nbcdef,\"g\nh\"\ni\n",
      limits: RecordLimits(bytesPerField: 4),
      records: [
        .init(["a"], line: 1, byte: 0),
        .init(["bcdef,\"g\nh\""], line: 2, byte: 2, damage: .longField),
        .init(["i"], line: 4, byte: 14),
      ]),
    Case(
      what: "doubled quotes count once", text: "\"\"\"\"\"\"\"\"\"\"\n",
      limits: RecordLimits(bytesPerField: 4),
      records: [.init(["\"\"\"\""], line: 1, byte: 0)]),
    Case(
      what: "too many fields", text: "a,b,c\na,b,c,d\r\n,,\n",
      limits: RecordLimits(fieldsPerRecord: 3),
      records: [
        .init(["a", "b", "c"], line: 1, byte: 0),
        .init(["a,b,c,d"], line: 2, byte: 6, damage: .manyFields),
        .init(["", "", ""], line: 3, byte: 15),
      ]),
    Case(
      what: "a line too long is cut between letters", text: "a\nđđđđđ,b\nc\n",
      limits: RecordLimits(bytesPerRecord: 9),
      records: [
        .init(["a"], line: 1, byte: 0),
        .init(["đđđđ"], line: 2, byte: 2, damage: .longRecord),
        .init(["c"], line: 3, byte: 15),
      ]),
    Case(
      what: "no room for more records", text: "a\nb\n\nc\n\"d\nd\"\ne\"e\nf",
      limits: RecordLimits(records: 2),
      records: [
        .init(["a"], line: 1, byte: 0), .init(["b"], line: 2, byte: 2),
        .init(["c"], line: 4, byte: 5, damage: .beyondLimit),
      ]),
    Case(
      what: "no room for more fields", text: "a,b\nc\nd,e,f\ng\n",
      limits: RecordLimits(fields: 4),
      records: [
        .init(["a", "b"], line: 1, byte: 0), .init(["c"], line: 2, byte: 4),
        .init(["d,e,f"], line: 3, byte: 6, damage: .beyondLimit),
      ]),
    Case(
      what: "as much as there is room for", text: "a,b\nc\n\n",
      limits: RecordLimits(records: 2, fields: 3),
      records: [.init(["a", "b"], line: 1, byte: 0), .init(["c"], line: 2, byte: 4)]),
    Case(
      what: "text past the limit", text: "a,b\nc\ndefg\nh\n", limits: RecordLimits(textBytes: 8),
      records: [
        .init(["a", "b"], line: 1, byte: 0), .init(["c"], line: 2, byte: 4),
        .init(["de"], line: 3, byte: 6, damage: .beyondLimit),
      ]),
  ])
  func `a record past a limit is one record with its position`(example: Case) {
    for splitting in [Splitting.plainFirst, .libcsvOnly] {
      let records = ReadRecord.all(
        in: Array(example.text.utf8), limits: example.limits, splitting: splitting)
      #expect(records == example.records)
    }
  }

  @Test func `records without room are counted`() {
    let text = Array((1...100_000).map { "\($0),\"x\"\n" }.joined().utf8)
    for splitting in [Splitting.plainFirst, .libcsvOnly] {
      let table = RecordReader.records(
        in: text.span, dialect: .comma, limits: RecordLimits(records: 777), splitting: splitting)
      #expect(table.count == 778)
      #expect(table.recordsBeyondLimit == 100_000 - 777)
      #expect(table.lines[777] == 778)
    }
  }

  @Test func `a text at its end is not cut`() {
    let table = RecordReader.records(
      in: Array("a\nb\n".utf8).span, dialect: .comma, limits: RecordLimits(textBytes: 4))
    #expect(table.count == 2)
    #expect(table.damage.isEmpty)
  }

  /// Texts made to cost as much as they can: what matters is that the time grows with the bytes alone.
  @Test(arguments: [
    "\n", "\r", ",", "\"", "a\n", "a\r", ",\n", "a\"\n",
    "\"\n", "\"\r", "\"\"\"\n", "\"\"\"\"\n", "\"\"", "\"a\"\"\"\n",
    "\"a\n\n\n\n\n\n\n\n\n\n\n\n", "\0", "a", "\"\",", "\"\"\"\",",
    "\r\r\n", "\"\",\"\n",
  ])
  func `a hostile text of 10 MB is read in time`(piece: String) {
    let piece = Array(piece.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(10_000_000)
    while text.count < 10_000_000 { text += piece }
    let start = ContinuousClock.now
    let table = RecordReader.records(of: text, dialect: .comma)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(table.fieldEnds.count <= 16_100_000)
  }
}
