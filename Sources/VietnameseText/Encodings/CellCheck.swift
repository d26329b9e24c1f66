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

  /// A bit for each control code that is a letter in VISCII or VPS: 0x02…0x06, 0x10…0x15, 0x19 and
  /// 0x1C…0x1E.
  @inline(__always)
  private static var controlLetters: UInt32 { 0x723F_007C }

  /// Whether a cell in a column of an old encoding is Unicode all the same.
  ///
  /// It is, when it has letters that no byte of Windows-1252 is shown as, or when all it has beyond
  /// ASCII are dashes, and signs beside digits. Where bytes were never shown as others, Vietnamese
  /// letters and punctuation are enough: single bytes hardly ever make UTF-8, and never of that.
  static func isUnicode(_ cell: Span<UInt8>, accidents: Int) -> Bool {
    var hasLetter = false
    var hasOther = false
    var index = 0
    while index < cell.count {
      let start = index
      let codePoint = CodePoint.next(in: cell, at: &index)
      if codePoint == CodePoint.broken { return false }
      if codePoint < 0x80 {
        hasOther = hasOther || isLegacy(cell[start])
      } else if isVietnamese(codePoint) {
        if codePoint >= 0x100 { return isWhole(cell, from: index) }
        hasLetter = true
      } else if !isPunctuation(codePoint) || !isApart(codePoint, start..<index, in: cell) {
        hasOther = true
      }
    }
    return !hasOther && (accidents == 0 || !hasLetter)
  }

  /// Whether all words of a cell in UTF-8 with letters beyond ASCII are syllables, and no `?` stands
  /// where UTF-8 itself, rather than old letters, was taken for Windows-1252 and lost a byte.
  static func isVietnamese(_ cell: Span<UInt8>, accidentsOf letters: LegacyLetters?) -> Bool {
    for index in 0..<cell.count where letters == nil && cell[index] == 0x3F { return false }
    var judge = WordJudge(tonesHaveNoCase: false)
    switch judge.judge(cell) {
    case .good, .common: return true
    case .bad, .none: return false
    }
  }

  private static func isWhole(_ cell: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < cell.count {
      if CodePoint.next(in: cell, at: &index) == CodePoint.broken { return false }
    }
    return true
  }

  /// Whether a sign touches no letter, and a digit unless it is a dash: elsewhere its byte can be a
  /// letter that is a word (`·` is `ở` in VISCII).
  private static func isApart(
    _ codePoint: UInt32, _ place: Range<Int>, in cell: Span<UInt8>
  ) -> Bool {
    func neighbour(_ index: Int) -> UInt8 { index >= 0 && index < cell.count ? cell[index] : 0x20 }
    let sides = [neighbour(place.lowerBound - 1), neighbour(place.upperBound)]
    if sides.contains(where: { isLegacy($0) || ($0 | 0x20) &- 0x61 < 26 }) { return false }
    return 0x2010...0x2015 ~= codePoint || sides.contains { $0 &- 0x30 < 10 }
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
