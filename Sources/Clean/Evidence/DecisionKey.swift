import VietnameseText

/// The comparable form of a founding decision.
enum DecisionKey {
  /// `123 qd-ubnd`: the number without leading zeros, then the folded suffix; empty without a number.
  static func key(_ reading: DecisionReading) -> String {
    guard let number = reading.number else { return "" }
    var suffix = reading.suffix
    return suffix.withUTF8 { suffix in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: suffix.count + mostDigits + 1) {
        String(decoding: $0[write(number, suffix, to: $0)...], as: UTF8.self)
      }
    }
  }

  private static let mostDigits = 20

  /// Writes the key to the end of a buffer; where it begins.
  private static func write(
    _ number: Int, _ suffix: UnsafeBufferPointer<UInt8>,
    to buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var start = buffer.count - suffix.count
    for index in 0..<suffix.count { buffer[start + index] = suffix[index] }
    if !suffix.isEmpty {
      start -= 1
      buffer[start] = 0x20
    }
    var left = number.magnitude
    repeat {
      start -= 1
      buffer[start] = UInt8(truncatingIfNeeded: left % 10) | 0x30
      left /= 10
    } while left > 0
    return start
  }
}
