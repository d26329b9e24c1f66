/// Canonical composition of the Vietnamese letters: base and marks, in any canonical order, to the
/// one letter of NFC.
enum Composition {
  /// The letter of `base`, which may carry a mark already, and a combining `mark`.
  ///
  /// `nil` when NFC has no Vietnamese letter for exactly these two.
  @inline(__always)
  static func composed(_ base: UInt32, _ mark: UInt32, _ table: LetterTable) -> UInt32? {
    guard let letter = table[base], letter.row != Letter.Row.none else { return nil }
    switch mark {
    case 0x300, 0x340: return toned(letter, Letter.Tone.grave, table)
    case 0x301, 0x341: return toned(letter, Letter.Tone.acute, table)
    case 0x309: return toned(letter, Letter.Tone.hook, table)
    case 0x303: return toned(letter, Letter.Tone.tilde, table)
    case 0x323: return toned(letter, Letter.Tone.dot, table)
    case 0x302, 0x306, 0x31B: return marked(letter, mark, table)
    default: return nil
    }
  }

  @inline(__always)
  private static func toned(_ letter: Letter, _ tone: UInt8, _ table: LetterTable) -> UInt32? {
    guard letter.tone == Letter.Tone.level else { return nil }
    return table.vowel(row: letter.row, tone: tone)
  }

  /// A tone above the letter that was written before a circumflex or breve stays below it in
  /// canonical order, so the two do not compose; the dot below and the horn commute with them.
  private static func marked(_ letter: Letter, _ mark: UInt32, _ table: LetterTable) -> UInt32? {
    let isCapital = letter.row >= Letter.Row.capitals
    guard let row = row(isCapital ? letter.row - Letter.Row.capitals : letter.row, mark)
    else { return nil }
    let commutes =
      mark == 0x31B || letter.tone == Letter.Tone.level || letter.tone == Letter.Tone.dot
    guard commutes else { return nil }
    return table.vowel(row: isCapital ? row + Letter.Row.capitals : row, tone: letter.tone)
  }

  private static func row(_ row: UInt8, _ mark: UInt32) -> UInt8? {
    switch (row, mark) {
    case (Letter.Row.a, 0x306): Letter.Row.aBreve
    case (Letter.Row.a, 0x302): Letter.Row.aCircumflex
    case (Letter.Row.e, 0x302): Letter.Row.eCircumflex
    case (Letter.Row.o, 0x302): Letter.Row.oCircumflex
    case (Letter.Row.o, 0x31B): Letter.Row.oHorn
    case (Letter.Row.u, 0x31B): Letter.Row.uHorn
    default: nil
    }
  }
}
