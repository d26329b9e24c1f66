import CSV
import SeededRandom
import Testing

@Suite struct RewrittenFieldsTests {
  /// A field in brackets, with its record and column.
  static func rewrite(_ record: Int, _ column: Int, _ field: Span<UInt8>, _ to: inout [UInt8]) {
    to += "\(record).\(column)[".utf8
    field.withUnsafeBufferPointer { to += $0 }
    to.append(0x5D)
  }

  @Test func `a table rewritten in parts is the one rewritten as a whole`() {
    var random = SplitMix64(seed: 77)
    for _ in 0..<300 {
      let text = RandomText.long(0x2C, &random)
      let table = RecordReader.records(in: text.span, dialect: .comma)
      let whole = ReadRecord.all(of: table.rewritten(Self.rewrite))
      let fields = ReadRecord.all(of: table).enumerated().map { record, read in
        read.fields.enumerated().map { "\(record).\($0)[\($1)]" }
      }
      #expect(whole.map(\.fields) == fields)
      let size = Int.random(in: 1...max(1, table.count), using: &random)
      let parts = stride(from: 0, to: table.count, by: size).map { start in
        table.rewritten(start..<min(table.count, start + size), Self.rewrite)
      }
      #expect(ReadRecord.all(of: table.rewritten(as: parts)) == whole)
    }
  }
}
