/// Reads whole numbers without a loop over their digits, whose end would be mispredicted.
enum Digits {
  /// The number that the digits in front of `end` make up.
  ///
  /// - Parameters:
  ///   - bytes: The text the number stands in.
  ///   - range: Where; up to 16 digits.
  @inline(__always)
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard range.upperBound >= 16, range.count <= 16, let base = UnsafeRawPointer(bytes.baseAddress)
    else { return slowly(bytes, range) }
    let low = eight(base + range.upperBound - 8, min(range.count, 8))
    let high = eight(base + range.upperBound - 16, max(range.count - 8, 0))
    return high &* 100_000_000 &+ low
  }

  /// The last `count` of eight bytes as a number: pairs, then fours, then all eight at once.
  @inline(__always)
  private static func eight(_ place: UnsafeRawPointer, _ count: Int) -> Int {
    var word = place.loadUnaligned(as: UInt64.self).littleEndian ^ 0x3030_3030_3030_3030
    // A shift by 64 must give 0, as the smart shift does.
    word = (word >> UInt64((8 - count) * 8)) << UInt64((8 - count) * 8)
    word = (word &* 10 &+ word &>> 8) & 0x00FF_00FF_00FF_00FF
    word = (word &* 100 &+ word &>> 16) & 0x0000_FFFF_0000_FFFF
    word = (word &* 10_000 &+ word &>> 32) & 0xFFFF_FFFF
    return Int(truncatingIfNeeded: word)
  }

  private static func slowly(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var value = 0
    for byte in bytes[range] { value = value &* 10 &+ Int(byte &- 0x30) }
    return value
  }
}
