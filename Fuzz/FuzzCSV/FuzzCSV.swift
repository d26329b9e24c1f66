import CSV

/// The plain scan, libcsv asked for every record, and a stream of blocks must say the same of the same
/// bytes, and hold the limits.
///
/// The first byte chooses delimiter, limits, the size of the blocks and whether bare fields may hold
/// quotes; the rest is the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let text = Array(input.dropFirst())
  let dialect = CSVDialect(
    delimiter: Array(",;\t|".utf8)[Int(first & 3)], allowsBareQuotes: first & 32 != 0)
  let limits = first & 4 == 0 ? RecordLimits() : tight
  let judged = RecordReader.records(
    in: text.span, dialect: dialect, limits: limits, splitting: .libcsvOnly)
  let scanned = RecordReader.records(in: text.span, dialect: dialect, limits: limits)
  let owned = RecordReader.records(of: text, dialect: dialect, limits: limits)
  let expected = Digest(judged)
  precondition(Digest(scanned) == expected, "the scan and libcsv disagree")
  precondition(Digest(owned) == expected, "a text handed over is read differently")
  hold(limits, scanned)
  if scanned.recordsBeyondLimit == 0 {
    let block = [1, 7, 64, 4096][Int(first >> 3 & 3)]
    let streamed = Digest(streaming: text, dialect, limits, block: block)
    precondition(streamed == expected, "blocks of \(block) hold other records")
    precondition(
      followed(text, dialect, limits, block: block).map(Digest.init) == expected,
      "a text followed by blocks of \(block) holds other records")
  }
  return 0
}

private func followed(
  _ text: [UInt8], _ dialect: CSVDialect, _ limits: RecordLimits, block: Int
) -> RecordTable? {
  var follower = RecordFollower(from: 0, line: 1, dialect: dialect, limits: limits)
  for end in stride(from: block, to: text.count, by: block) {
    follower.follow(Array(text[..<end]), isFinal: false)
  }
  follower.follow(text, isFinal: true)
  return follower.table(of: text)
}

private let tight = RecordLimits(
  bytesPerField: 16, fieldsPerRecord: 4, bytesPerRecord: 40, linesPerRecord: 3, records: 9,
  fields: 20)

private func hold(_ limits: RecordLimits, _ table: RecordTable) {
  precondition(table.count <= limits.records + 1, "too many records")
  for record in 0..<table.count where table.damage[record] == nil {
    precondition(table.fieldCount(record) <= limits.fieldsPerRecord, "too many fields")
    for column in 0..<table.fieldCount(record) {
      precondition(table.field(record, column).count <= limits.bytesPerField, "a field too long")
    }
  }
}

/// All that a table says.
private struct Digest: Equatable {
  var fields: [[UInt8]] = []
  var places: [[Int]] = []

  init(_ table: RecordTable) { append(table) }

  init(streaming text: [UInt8], _ dialect: CSVDialect, _ limits: RecordLimits, block: Int) {
    var stream = RecordStream(dialect: dialect, limits: limits, block: block)
    var table = RecordTable()
    var rest = text[...]
    while stream.read(
      into: &table,
      from: { room in
        let part = rest.prefix(room.count)
        room.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
      })
    {
      append(table)
    }
  }

  private mutating func append(_ table: RecordTable) {
    for record in 0..<table.count {
      places.append([
        Int(table.lines[record]), Int(table.offsets[record]), table.fieldCount(record),
        Int(table.damage[record]?.rawValue ?? 0), table.bareQuotes.contains(record) ? 1 : 0,
      ])
      for column in 0..<table.fieldCount(record) {
        fields.append(Array(table.bytes[table.field(record, column)]))
      }
    }
  }
}
