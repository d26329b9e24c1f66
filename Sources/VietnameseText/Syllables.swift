/// The shape of Vietnamese syllables.
public enum Syllables {
  /// Whether a token can be a Vietnamese syllable by its shape: initial, rime and one tone.
  ///
  /// - Parameters:
  ///   - token: One word in lower case; other spellings of tone and i/y than the key's count too.
  ///   - folded: Whether the token has lost its diacritics: then tones are not asked for.
  /// - Complexity: O(*n*), at most seven letters are looked at.
  public static func isValid(_ token: Span<UInt8>, folded: Bool = false) -> Bool {
    guard token.count <= maximumLength else { return false }
    var codePoints: [UInt32] = []
    var index = 0
    while index < token.count { codePoints.append(CodePoint.next(in: token, at: &index)) }
    return isValid(codePoints[...], folded: folded)
  }

  /// Seven letters of at most three bytes, as in `nghiêng`.
  private static let maximumLength = 21

  static func isValid(_ word: ArraySlice<UInt32>, folded: Bool) -> Bool {
    let letters = word.map { SyllableTable.letter($0, folding: folded) }
    if folded { return SyllableTable.folded.isSyllable(letters[...]) }
    guard hasPossibleTone(word, letters) else { return false }
    return SyllableTable.accented.isSyllable(letters[...])
  }

  /// At most one vowel carries a tone, and before c, ch, p, t it is acute or dot.
  private static func hasPossibleTone(_ word: ArraySlice<UInt32>, _ letters: [UInt16]) -> Bool {
    var tone = Letter.Tone.level
    for codePoint in word {
      guard let letter = LetterTable.shared[codePoint], letter.tone != Letter.Tone.level else {
        continue
      }
      guard tone == Letter.Tone.level else { return false }
      tone = letter.tone
    }
    guard isStopped(letters) else { return true }
    return tone == Letter.Tone.acute || tone == Letter.Tone.dot
  }

  private static func isStopped(_ letters: [UInt16]) -> Bool {
    switch letters.last {
    case 0x63, 0x70, 0x74: true
    case 0x68: letters.dropLast().last == 0x63
    default: false
    }
  }
}
