/// The bytes of texts eight at a time, for telling them apart quickly.
public enum CellWords {
  /// A hash of the bytes, the same in every run; equality is to be verified on the bytes.
  ///
  /// Each word is multiplied in with the golden ratio's multiplier, high bits folded down.
  /// - Complexity: O(length / 8).
  @inlinable public static func hash(_ text: Span<UInt8>) -> UInt64 {
    let bytes = text.bytes
    let count = bytes.byteCount
    var hash = UInt64(truncatingIfNeeded: count)
    if count < 8 { return mixed(hash, shortWord(text)) }
    var place = 0
    while place + 8 < count {
      hash = mixed(hash, word(bytes, place))
      place += 8
    }
    // The last word ends with the text and may overlap the one before.
    return mixed(hash, word(bytes, count - 8))
  }

  /// Whether two texts are the same bytes.
  @inlinable public static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    let count = a.count
    guard count == b.count else { return false }
    if count < 8 { return shortWord(a) == shortWord(b) }
    let (left, right) = (a.bytes, b.bytes)
    var place = 0
    while place + 8 < count {
      if word(left, place) != word(right, place) { return false }
      place += 8
    }
    return word(left, count - 8) == word(right, count - 8)
  }

  @inlinable @inline(__always)
  static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 32
  }

  @inlinable @inline(__always)
  static func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }

  /// Fewer than eight bytes as a word.
  @inlinable @inline(__always)
  static func shortWord(_ text: Span<UInt8>) -> UInt64 {
    let count = text.count
    if count >= 4 {
      let bytes = text.bytes
      let first = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self).littleEndian
      let last = bytes.unsafeLoadUnaligned(fromByteOffset: count - 4, as: UInt32.self).littleEndian
      return UInt64(first) | UInt64(last) &<< 32
    }
    var word: UInt64 = 0
    for index in text.indices { word = word &<< 8 | UInt64(text[index]) }
    return word
  }
}
