/// Reads a text too large to hold, block by block; every block is a table of whole records.
///
/// The tables together hold exactly what ``RecordReader`` finds in the whole text, damaged records
/// included. Limits on the records and fields of a table do not apply: a block bounds them.
public struct RecordStream: Sendable {
  /// How much text a table holds where no record is longer.
  public static let block = 256 << 10

  private let dialect: CSVDialect
  private let limits: RecordLimits
  private let splitting: Splitting
  private let block: Int
  /// Where the next table's text starts in the file.
  private var offset: Int
  private var line: Int
  private var isPassingLine = false
  private var isSourceDry = false
  /// The beginning of a record whose end was not there yet.
  private var rest: [UInt8] = []

  /// A stream at the start of a text.
  ///
  /// - Parameters:
  ///   - dialect: Delimiter and quote.
  ///   - startingAt: Position in its file: line number of its first line, byte offset.
  ///   - limits: What is set aside as too large.
  ///   - splitting: Whether libcsv is to judge every record.
  ///   - block: How many bytes to read at a time, at least 1.
  public init(
    dialect: CSVDialect, startingAt start: (line: Int, byte: Int) = (1, 0),
    limits: RecordLimits = RecordLimits(), splitting: Splitting = .plainFirst,
    block: Int = RecordStream.block
  ) {
    self.dialect = dialect
    self.limits = limits
    self.splitting = splitting
    self.block = max(1, block)
    offset = start.byte
    line = start.line
  }

  /// Reads the next records.
  ///
  /// - Parameters:
  ///   - table: Is filled with them; a table used before gives its memory.
  ///   - source: Fills the buffer with the next bytes of the text and returns how many, at least one
  ///     until the end of the text and 0 from there on.
  /// - Returns: Whether there were any; false at the end of the text, and the table is empty then.
  /// - Throws: What `source` throws; the stream is of no use afterwards.
  /// - Complexity: O(bytes) as long as no record is longer than a block.
  public mutating func read<Failure: Error>(
    into table: inout RecordTable,
    from source: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Bool {
    var text: [UInt8] = []
    swap(&text, &table.bytes)
    var filled = rest.count
    var reached = 0
    repeat {
      // Behind what the last look left over: the start of a record that ends further on.
      if reached > 0 { text.removeSubrange(0..<reached) }
      filled -= reached
      offset += reached
      if filled + block > text.count { Self.enlarge(&text, by: max(block, filled)) }
      text.replaceSubrange(0..<rest.count, with: rest)
      rest.removeAll(keepingCapacity: true)
      filled = try fill(&text, filled..<filled + block, source)
      table.reset(dialect, origin: UInt32(truncatingIfNeeded: offset))
      reached = divide(text, filled, into: &table)
    } while table.count == 0 && !isSourceDry
    rest.append(contentsOf: text[reached..<filled])
    offset += reached
    // Handed over, not shared: taking quotes off would copy a text with two owners.
    swap(&text, &table.bytes)
    table.unfoldQuotes()
    return table.count > 0
  }

  private static func enlarge(_ text: inout [UInt8], by count: Int) {
    text.append(contentsOf: repeatElement(0, count: count))
  }

  /// Fills `room` of `text` as far as the source goes; returns where the text ends.
  private mutating func fill<Failure: Error>(
    _ text: inout [UInt8], _ room: Range<Int>,
    _ source: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    var filled = room.lowerBound
    try text.withUnsafeMutableBufferPointer { (bytes) throws(Failure) in
      while filled < room.upperBound && !isSourceDry {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: bytes[filled..<room.upperBound]))
        // A source that claims more than there was room for must not be believed.
        let count = min(max(0, try source(rest)), rest.count)
        filled += count
        isSourceDry = count == 0
      }
    }
    return filled
  }

  /// Divides the first `count` bytes; returns where the first record starts that is not whole yet.
  private mutating func divide(_ text: [UInt8], _ count: Int, into table: inout RecordTable) -> Int
  {
    text.withUnsafeBufferPointer { text in
      var reading = Reading(
        UnsafeBufferPointer(rebasing: text[..<count]), from: (0, line),
        isPassingLine: isPassingLine, isFinal: isSourceDry, dialect, limits, splitting)
      reading.run(into: &table, records: .max, fields: .max)
      line = reading.line
      isPassingLine = reading.isPassingLine
      return reading.position
    }
  }
}
