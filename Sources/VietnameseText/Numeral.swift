/// Digits with separators, before the words around them are known.
///
/// In Vietnamese the dot and the blank group thousands and the comma is the decimal mark; English
/// forms are read where they cannot be taken for Vietnamese ones, and flagged.
struct Numeral {
  private var mantissa: Int64 = 0
  private var firstLength = 0
  private var startsWithZero = false
  private var separators = 0
  private var thousandsMark: UInt8 = 0
  private var lastMark: UInt8 = 0
  private var lastLength = 0
  private var groupsAreThrees = true

  /// Reads the numeral that starts at the cursor; `nil` when it has too many digits, or more marks
  /// than any number has.
  init?(_ cursor: inout CellCursor, integer: Bool) {
    startsWithZero = cursor.peek() == UInt8(ascii: "0")
    guard let length = takeGroup(&cursor) else { return nil }
    firstLength = length
    while let mark = Self.takeMark(&cursor, integer: integer, before: lastMark) {
      if separators > 0 { groupsAreThrees = groupsAreThrees && lastLength == 3 }
      if separators > 0, thousandsMark == 0 { thousandsMark = lastMark }
      if separators > 1, thousandsMark != lastMark { return nil }
      guard let length = takeGroup(&cursor) else { return nil }
      lastMark = mark
      lastLength = length
      separators += 1
    }
  }

  /// The number; `nil` when its groups make none.
  ///
  /// A multiplier behind it makes a lone comma decimal.
  func value(
    integer: Bool, isMultiplied: Bool, _ flags: inout NumberReading.Flags
  ) -> DecimalNumber? {
    if separators == 0 { return DecimalNumber(mantissa: mantissa) }
    if separators > 1 { return groupedValue(&flags) }
    switch lastMark {
    case Self.comma: return commaValue(integer && !isMultiplied, &flags)
    case Self.dot: return dotValue(&flags)
    default: return isGrouped ? DecimalNumber(mantissa: mantissa) : nil
    }
  }

  private static let dot = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  private var isGrouped: Bool {
    firstLength <= 3 && groupsAreThrees && lastLength == 3 && !startsWithZero
  }

  private var decimal: DecimalNumber {
    DecimalNumber(mantissa: mantissa, scale: lastLength)
  }

  /// `1,204` is a count in an integer column, else one and a fifth; either way it is doubtful.
  private func commaValue(
    _ integer: Bool, _ flags: inout NumberReading.Flags
  ) -> DecimalNumber {
    guard isGrouped else { return decimal }
    flags.insert(.ambiguousSeparator)
    return integer ? DecimalNumber(mantissa: mantissa) : decimal
  }

  /// `3.711` is thousands; one or two digits behind a dot, or `0.125`, can only be a fraction.
  private func dotValue(_ flags: inout NumberReading.Flags) -> DecimalNumber? {
    if isGrouped { return DecimalNumber(mantissa: mantissa) }
    let isFraction = lastLength <= 2 || (lastLength == 3 && startsWithZero && firstLength == 1)
    guard isFraction else { return nil }
    flags.insert(.decimalPoint)
    return decimal
  }

  private func groupedValue(_ flags: inout NumberReading.Flags) -> DecimalNumber? {
    guard firstLength <= 3, groupsAreThrees, !startsWithZero else { return nil }
    if lastMark == thousandsMark {
      guard lastLength == 3 else { return nil }
      if lastMark == Self.comma { flags.insert(.ambiguousSeparator) }
      return DecimalNumber(mantissa: mantissa)
    }
    if lastMark == Self.comma { return decimal }
    guard lastMark == Self.dot, thousandsMark == Self.comma else { return nil }
    flags.insert(.decimalPoint)
    return decimal
  }

  private mutating func takeGroup(_ cursor: inout CellCursor) -> Int? {
    let start = cursor.index
    while CellCursor.isDigit(cursor.peek()) {
      let (product, tooBig) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(Int64(cursor.peek() & 0x0F))
      guard !tooBig, !overflow else { return nil }
      mantissa = sum
      cursor.index += 1
    }
    return cursor.index - start
  }

  /// A mark counts only before a digit, a blank only before exactly three; `98, 5%` is a slip of
  /// the pen that no count can have.
  private static func takeMark(
    _ cursor: inout CellCursor, integer: Bool, before lastMark: UInt8
  ) -> UInt8? {
    let mark = cursor.peek()
    switch mark {
    case dot, comma:
      if CellCursor.isDigit(cursor.peek(1)) {
        cursor.index += 1
        return mark
      }
      guard mark == comma, isSlipOfDecimal(cursor, integer: integer) else { return nil }
      cursor.index += 2
      return mark
    case 0x20 where lastMark == 0 || lastMark == 0x20:
      let isGroup = (1...3).allSatisfy { CellCursor.isDigit(cursor.peek($0)) }
      guard isGroup, !CellCursor.isDigit(cursor.peek(4)) else { return nil }
      cursor.index += 1
      return mark
    default: return nil
    }
  }

  private static func isSlipOfDecimal(_ cursor: CellCursor, integer: Bool) -> Bool {
    guard cursor.peek(1) == 0x20, CellCursor.isDigit(cursor.peek(2)) else { return false }
    let end = CellCursor.isDigit(cursor.peek(3)) ? 4 : 3
    guard !CellCursor.isDigit(cursor.peek(end)) else { return false }
    return !integer || cursor.peek(end) == UInt8(ascii: "%")
  }
}
