import CCSV
import CSV

/// libcsv alone, asked afresh for every record: the slow, obvious judge of the real reader.
///
/// It believes what libcsv says a field holds, and knows nothing of where a field lies.
struct LibcsvReader {
  let text: [UInt8]
  let dialect: CSVDialect
  let limits: RecordLimits
  private var line = 1
  private var records: [ReadRecord] = []

  static func records(
    in text: [UInt8], _ dialect: CSVDialect, limits: RecordLimits = RecordLimits()
  ) -> [ReadRecord] {
    var reader = LibcsvReader(text: text, dialect: dialect, limits: limits)
    var start = 0
    while start < text.count {
      let end = reader.take(from: start)
      reader.line += text[start..<end].count { $0 == 0x0A }
      start = end
    }
    return reader.records
  }

  private init(text: [UInt8], dialect: CSVDialect, limits: RecordLimits) {
    self.text = text
    self.dialect = dialect
    self.limits = limits
  }

  /// Takes one record or blank line; returns where it ends.
  private mutating func take(from start: Int) -> Int {
    let first = lineEnd(start)
    if text[start..<first].allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return first }
    if first - start > limits.bytesPerRecord { return setAside(start..<first, .longRecord) }
    let parser = Parser(dialect)
    var end = start
    for _ in 0..<limits.linesPerRecord where end < text.count {
      let next = lineEnd(end)
      if next - start > limits.bytesPerRecord { break }
      guard parser.feed(text[end..<next]) else { return setAside(start..<first, .brokenQuotes) }
      end = next
      if end == text.count, !parser.isRowEnded, !parser.finish() { break }
      if parser.isRowEnded { return keep(parser.fields, start..<end) }
    }
    return setAside(start..<first, .openQuote)
  }

  private mutating func keep(_ fields: [[UInt8]], _ record: Range<Int>) -> Int {
    if fields.count > limits.fieldsPerRecord { return setAside(record, .manyFields) }
    if fields.contains(where: { $0.count > limits.bytesPerField }) {
      return setAside(record, .longField)
    }
    let texts = fields.map { String(decoding: $0, as: UTF8.self) }
    records.append(ReadRecord(texts, line: line, byte: record.lowerBound))
    return record.upperBound
  }

  private mutating func setAside(_ raw: Range<Int>, _ damage: RecordTable.Damage) -> Int {
    var kept = Array(text[raw])
    if damage != .brokenQuotes && damage != .openQuote {
      let most = min(RecordLimits.bytesKept, limits.bytesPerRecord)
      if kept.count > most {
        var cut = most
        while cut > max(0, most - 3), kept[cut] & 0xC0 == 0x80 { cut -= 1 }
        kept = Array(kept[..<cut])
      }
    }
    while let last = kept.last, last == 0x0A || last == 0x0D { kept.removeLast() }
    records.append(
      ReadRecord(
        [String(decoding: kept, as: UTF8.self)], line: line, byte: raw.lowerBound, damage: damage))
    return raw.upperBound
  }

  /// Behind the LF, the CRLF or the lone CR, or the end of the text.
  private func lineEnd(_ start: Int) -> Int {
    for index in start..<text.count {
      if text[index] == 0x0A { return index + 1 }
      let isCRLF = index + 1 < text.count && text[index + 1] == 0x0A
      if text[index] == 0x0D && !isCRLF { return index + 1 }
    }
    return text.count
  }

  /// One parser for one record.
  private final class Parser {
    var fields: [[UInt8]] = []
    var isRowEnded = false
    private var parser = csv_parser()

    init(_ dialect: CSVDialect) {
      csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
      csv_set_delim(&parser, dialect.delimiter)
      csv_set_quote(&parser, dialect.quote)
      csv_set_space_func(&parser) { _ in 0 }
    }

    deinit { csv_free(&parser) }

    /// False when libcsv refuses the line.
    func feed(_ line: ArraySlice<UInt8>) -> Bool {
      let context = Unmanaged.passUnretained(self).toOpaque()
      return line.withUnsafeBytes {
        csv_parse(&parser, $0.baseAddress, $0.count, Self.onField, Self.onRow, context) == $0.count
      }
    }

    /// At the end of the text: whether the record is whole.
    func finish() -> Bool {
      csv_fini(&parser, Self.onField, Self.onRow, Unmanaged.passUnretained(self).toOpaque()) == 0
        && isRowEnded
    }

    private static let onField:
      @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) ->
        Void = { field, length, context in
          guard let context else { return }
          let bytes = UnsafeRawBufferPointer(start: field, count: field == nil ? 0 : length)
          Unmanaged<Parser>.fromOpaque(context).takeUnretainedValue().fields.append(Array(bytes))
        }
    private static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
      _, context in
      guard let context else { return }
      Unmanaged<Parser>.fromOpaque(context).takeUnretainedValue().isRowEnded = true
    }
  }
}
