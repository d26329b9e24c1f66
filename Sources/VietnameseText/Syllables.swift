/// The shape of Vietnamese syllables.
public enum Syllables {
  /// Whether a token can be a Vietnamese syllable by its shape: initial, rime and one tone.
  ///
  /// - Parameters:
  ///   - token: One word in lower case; other spellings of tone and i/y than the key's count too.
  ///   - folded: Whether the token has lost its diacritics: then tones are not asked for.
  /// - Complexity: O(*n*), no allocation.
  public static func isValid(_ token: Span<UInt8>, folded: Bool = false) -> Bool {
    guard token.count <= maximumLength else { return false }
    var shape = SyllableShape(LetterTable.shared, folded: folded)
    var index = 0
    while index < token.count { shape.append(CodePoint.next(in: token, at: &index)) }
    return shape.isSyllable
  }

  /// Whether a part of a word, in either case, can be a syllable.
  static func isValid(_ word: ArraySlice<UInt32>, folded: Bool) -> Bool {
    var shape = SyllableShape(LetterTable.shared, folded: folded)
    for codePoint in word { shape.append(codePoint) }
    return shape.isSyllable
  }

  /// Seven letters of at most three bytes, as in `nghiêng`.
  private static let maximumLength = 21
}
