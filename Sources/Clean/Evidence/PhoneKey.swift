/// The comparable form of a phone number.
enum PhoneKey {
  /// Nine to eleven digits with the leading zero that Excel loses and without the country code.
  ///
  /// Of several numbers the first one; empty when there are fewer digits.
  static func key(_ cell: Span<UInt8>) -> String {
    guard cell.count >= 9 else { return "" }
    var digits = firstNumber(in: cell)
    if digits.count >= 11, digits[0] == 0x38, digits[1] == 0x34 { digits.dropTwo() }
    if digits.count == 0 || digits[0] != 0x30 { digits.addZero() }
    return digits.count >= 10 ? digits.text : ""
  }

  /// The digits up to where another number begins, `0084` read as the country code.
  private static func firstNumber(in cell: Span<UInt8>) -> PhoneDigits {
    var digits = PhoneDigits()
    for index in cell.indices {
      switch cell[index] {
      case 0x30...0x39:
        digits.append(cell[index])
        if digits.count == 4, digits.isInternational { digits.dropTwo() }
      case 0x20, 0x2E, 0x2D:
        // Blank, dot and dash also stand inside a number.
        if digits.count >= 10 { return digits }
      default:
        if digits.count >= 9 { return digits }
      }
    }
    return digits
  }
}
