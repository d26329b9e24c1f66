/// Gives capitals their tones back: in TCVN3 `HỘI` has the bytes of `HộI`.
enum TCVN3Capitals {
  /// Turns the text from `start` on into capitals if it was written so.
  ///
  /// It was, when none of its ASCII letters is small and some syllable has a capital behind its first
  /// letter. A capital at the head of a word says nothing (`Có`, `Vũ Tú`), nor do the capitals of an
  /// abbreviation (`CLB Cờ`).
  static func restore(_ text: inout [UInt8], from start: Int) {
    guard let letters = codePoints(text, from: start) else { return }
    var isInCapitals = false
    for word in letters.split(whereSeparator: { !isWord($0) }) where !isInCapitals {
      isInCapitals =
        word.dropFirst().contains(where: LetterTable.shared.isUpperCase)
        && Syllables.isValid(word, folded: false)
    }
    guard isInCapitals else { return }
    text.removeSubrange(start...)
    text.append(codePoints: letters.map(capital))
  }

  /// `nil` when the text has a small ASCII letter or nothing but ASCII.
  private static func codePoints(_ text: [UInt8], from start: Int) -> [UInt32]? {
    let cell = text.span.extracting(start...)
    var isASCII = true
    for index in 0..<cell.count {
      if cell[index] &- 0x61 < 26 { return nil }
      if cell[index] >= 0x80 { isASCII = false }
    }
    guard !isASCII else { return nil }
    var codePoints: [UInt32] = []
    var index = 0
    while index < cell.count { codePoints.append(CodePoint.next(in: cell, at: &index)) }
    return codePoints
  }

  private static func isWord(_ codePoint: UInt32) -> Bool {
    LetterTable.shared[codePoint]?.isWord ?? false
  }

  private static func capital(_ codePoint: UInt32) -> UInt32 {
    if codePoint == 0x111 { return 0x110 }
    let table = LetterTable.shared
    guard let letter = table[codePoint], letter.row < Letter.Row.capitals else { return codePoint }
    return table.vowel(row: letter.row + Letter.Row.capitals, tone: letter.tone)
  }
}
