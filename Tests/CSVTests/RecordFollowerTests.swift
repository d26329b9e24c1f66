import CSV
import SeededRandom
import Testing

/// A text followed while it grows, beside the same text read as a whole.
@Suite struct RecordFollowerTests {
  static func followed(
    _ text: [UInt8], _ dialect: CSVDialect, _ limits: RecordLimits, from first: Int = 0,
    cuts: [Int]
  ) -> RecordTable? {
    var follower = RecordFollower(from: first, line: 1, dialect: dialect, limits: limits)
    for cut in cuts { follower.follow(Array(text[..<cut]), isFinal: false) }
    follower.follow(text, isFinal: true)
    return follower.table(of: text)
  }

  static let texts = [
    "", "\n", "a", "a,b\r\nc,d\r\n", "a\rb\r\n\r\nc", "\"a\nb\",\"c\"\"d\"\n\"\"\"\"\n",
    "ộ,đường\n\"Hội\r\nĐông y\",x\n", "\"a,b\nc,d\ne", "a,\"b\"c\nd,e\n", "\"a\"\r", "a,b\r",
    "\"a\" ,b\n\"c\"\n", "a\"\"b\n", ",,\n\n,\n",
  ]

  @Test(arguments: texts)
  func `a text cut anywhere holds what the whole text holds`(text: String) throws {
    let bytes = Array(text.utf8)
    for dialect in [CSVDialect.comma, .semicolon] {
      let whole = ReadRecord.all(in: bytes, dialect)
      for one in 0...bytes.count {
        for other in one...bytes.count {
          let table = Self.followed(bytes, dialect, RecordLimits(), cuts: [one, other])
          #expect(ReadRecord.all(of: try #require(table)) == whole, "\(one), \(other)")
        }
      }
    }
  }

  @Test(arguments: SplittingTests.dialects)
  func `random texts within limits hold what the whole holds`(dialect: CSVDialect) throws {
    var random = SplitMix64(seed: 9 + UInt64(dialect.delimiter))
    let tight = RecordLimits(
      bytesPerField: 12, fieldsPerRecord: 5, bytesPerRecord: 24, linesPerRecord: 3)
    for round in 0..<10_000 {
      let text = RandomText.short(dialect.delimiter, &random)
      let limits = round % 3 == 0 ? tight : RecordLimits()
      let cuts = (0..<3).map { _ in Int.random(in: 0...text.count, using: &random) }.sorted()
      let table = Self.followed(text, dialect, limits, cuts: cuts)
      let records = ReadRecord.all(of: try #require(table))
      let whole = ReadRecord.all(in: text, dialect, limits: limits)
      guard records != whole else { continue }
      Issue.record("\(text) cut at \(cuts): \(records), not \(whole)")
    }
  }

  @Test func `long texts are followed alike, offsets counted from the start of the text`() throws {
    var random = SplitMix64(seed: 51)
    for _ in 0..<100 {
      let text = [0xEF, 0xBB, 0xBF] + RandomText.long(0x2C, &random)
      let cuts = (0..<5).map { _ in Int.random(in: 0...text.count, using: &random) }.sorted()
      let table = Self.followed(text, .comma, RecordLimits(), from: 3, cuts: cuts)
      let whole = RecordReader.records(of: text, from: 3, dialect: .comma)
      #expect(ReadRecord.all(of: try #require(table)) == ReadRecord.all(of: whole))
    }
  }

  @Test(arguments: [
    (RecordLimits(records: 3), false), (RecordLimits(records: 4), true),
    (RecordLimits(fields: 7), false), (RecordLimits(fields: 8), true),
    (RecordLimits(textBytes: 15), false), (RecordLimits(textBytes: 16), true),
  ])
  func `a text beyond the limits of a table is left to the reader`(
    limits: RecordLimits, fits: Bool
  ) {
    let text = Array("a,b\nc,d\ne,f\ng,h\n".utf8)
    let table = Self.followed(text, .comma, limits, cuts: [5, 9])
    #expect((table != nil) == fits)
    let whole = RecordReader.records(of: text, dialect: .comma, limits: limits)
    #expect((whole.recordsBeyondLimit == 0) == fits)
  }
}
