/// The quick check that lets most texts through without looking for lost blanks.
enum LostSpacesCheck {
  /// Whether a word is long enough to be two and no syllable, or a byte is no UTF-8.
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    let table = LetterTable.shared
    var shape = SyllableShape(table, folded: false)
    var length = 0
    var index = 0
    while true {
      let codePoint = index < text.count ? CodePoint.next(in: text, at: &index) : 0
      if LostSpaces.isWord(codePoint, table) {
        shape.append(codePoint)
        length += 1
        continue
      }
      if LostSpaces.lengths.contains(length), !shape.isSyllable { return true }
      if codePoint == CodePoint.broken { return true }
      if index >= text.count, codePoint == 0 || length == 0 { return false }
      if length > 0 { shape = SyllableShape(table, folded: false) }
      length = 0
    }
  }
}
