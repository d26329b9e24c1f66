/// The quick check that lets most names through without looking into the table.
enum AbbreviationCheck {
  /// Whether a word is written like an abbreviation: without small letters, or as no syllable of the
  /// language, or as a single letter.
  static func mayHold(_ name: Span<UInt8>) -> Bool {
    let table = LetterTable.shared
    var shape = SyllableShape(table, folded: true)
    var length = 0
    var hasSmallLetter = false
    var index = 0
    while true {
      let codePoint = index < name.count ? CodePoint.next(in: name, at: &index) : 0
      if let letter = table[codePoint], letter.isWord, !(0x30...0x39 ~= codePoint) {
        shape.append(codePoint)
        length += 1
        hasSmallLetter = hasSmallLetter || UInt32(letter.lower) == codePoint
        continue
      }
      if length > 0, !hasSmallLetter || length == 1 || !shape.isSyllable { return true }
      if index >= name.count, codePoint == 0 || length == 0 { return false }
      if length > 0 { shape = SyllableShape(table, folded: true) }
      length = 0
      hasSmallLetter = false
    }
  }
}
