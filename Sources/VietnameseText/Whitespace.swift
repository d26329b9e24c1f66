/// Characters that separate words without being seen, and characters that are not seen at all.
enum Whitespace {
  /// Whether the code point is a blank or a line break of any kind.
  @inline(__always)
  static func isBlank(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether the code point leaves no trace on paper: control characters, soft hyphen, zero-width
  /// characters, direction marks, byte order mark, variation selectors.
  @inline(__always)
  static func isInvisible(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x34F, 0x61C, 0x180E,
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }
}
