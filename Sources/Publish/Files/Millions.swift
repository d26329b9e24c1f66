/// Amounts in million đồng, the unit of everything published.
enum Millions {
  /// Appends an amount: exact, up to six decimals, no zeros at the end.
  static func append(ofDong amount: Int, to text: inout [UInt8]) {
    if amount < 0 { text.append(0x2D) }
    let (millions, rest) = amount.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    digits(millions, atLeast: 1, to: &text)
    guard rest > 0 else { return }
    text.append(0x2E)
    digits(rest, atLeast: 6, to: &text)
    while text.last == 0x30 { text.removeLast() }
  }

  private static func digits(
    _ number: UInt, atLeast width: Int, to text: inout [UInt8]
  ) {
    let start = text.count
    var rest = number
    while rest > 0 || text.count < start + width {
      text.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    text[start...].reverse()
  }
}
