/// Reads the UTF-8 that was taken for Windows-1252.
enum MangledText {
  /// One character of the text before the accidents.
  struct Character {
    /// `CodePoint.broken` when bytes of it were lost.
    var codePoint: UInt32
    /// Whether it was put together from several original bytes.
    var isRestored = false
  }

  /// The character that starts at `index`, which moves behind it; `index` must be inside the cell.
  ///
  /// A letter of which a byte was lost is broken as a whole, the `?` or U+FFFD in the place of the
  /// byte included. A letter that starts nothing Vietnamese in UTF-8 was typed after the accident
  /// and stays.
  static func next(in cell: Span<UInt8>, at index: inout Int, accidents: Int) -> Character {
    let lead = MangledBytes.next(in: cell, at: &index, accidents: accidents)
    guard lead >= 0x80, lead < 0x100 else { return Character(codePoint: lead) }
    var bytes: [4 of UInt8] = [UInt8(lead), 0, 0, 0]
    var ends: [4 of Int] = [index, 0, 0, 0]
    var count = 1
    var end = index
    while count < 4, end < cell.count {
      let byte = MangledBytes.next(in: cell, at: &end, accidents: accidents)
      guard 0x80...0xBF ~= byte else { break }
      bytes[count] = UInt8(byte)
      ends[count] = end
      count += 1
    }
    var taken = 0
    let codePoint = CodePoint.next(in: bytes.span.extracting(first: count), at: &taken)
    index = ends[taken - 1]
    guard codePoint == CodePoint.broken else {
      return Character(codePoint: codePoint, isRestored: true)
    }
    let hasGap = lead >= 0xC2 && skipGap(in: cell, at: &index, accidents)
    let isTyped = taken == 1 && !hasGap && !startsLetter(lead)
    return Character(codePoint: isTyped ? lead : codePoint)
  }

  /// Moves behind the sign for a lost byte and the bytes behind it, if it is next.
  private static func skipGap(in cell: Span<UInt8>, at index: inout Int, _ accidents: Int) -> Bool {
    var end = index
    guard end < cell.count,
      isPlaceholder(MangledBytes.next(in: cell, at: &end, accidents: accidents))
    else { return false }
    index = end
    while end < cell.count,
      0x80...0xBF ~= MangledBytes.next(in: cell, at: &end, accidents: accidents)
    {
      index = end
    }
    return true
  }

  /// What programs write for a byte they cannot show.
  private static func isPlaceholder(_ byte: UInt32) -> Bool {
    byte == 0x3F || byte == 0xFFFD || byte == CodePoint.broken
  }

  /// Whether a byte is part of a Vietnamese letter, a combining mark or a dash in UTF-8.
  private static func startsLetter(_ byte: UInt32) -> Bool {
    switch byte {
    case 0x80..<0xC0, 0xC3...0xC6, 0xCC, 0xCD, 0xE1, 0xE2, 0xEF: true
    default: false
    }
  }
}
