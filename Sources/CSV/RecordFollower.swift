/// Divides a text that is still growing, as far as it is there.
///
/// When the text is whole its records are exactly those that ``RecordReader`` finds in it, damaged ones
/// included.
public struct RecordFollower: Sendable {
  private let dialect: CSVDialect
  private let limits: RecordLimits
  private var table = RecordTable()
  private var position: Int
  private var line: Int
  private var isPassingLine = false

  /// A follower of a text of which nothing is there yet.
  ///
  /// - Parameters:
  ///   - first: Where in the text to begin, behind a byte order mark for example; offsets count from
  ///     the start of the text.
  ///   - line: Number of the line that begins there.
  ///   - dialect: Delimiter and quote.
  ///   - limits: What is set aside as too large.
  public init(from first: Int, line: Int, dialect: CSVDialect, limits: RecordLimits) {
    self.dialect = dialect
    self.limits = limits
    self.line = line
    position = first
    table.reset(dialect, origin: 0)
  }

  /// Divides what has come since the last call, up to the last record that is whole.
  ///
  /// - Parameters:
  ///   - text: The same as last time, and what follows.
  ///   - isFinal: Whether the text ends there.
  /// - Complexity: O(new bytes) as long as records are short.
  public mutating func follow(_ text: [UInt8], isFinal: Bool) {
    text.withUnsafeBufferPointer { text in
      var reading = Reading(
        text, from: (min(position, text.count), line), isPassingLine: isPassingLine,
        isFinal: isFinal, dialect, limits, .plainFirst)
      reading.run(into: &table, records: limits.records, fields: limits.fields)
      (position, line) = (reading.position, reading.line)
      isPassingLine = reading.isPassingLine
    }
  }

  /// The records of the whole text; nil when it is larger than a table may be, which is for
  /// ``RecordReader`` to tell.
  ///
  /// - Parameter text: All of it, followed to its end.
  public consuming func table(of text: [UInt8]) -> RecordTable? {
    guard text.count <= min(limits.textBytes, Int(UInt32.max)), table.count <= limits.records,
      table.fieldEnds.count <= limits.fields
    else { return nil }
    var table = table
    table.bytes = text
    table.unfoldQuotes()
    return table
  }
}
