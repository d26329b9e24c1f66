/// One pass over one text: the plain scan as far as it goes, libcsv for the record it stops at.
struct Reading: ~Copyable {
  /// Start of the first record not read, and its line.
  private(set) var position: Int
  private(set) var line: Int
  /// Whether the rest of a record that is set aside has yet to be passed over.
  private(set) var isPassingLine: Bool

  private let text: UnsafeBufferPointer<UInt8>
  private let isFinal: Bool
  private let dialect: CSVDialect
  private let limits: RecordLimits
  private var scan: PlainScan?
  private var judge: Judge
  /// How many records libcsv judges in a row: more each time the scan could not take the next one.
  private var patience = 1

  /// - Parameters:
  ///   - text: The text, or as much of it as is there.
  ///   - place: Where to begin in it, and that line's number.
  ///   - isPassingLine: Whether it begins inside a record set aside before.
  ///   - isFinal: Whether nothing follows.
  init(
    _ text: UnsafeBufferPointer<UInt8>, from place: (byte: Int, line: Int), isPassingLine: Bool,
    isFinal: Bool, _ dialect: CSVDialect, _ limits: RecordLimits, _ splitting: Splitting
  ) {
    self.text = text
    self.isFinal = isFinal
    self.dialect = dialect
    self.limits = limits
    self.isPassingLine = isPassingLine
    position = place.byte
    line = place.line
    judge = Judge(text, isFinal: isFinal, dialect, limits)
    scan =
      splitting == .plainFirst && PlainScan.knows(dialect)
      ? PlainScan(text, from: position, line: line, dialect, limits) : nil
  }

  /// Reads on to the end of the text, or until the table has more than so many records or fields.
  mutating func run(into table: inout RecordTable, records: Int, fields: Int) {
    if isPassingLine { passLine() }
    while hasRoom(table, records, fields) {
      let count = table.count
      scanOn(&table, records, fields)
      patience = table.count > count ? 1 : min(patience * 2, 64)
      for _ in 0..<patience where hasRoom(table, records, fields) {
        if !judgeOne(&table) { return }
      }
    }
  }

  private func hasRoom(_ table: RecordTable, _ records: Int, _ fields: Int) -> Bool {
    position < text.count && !isPassingLine && table.count <= records
      && table.fieldEnds.count <= fields
  }

  private mutating func scanOn(_ table: inout RecordTable, _ records: Int, _ fields: Int) {
    guard scan != nil else { return }
    scan?.move(to: position, line: line)
    scan?.run(into: &table, records: records, fields: fields)
    if let reached = scan?.position { position = reached }
    if let reached = scan?.line { line = reached }
  }

  /// Has libcsv judge the record at `position`; false when it is unfinished.
  private mutating func judgeOne(_ table: inout RecordTable) -> Bool {
    switch judge.verdict(at: position) {
    case .unfinished: return false
    case .blank(let end): move(to: end)
    case .whole(let end):
      table.fieldEnds.append(contentsOf: judge.fields)
      table.endRecord(at: position, line: line, isDoubled: judge.isDoubled)
      move(to: end)
    case .refused(.brokenQuotes, let end?) where takeBareQuotes(before: end, &table): move(to: end)
    case .refused(let damage, let end): setAside(damage, end, &table)
    }
    return true
  }

  /// Divides a line that is broken by nothing but quotes inside fields, where that is allowed.
  private func takeBareQuotes(before end: Int, _ table: inout RecordTable) -> Bool {
    guard dialect.allowsBareQuotes,
      let line = BareQuotes(text, kept(position..<end, most: .max), dialect, limits)
    else { return false }
    table.bareQuotes.append(table.count)
    table.fieldEnds.append(contentsOf: line.fieldEnds)
    table.endRecord(at: position, line: self.line, isDoubled: line.isDoubled)
    return true
  }

  /// Keeps the raw text of a record that is past a limit or broken, and goes on behind it.
  private mutating func setAside(
    _ damage: RecordTable.Damage, _ end: Int?, _ table: inout RecordTable
  ) {
    let isPastLimit = damage != .brokenQuotes && damage != .openQuote
    let most = isPastLimit ? min(RecordLimits.bytesKept, limits.bytesPerRecord) : Int.max
    table.setAside(kept(position..<(end ?? text.count), most: most), line: line, damage)
    isPassingLine = end == nil
    if let end { move(to: end) } else { passLine() }
  }

  /// The raw text without its line end, cut to `most` bytes but not inside a letter.
  private func kept(_ raw: Range<Int>, most: Int) -> Range<Int> {
    var end = raw.upperBound
    if raw.count > most {
      end = raw.lowerBound + most
      for _ in 0..<3 where end > raw.lowerBound && text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    while end > raw.lowerBound, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return raw.lowerBound..<end
  }

  /// Passes over what is left of a line whose end was not in sight.
  private mutating func passLine() {
    isPassingLine = true
    if let end = judge.lineEnds.end(from: position) {
      isPassingLine = false
      move(to: end)
    } else {
      // A CR at the very end may be half a line end.
      position = text.last == 0x0D ? max(position, text.count - 1) : text.count
    }
  }

  /// The first line of a record for which there is no room in the table.
  func standIn(at start: Int) -> Range<Int> {
    var lineEnds = LineEnds(text, isFinal: true)
    return kept(start..<(lineEnds.end(from: start) ?? text.count), most: RecordLimits.bytesKept)
  }

  private mutating func move(to end: Int) {
    line += judge.lineEnds.feeds(in: position..<end)
    position = end
  }
}
