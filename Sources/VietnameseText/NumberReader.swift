/// Reads counts and amounts as people write them in returns.
public enum NumberReader {
  /// Reads one cell; never fails, whatever the bytes.
  ///
  /// - Parameters:
  ///   - input: The text of the cell, best normalised.
  ///   - integer: Whether the column holds counts: there `1,204` is 1204, elsewhere 1.204; both are
  ///     flagged.
  /// - Returns: The value with its qualifier, unit and flags; digits beyond 64 bits are `invalid`.
  /// - Complexity: O(*n*), no allocation.
  public static func read(_ input: Span<UInt8>, integer: Bool) -> NumberReading {
    if let plain = plainNumber(input) { return NumberReading(.value, value: plain) }
    return FoldedCell.read(input) { cursor in
      guard cursor.bytes.contains(where: CellCursor.isDigit) else { return wordsOnly(cursor) }
      var parser = NumberParser(integer: integer)
      return parser.parse(&cursor)
    }
  }

  /// Digits, perhaps with dots between groups of three, and nothing else.
  private static func plainNumber(_ input: Span<UInt8>) -> DecimalNumber? {
    guard !input.isEmpty, input.count <= 18 else { return nil }
    var value: Int64 = 0
    var group = 0
    var hasDots = false
    for index in input.indices {
      if CellCursor.isDigit(input[index]) {
        value = value * 10 + Int64(input[index] & 0x0F)
        group += 1
      } else {
        let isGroup = hasDots ? group == 3 : 1...3 ~= group && input[0] != UInt8(ascii: "0")
        guard input[index] == UInt8(ascii: "."), isGroup else { return nil }
        hasDots = true
        group = 0
      }
    }
    return hasDots && group != 3 ? nil : DecimalNumber(mantissa: value)
  }

  private static func wordsOnly(_ cursor: CellCursor) -> NumberReading {
    switch MissingWords.meaning(cursor) {
    case .blank: NumberReading(.blank)
    case .missing: NumberReading(.missing)
    case .none: NumberReading(.none)
    case .unclear: NumberReading(.invalid)
    }
  }
}
