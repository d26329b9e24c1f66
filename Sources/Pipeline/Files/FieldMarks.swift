/// Finds the bytes that end fields and lines or open quotes, eight bytes at a time.
///
/// Fields are short, so a loop over single bytes would be guessed wrong once a field.
/// - SeeAlso: H. S. Warren, *Hacker's Delight*, 2nd ed. 2012, 6-1 “Find first 0-byte”.
struct FieldMarks {
  static let comma: UInt8 = 0x2C
  static let lineFeed: UInt8 = 0x0A
  static let quote: UInt8 = 0x22

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the word being looked at starts.
  private var start = 0
  /// The top bit of each byte of that word which is a mark not handed out yet.
  private var hits: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    move(to: 0)
  }

  /// Goes on behind what needs no looking at.
  mutating func move(to index: Int) {
    start = index
    hits = Self.hits(in: word(index))
  }

  /// Where the next mark is, nil at the end of the bytes.
  mutating func next() -> Int? {
    while hits == 0 {
      start += 8
      if start >= bytes.count { return nil }
      hits = Self.hits(in: word(start))
    }
    let index = start + hits.trailingZeroBitCount / 8
    hits &= hits &- 1
    return index
  }

  /// Eight bytes, the first in the lowest bits; zeros behind the end.
  private func word(_ index: Int) -> UInt64 {
    if index + 8 <= bytes.count, let base = bytes.baseAddress {
      return UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }
    return bytes.dropFirst(index).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func hits(in word: UInt64) -> UInt64 {
    zeros(in: word ^ every(comma)) | zeros(in: word ^ every(lineFeed))
      | zeros(in: word ^ every(quote))
  }

  private static func every(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The top bit of each byte that is zero.
  private static func zeros(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}
