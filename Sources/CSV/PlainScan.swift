/// Divides records by a plain scan for as long as there is nothing to judge.
///
/// It takes records whose fields are bare, or wholly in quotes with every quote inside doubled, and
/// that are within all limits. At anything else (a quote elsewhere, a CR that is no part of CRLF, a
/// last record without line end) it stops in front of that record, which then is libcsv's to judge.
struct PlainScan: ~Copyable {
  /// Start of the first record not taken, and its line.
  private(set) var position: Int
  private(set) var line: Int

  private static let largestStep = 4096

  private let text: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let quote: UInt8
  private let finder: EventFinder
  /// No field of a record of that many bytes can be too long.
  private let bytesPerRecord: Int
  private let limits: RecordLimits
  /// Places of events, and behind the scan's reading point the ends of fields.
  private let places: UnsafeMutablePointer<UInt32>

  init(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, _ dialect: CSVDialect,
    _ limits: RecordLimits
  ) {
    self.text = text
    position = start
    self.line = line
    delimiter = dialect.delimiter
    quote = dialect.quote
    finder = EventFinder(dialect)
    self.limits = limits
    bytesPerRecord = min(limits.bytesPerRecord, limits.bytesPerField)
    places = .allocate(capacity: Self.largestStep + 8)
  }

  deinit { places.deallocate() }

  /// Whether it can read that dialect at all.
  static func knows(_ dialect: CSVDialect) -> Bool {
    let letters = [dialect.delimiter, dialect.quote]
    return letters[0] != letters[1]
      && letters.allSatisfy { $0 < 0x80 && $0 != 0 && $0 != 0x0A && $0 != 0x0D }
  }

  /// Goes on from a record.
  mutating func move(to position: Int, line: Int) {
    self.position = position
    self.line = line
  }

  /// Books the records from `position` on, up to the first that it must not take, or a few more than
  /// make the table full.
  mutating func run(into table: inout RecordTable, records: Int, fields: Int) {
    var state = State(at: position, line: line)
    var end = position
    // Small steps first: in a text full of quotes the next stop is near.
    var step = 64
    while end < text.count && !state.isStopped && table.count <= records
      && table.fieldEnds.count <= fields
    {
      let start = end
      end = min(start + step, text.count)
      let count = finder.find(in: text, start..<end, to: places)
      divide(count, &state, &table)
      if end - state.recordStart > bytesPerRecord { break }
      step = min(step * 2, Self.largestStep)
    }
    table.dropUnbookedFields()
    position = state.recordStart
    line = state.recordLine
  }

  /// The record being read.
  private struct State {
    var recordStart: Int
    var recordLine: Int
    var fieldStart: Int
    var line: Int
    var isInQuotes = false
    var isDoubled = false
    /// Where the second of two quotes stands.
    var pairEnd = -1
    var isStopped = false

    init(at start: Int, line: Int) {
      recordStart = start
      fieldStart = start
      recordLine = line
      self.line = line
    }

    @inline(__always)
    mutating func startRecord(at start: Int) {
      recordStart = start
      fieldStart = start
      recordLine = line
      isDoubled = false
    }
  }

  /// Turns the events of one step into ends of fields and records.
  @inline(__always)
  private func divide(_ count: Int, _ shared: inout State, _ table: inout RecordTable) {
    var state = shared
    var ends = 0
    var index = 0
    while index < count && !state.isStopped {
      let place = Int(places[index])
      index += 1
      let byte = text[place]
      if byte == delimiter {
        if state.isInQuotes { continue }
        places[ends] = UInt32(truncatingIfNeeded: place)
        ends += 1
        state.fieldStart = place + 1
      } else if byte == 0x0A {
        endLine(at: place, &state, &ends, &table)
      } else if byte == quote {
        takeQuote(at: place, &state)
      } else if byte == 0x0D {
        state.isStopped = place + 1 >= text.count || text[place + 1] != 0x0A
      }
    }
    table.fieldEnds.append(contentsOf: UnsafeBufferPointer(start: places, count: ends))
    shared = state
  }

  /// An LF: inside quotes a letter, outside the end of a record or of a blank line.
  @inline(__always)
  private func endLine(
    at place: Int, _ state: inout State, _ ends: inout Int, _ table: inout RecordTable
  ) {
    if state.isInQuotes {
      state.line += 1
      // The line that follows is one more than these.
      state.isStopped = state.line - state.recordLine >= limits.linesPerRecord
      return
    }
    let hasCarriage = place > state.fieldStart && text[place - 1] == 0x0D
    let end = hasCarriage ? place - 1 : place
    if end > state.recordStart {
      places[ends] = UInt32(truncatingIfNeeded: end)
      let fields = table.fieldEnds.count + ends + 1 - Int(table.recordEnds.last ?? 0)
      if place + 1 - state.recordStart > bytesPerRecord || fields > limits.fieldsPerRecord {
        state.isStopped = true
        return
      }
      ends += 1
      table.endRecord(
        at: state.recordStart, line: state.recordLine, pending: ends, isDoubled: state.isDoubled)
    }
    state.line += 1
    state.startRecord(at: place + 1)
  }

  /// A quote: it opens a field at its very start, closes one in front of a delimiter or line end, or
  /// is one of two.
  @inline(__always)
  private func takeQuote(at place: Int, _ state: inout State) {
    if place == state.pairEnd { return }
    guard state.isInQuotes else {
      state.isInQuotes = place == state.fieldStart
      state.isStopped = !state.isInQuotes
      return
    }
    let next = place + 1 < text.count ? text[place + 1] : 0
    if next == quote {
      state.isDoubled = true
      state.pairEnd = place + 1
    } else {
      state.isInQuotes = false
      state.isStopped = next != delimiter && next != 0x0A && next != 0x0D
    }
  }
}
