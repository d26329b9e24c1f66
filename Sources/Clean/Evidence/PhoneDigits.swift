/// The first digits of a phone number, on the stack.
struct PhoneDigits {
  /// One place is left before the digits for a zero.
  private var digits = InlineArray<17, UInt8>(repeating: 0x30)
  private var start = 1
  private var end = 1

  /// How many digits there are; of more than sixteen those behind are not kept.
  var count: Int { end - start }

  subscript(_ index: Int) -> UInt8 { digits[start + index] }

  mutating func append(_ digit: UInt8) {
    guard end < digits.count else { return }
    digits[end] = digit
    end += 1
  }

  /// Whether the first four are `0084`.
  var isInternational: Bool {
    self[0] == 0x30 && self[1] == 0x30 && self[2] == 0x38 && self[3] == 0x34
  }

  /// Takes off the first two of at least two.
  mutating func dropTwo() { start += 2 }

  /// Puts a zero before the first one.
  mutating func addZero() {
    start -= 1
    digits[start] = 0x30
  }

  /// The first eleven.
  var text: String {
    digits.span.extracting(start..<min(end, start + 11))
      .withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
