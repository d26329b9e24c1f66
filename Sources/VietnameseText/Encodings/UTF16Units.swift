/// Reads the 16-bit units of a text.
struct UTF16Units {
  let isBigEndian: Bool

  /// The unit at a byte; the byte behind it must be inside the text.
  @inline(__always)
  func unit(in text: Span<UInt8>, at index: Int) -> UInt32 {
    let first = UInt32(text[index])
    let second = UInt32(text[index + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  /// The character at `index`, which moves behind it; `CodePoint.broken` for half a surrogate pair.
  @inline(__always)
  func codePoint(in text: Span<UInt8>, at index: inout Int) -> UInt32 {
    let high = unit(in: text, at: index)
    index += 2
    guard high & 0xF800 == 0xD800 else { return high }
    guard high < 0xDC00, index + 1 < text.count else { return CodePoint.broken }
    let low = unit(in: text, at: index)
    guard low & 0xFC00 == 0xDC00 else { return CodePoint.broken }
    index += 2
    return 0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)
  }
}
