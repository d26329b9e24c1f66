import CSV
import SeededRandom
import Testing

@Suite struct RecordStreamTests {
  /// Hands a text out in pieces of random length.
  struct Source {
    let text: [UInt8]
    var position = 0

    mutating func read(_ room: UnsafeMutableRawBufferPointer, most: Int) -> Int {
      let count = min(max(1, most), room.count, text.count - position)
      room.copyBytes(from: text[position..<position + count])
      position += count
      return count
    }
  }

  static func records(
    in text: [UInt8], _ dialect: CSVDialect, limits: RecordLimits, block: Int,
    _ random: inout SplitMix64
  ) -> [ReadRecord] {
    var stream = RecordStream(dialect: dialect, limits: limits, block: block)
    var source = Source(text: text)
    var table = RecordTable()
    var records: [ReadRecord] = []
    while stream.read(
      into: &table,
      from: { room in
        source.read(room, most: Int.random(in: 1...max(1, block), using: &random))
      })
    {
      records += ReadRecord.all(of: table)
    }
    return records
  }

  @Test(arguments: SplittingTests.dialects)
  func `blocks of any size hold what the whole text holds`(dialect: CSVDialect) {
    var random = SplitMix64(seed: 5 + UInt64(dialect.delimiter))
    let limits = RecordLimits(
      bytesPerField: 12, fieldsPerRecord: 5, bytesPerRecord: 24, linesPerRecord: 3)
    for round in 0..<15_000 {
      let text = RandomText.short(dialect.delimiter, &random)
      let limits = round % 3 == 0 ? limits : RecordLimits()
      let block = Int.random(in: 1...30, using: &random)
      let records = Self.records(in: text, dialect, limits: limits, block: block, &random)
      let whole = ReadRecord.all(in: text, dialect, limits: limits)
      guard records != whole else { continue }
      Issue.record("\(text) in blocks of \(block): \(records), not \(whole)")
    }
  }

  @Test func `long texts are read alike in blocks`() {
    var random = SplitMix64(seed: 50)
    for _ in 0..<100 {
      let text = RandomText.long(0x2C, &random)
      let block = Int.random(in: 100...9_000, using: &random)
      let records = Self.records(in: text, .comma, limits: RecordLimits(), block: block, &random)
      #expect(records == ReadRecord.all(in: text))
    }
  }

  @Test func `a record longer than a block is whole, one longer than allowed is set aside`() {
    var random = SplitMix64(seed: 1)
    let long = String(repeating: "k", count: 5_000)
    let text = Array("a,\(long)\n\"\(long)\n\(long)\",b\nc\n".utf8)
    let whole = Self.records(in: text, .comma, limits: RecordLimits(), block: 64, &random)
    #expect(whole.map { $0.fields.map(\.utf8.count) } == [[1, 5_000], [10_001, 1], [1]])
    let limits = RecordLimits(bytesPerRecord: 1_000)
    let cut = Self.records(in: text, .comma, limits: limits, block: 64, &random)
    #expect(cut.map(\.damage) == [.longRecord, .longRecord, .longRecord, nil])
    #expect(cut.map(\.line) == [1, 2, 3, 4])
  }

  @Test func `a damaged record does not end a stream`() {
    var random = SplitMix64(seed: 2)
    let text = Array("a,b\n1,\"x\ny,z\n2,c\"d\n3,d\n".utf8)
    let records = Self.records(in: text, .comma, limits: RecordLimits(), block: 3, &random)
    #expect(records == ReadRecord.all(in: text))
    #expect(records.contains { $0.damage != nil })
  }

  @Test func `an error of the source comes through`() {
    struct Broken: Error {}
    var stream = RecordStream(dialect: .comma)
    var table = RecordTable()
    #expect(throws: Broken.self) {
      _ = try stream.read(into: &table) { (_) throws(Broken) in throw Broken() }
    }
  }

  @Test func `a source that claims too much is not believed`() {
    var stream = RecordStream(dialect: .comma, block: 4)
    var table = RecordTable()
    var isFirst = true
    let isThere = stream.read(into: &table) { room in
      defer { isFirst = false }
      room.copyBytes(from: Array("a,b\n".utf8).prefix(room.count))
      return isFirst ? 1 << 40 : 0
    }
    #expect(isThere)
    #expect(ReadRecord.all(of: table) == [.init(["a", "b"], line: 1, byte: 0)])
  }
}
