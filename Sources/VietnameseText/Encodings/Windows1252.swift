/// Windows-1252, the code page that bytes of unknown encoding are shown in.
enum Windows1252 {
  /// The code page as its vendor publishes it; five codes are free.
  static let table = LegacyTable(
    """
    €□‚ƒ„…†‡ˆ‰Š‹Œ□Ž□
    □‘’“”•–—˜™š›œ□žŸ
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯
    °±²³´µ¶·¸¹º»¼½¾¿
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ
    ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß
    àáâãäåæçèéêëìíîï
    ðñòóôõö÷øùúûüýþÿ
    """)

  /// The byte that was shown as a character; `nil` when none was.
  ///
  /// Control characters count as their own byte: where the code page has nothing, browsers and
  /// databases keep them.
  @inline(__always)
  static func byte(shownAs codePoint: UInt32) -> UInt8? {
    if codePoint < 0x100 { return UInt8(truncatingIfNeeded: codePoint) }
    // No letter of Vietnamese but those below U+0100 is in the code page.
    guard codePoint >= 0x152, codePoint <= 0x2122, codePoint & 0xFF00 != 0x1E00 else { return nil }
    return bytes[UInt16(truncatingIfNeeded: codePoint)]
  }

  private static let bytes: [UInt16: UInt8] = {
    var bytes: [UInt16: UInt8] = [:]
    for byte in UInt8(0x80)...0x9F where table[byte] != LegacyTable.none {
      bytes[table[byte]] = byte
    }
    return bytes
  }()
}
