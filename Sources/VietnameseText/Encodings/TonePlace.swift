/// On which letter of a syllable its tone may be written.
///
/// `sồi` is a word and `sôì` is what another encoding makes of `số`: both have the same letters and
/// tone.
enum TonePlace {
  /// Whether the tone of a syllable, if there is one, stands on the letter that it is written on.
  ///
  /// That is the last vowel with a shape of its own (ă â ê ô ơ ư); else, before a consonant, the last
  /// vowel; else the last but one, of `oa`, `oe` and `uy` either. The `i` of gi and the `u` of qu are
  /// no vowels here, and the `u` of qu is not alone.
  static func isRight(_ syllable: [UInt32]) -> Bool {
    let vowels = syllable.indices.filter { row(syllable[$0]) != Letter.Row.none }
    guard let tone = vowels.first(where: { hasTone(syllable[$0]) }) else { return true }
    if vowels.count == 1 { return tone == 0 || syllable[tone - 1] | 0x20 != 0x71 }
    if let shaped = vowels.last(where: { isShaped(row(syllable[$0])) }) { return tone == shaped }
    let own = belongsToInitial(syllable, vowels[0]) ? Array(vowels.dropFirst()) : vowels
    guard let last = own.last, own.count > 1, last == syllable.count - 1 else {
      return tone == own.last
    }
    let pair = (row(syllable[last - 1]), row(syllable[last]))
    let isEither =
      pair == (Letter.Row.o, Letter.Row.a) || pair == (Letter.Row.o, Letter.Row.e)
      || pair == (Letter.Row.u, Letter.Row.y)
    return tone == last - 1 || (isEither && tone == last)
  }

  private static func belongsToInitial(_ syllable: [UInt32], _ vowel: Int) -> Bool {
    guard vowel > 0 else { return false }
    let initial = syllable[vowel - 1] | 0x20
    return (initial == 0x71 && row(syllable[vowel]) == Letter.Row.u)
      || (vowel == 1 && initial == 0x67 && row(syllable[vowel]) == Letter.Row.i)
  }

  /// The row of a small vowel, `Letter.Row.none` for other letters.
  private static func row(_ codePoint: UInt32) -> UInt8 {
    guard let letter = LetterTable.shared[codePoint], letter.row != Letter.Row.none else {
      return Letter.Row.none
    }
    return letter.row % Letter.Row.capitals
  }

  private static func hasTone(_ codePoint: UInt32) -> Bool {
    LetterTable.shared[codePoint].map { $0.tone != Letter.Tone.level } ?? false
  }

  private static func isShaped(_ row: UInt8) -> Bool {
    switch row {
    case Letter.Row.aBreve, Letter.Row.aCircumflex, Letter.Row.eCircumflex, Letter.Row.oCircumflex,
      Letter.Row.oHorn, Letter.Row.uHorn:
      true
    default: false
    }
  }
}
