/// Reads dates as people write them in returns: day before month, often incomplete.
public enum DateReader {
  /// Reads one cell; never fails, whatever the bytes.
  ///
  /// Day and month are in this order unless that is impossible; then the reading is flagged. Years
  /// outside 1900…2100 and days that the calendar does not have are `invalid`. Years of two digits
  /// belong to the century that puts them nearest before `contextYear` + 10; without it 00…49 are
  /// 2000…2049.
  /// - Parameters:
  ///   - input: The text of the cell, best normalised.
  ///   - contextYear: The year of a date written without one, as in `22-9`; `nil` makes it invalid.
  ///   - excelSerial: Whether a number of five digits, 20000…60000, is a spreadsheet's day number.
  ///   - system1904: Whether such numbers count from 1904 instead of 1900.
  /// - Complexity: O(*n*); numeric dates allocate nothing.
  public static func read(
    _ input: Span<UInt8>, contextYear: Int?, excelSerial: Bool, system1904: Bool
  ) -> DateReading {
    FoldedCell.read(input) { cursor in
      guard cursor.bytes.contains(where: CellCursor.isDigit) else { return wordsOnly(cursor) }
      let resolver = DateResolver(
        contextYear: contextYear, excelSerial: excelSerial, system1904: system1904)
      let whole = reading(cursor, resolver)
      guard whole.outcome == .invalid else { return whole }
      return reading(besideRemark: cursor, resolver) ?? whole
    }
  }

  private static func reading(_ cursor: CellCursor, _ resolver: DateResolver) -> DateReading {
    if let numbers = DateNumbers(cursor) { return resolver.reading(of: numbers) }
    return DatePhrases(cursor, resolver).reading
  }

  /// What stands behind `ngày` (`QĐ 12 ngày 22/9/2003`) or before a bracket (`1989 (tái lập 2003)`), when
  /// that is a date or a term; else nil.
  private static func reading(
    besideRemark cell: CellCursor, _ resolver: DateResolver
  ) -> DateReading? {
    var part = cell.bytes[...]
    var cursor = cell
    while !cursor.isAtEnd {
      if cursor.peek(-1) == 0x20, cursor.take(words: "ngay") {
        part = cell.bytes[(cursor.index - 4)...]
      }
      cursor.index += 1
    }
    let end = part.firstIndex(of: UInt8(ascii: "(")) ?? part.endIndex
    guard end - part.startIndex < cell.bytes.count else { return nil }
    part = part[..<end]
    if part.last == 0x20 { part.removeLast() }
    guard part.contains(where: CellCursor.isDigit) else { return nil }
    var found = reading(CellCursor(UnsafeBufferPointer(rebasing: part)), resolver)
    found.flags.insert(.textAround)
    return found.outcome == .date || found.outcome == .term ? found : nil
  }

  private static func wordsOnly(_ cursor: CellCursor) -> DateReading {
    switch MissingWords.meaning(cursor) {
    case .blank: DateReading(.blank)
    case .missing, .none: DateReading(.missing)
    case .unclear: DateReading(.invalid)
    }
  }
}
