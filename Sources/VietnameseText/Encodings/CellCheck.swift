/// What the bytes of one cell show without knowing its column's encoding.
enum CellCheck {
  /// Whether the cell has bytes that encodings read differently: all beyond ASCII, and the control
  /// codes that are letters in VISCII or VPS.
  static func hasLegacyBytes(_ cell: Span<UInt8>) -> Bool {
    for index in 0..<cell.count where isLegacy(cell[index]) { return true }
    return false
  }

  /// Whether encodings read the byte differently.
  @inline(__always)
  static func isLegacy(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte < 0x20 && controlLetters >> UInt32(byte) & 1 == 1)
  }

  /// A bit for each control code that is a letter in VISCII or VPS.
  private static let controlLetters: UInt32 = [
    0x02, 0x03, 0x04, 0x05, 0x06, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x19, 0x1C, 0x1D, 0x1E,
  ].reduce(0) { $0 | 1 << $1 }

  /// Whether a cell in a column of an old encoding is Unicode all the same.
  ///
  /// It is, when it has letters that no byte of Windows-1252 is shown as, or when all it has beyond
  /// ASCII is punctuation away from letters. Where bytes were never shown as others, Vietnamese
  /// letters and punctuation are enough: single bytes hardly ever make UTF-8, and never of that.
  static func isUnicode(_ cell: Span<UInt8>, accidents: Int) -> Bool {
    var hasLetter = false
    var hasOther = false
    var index = 0
    while index < cell.count {
      let start = index
      let codePoint = CodePoint.next(in: cell, at: &index)
      if codePoint == CodePoint.broken { return false }
      if codePoint < 0x80 { continue }
      if isVietnamese(codePoint) {
        if codePoint >= 0x100 { return isWhole(cell, from: index) }
        hasLetter = true
      } else if !isPunctuation(codePoint) || touchesLetter(start..<index, in: cell) {
        hasOther = true
      }
    }
    return !hasOther && (accidents == 0 || !hasLetter)
  }

  private static func isWhole(_ cell: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < cell.count {
      if CodePoint.next(in: cell, at: &index) == CodePoint.broken { return false }
    }
    return true
  }

  private static func touchesLetter(_ place: Range<Int>, in cell: Span<UInt8>) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      index >= 0 && index < cell.count
        && (isLegacy(cell[index]) || (cell[index] | 0x20) &- 0x61 < 26)
    }
    return isLetter(place.lowerBound - 1) || isLetter(place.upperBound)
  }

  /// Whether the code point is a Vietnamese letter outside ASCII, or a combining mark of one.
  @inline(__always)
  static func isVietnamese(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x300...0x303, 0x306, 0x309, 0x31B, 0x323, 0x110, 0x111: true
    default:
      codePoint >= 0x80 && LetterTable.shared[codePoint].map { $0.row != Letter.Row.none } ?? false
    }
  }

  /// Whether the code point is a sign that text of any encoding may have: blanks, dashes, quotes,
  /// degree, exponents, the sign of the đồng.
  @inline(__always)
  static func isPunctuation(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xA0, 0xAB, 0xB0, 0xB2, 0xB3, 0xB7, 0xBB, 0x2010...0x2027, 0x202F, 0x2030, 0x20AB, 0x20AC,
      0x200B...0x200F, 0x2212, 0xFEFF:
      true
    default: false
    }
  }
}
