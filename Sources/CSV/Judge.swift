import CCSV
import Glibc

/// libcsv in its strict mode, asked for one record at a time.
///
/// libcsv reports no positions, so the text is handed over line by line; how long a field is says
/// libcsv, where it lies follows from the raw text. Three habits of libcsv are turned off or guarded
/// against: it trims blanks around bare fields (a blank function that knows none), it repairs broken
/// quotes in silence (strict mode), and after an open quote it swallows the rest of the file (a
/// record may span a limited number of lines and bytes).
struct Judge: ~Copyable {
  /// What became of a record.
  enum Verdict {
    /// Its fields are in `fields`; it ends in front of `end`.
    case whole(end: Int)
    /// A line without fields, which is no record.
    case blank(end: Int)
    /// It cannot be trusted or is past a limit: its raw text in front of `end` is to be set aside;
    /// nil when that end lies behind the text.
    case refused(RecordTable.Damage, end: Int?)
    /// Whether it is whole only shows behind the end of the text.
    case unfinished
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let isFinal: Bool
  private let limits: RecordLimits
  private let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
  private let sink = UnsafeMutablePointer<Sink>.allocate(capacity: 1)
  /// The line ends of the text.
  var lineEnds: LineEnds

  init(
    _ text: UnsafeBufferPointer<UInt8>, isFinal: Bool, _ dialect: CSVDialect, _ limits: RecordLimits
  ) {
    self.text = text
    self.isFinal = isFinal
    self.limits = limits
    lineEnds = LineEnds(text, isFinal: isFinal)
    sink.initialize(to: Sink(text, dialect))
    parser.initialize(to: csv_parser())
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(parser, dialect.delimiter)
    csv_set_quote(parser, dialect.quote)
    csv_set_space_func(parser, noBlanks)
    csv_set_blk_size(parser, 4096)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    sink.pointee.fieldEnds.deallocate()
    sink.deallocate()
  }

  /// The ends of the fields of the record judged last.
  var fields: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: sink.pointee.fieldEnds, count: sink.pointee.count)
  }

  /// Whether a field of that record held doubled quotes.
  var isDoubled: Bool { sink.pointee.isDoubled }

  /// Judges the record, or the blank line, that starts at `start`.
  mutating func verdict(at start: Int) -> Verdict {
    let first = lineEnds.end(from: start)
    if let first, isLineEnd(start..<first) { return .blank(end: first) }
    if (first ?? text.count) - start > limits.bytesPerRecord {
      return .refused(.longRecord, end: first)
    }
    guard let first else { return .unfinished }
    rewind(to: start)
    var line = start..<first
    for _ in 0..<limits.linesPerRecord {
      switch feed(line) {
      case .refused: return .refused(.brokenQuotes, end: first)
      case .complete: return whole(start..<line.upperBound)
      case .open: break
      }
      if line.upperBound == text.count {
        if !isFinal { return .unfinished }
        return closes() ? whole(start..<text.count) : .refused(.openQuote, end: first)
      }
      let end = lineEnds.end(from: line.upperBound)
      if (end ?? text.count) - start > limits.bytesPerRecord { break }
      guard let end else { return .unfinished }
      line = line.upperBound..<end
    }
    return .refused(.openQuote, end: first)
  }

  /// A complete record, unless it is past a limit.
  private func whole(_ record: Range<Int>) -> Verdict {
    if sink.pointee.count > limits.fieldsPerRecord {
      return .refused(.manyFields, end: record.upperBound)
    }
    if sink.pointee.longestField > limits.bytesPerField {
      return .refused(.longField, end: record.upperBound)
    }
    return .whole(end: record.upperBound)
  }

  /// Makes libcsv forget a record that was not read to its end; it keeps its buffer.
  private func rewind(to start: Int) {
    parser.pointee.pstate = 0
    parser.pointee.quoted = 0
    parser.pointee.spaces = 0
    parser.pointee.entry_pos = 0
    parser.pointee.status = 0
    sink.pointee.rewind(to: start)
  }

  private enum Outcome { case complete, open, refused }

  /// Hands one physical line to libcsv.
  private func feed(_ line: Range<Int>) -> Outcome {
    let taken = csv_parse(
      parser, text.baseAddress.map { $0 + line.lowerBound }, line.count, onField, onRow, sink)
    if taken != line.count { return .refused }
    return sink.pointee.isRowEnded ? .complete : .open
  }

  /// At the end of the text: whether the record that has no line end is complete.
  private func closes() -> Bool {
    csv_fini(parser, onField, onRow, sink) == 0 && sink.pointee.isRowEnded
  }

  private func isLineEnd(_ line: Range<Int>) -> Bool {
    line.allSatisfy { text[$0] == 0x0A || text[$0] == 0x0D }
  }
}

/// What the C callbacks write to: plain memory, so that a callback costs a few instructions.
private struct Sink {
  let text: UnsafeBufferPointer<UInt8>
  let quote: UInt8
  let hasQuotes: Bool
  var fieldEnds = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  var capacity = 64
  var count = 0
  var longestField = 0
  var isDoubled = false
  var isRowEnded = false
  /// Where the next field starts in the text.
  private var start = 0

  init(_ text: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect) {
    self.text = text
    quote = dialect.quote
    hasQuotes = quote != dialect.delimiter && quote != 0x0A && quote != 0x0D
  }

  mutating func rewind(to start: Int) {
    self.start = start
    count = 0
    longestField = 0
    isDoubled = false
    isRowEnded = false
  }

  /// A field of that many bytes without its quotes ended.
  mutating func append(_ field: UnsafePointer<UInt8>?, _ length: Int) {
    longestField = max(longestField, length)
    var end = start + length
    if hasQuotes, start < text.count, text[start] == quote {
      let inside = UnsafeBufferPointer(start: field, count: field == nil ? 0 : length)
      let quotes = inside.count { $0 == quote }
      if quotes > 0 { isDoubled = true }
      end += quotes + 2
    }
    if count == capacity { grow() }
    fieldEnds[count] = UInt32(truncatingIfNeeded: end)
    count += 1
    start = end + 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
    larger.update(from: fieldEnds, count: count)
    fieldEnds.deallocate()
    fieldEnds = larger
    capacity *= 2
  }
}

private let onField:
  @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) ->
    Void = { field, length, context in
      context?.assumingMemoryBound(to: Sink.self).pointee
        .append(field?.assumingMemoryBound(to: UInt8.self), length)
    }
private let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
  context?.assumingMemoryBound(to: Sink.self).pointee.isRowEnded = true
}
private let noBlanks: @convention(c) (UInt8) -> Int32 = { _ in 0 }
