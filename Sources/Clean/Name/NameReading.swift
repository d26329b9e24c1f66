import VietnameseText

/// One way to read a name: its tokens, and what it opens with.
struct NameReading {
  let tokens: NameTokens
  /// First token behind noise.
  let start: Int
  /// The listed name that it begins with, nil when it begins with none.
  var opening: KindMatch?
  /// Whether lost blanks were put back.
  let isSplit: Bool

  /// Reads the tokens of a name.
  init(_ tokens: NameTokens, isSplit: Bool, _ kinds: KindTable, _ noise: LegalNoise) {
    if let listed = kinds.opening(tokens, from: 0), !tokens.isRepeated(0) {
      // Neither noise nor a word written twice stands before the name.
      (start, opening) = (0, listed)
    } else {
      start = noise.start(of: tokens) { kinds.opening(tokens, from: $0) != nil }
      opening = kinds.opening(tokens, from: start)
    }
    self.tokens = tokens
    self.isSplit = isSplit
  }

  /// First token behind the opening.
  var kindEnd: Int { opening?.end ?? start }

  /// How many tokens the opening leaves over.
  var rest: Int { opening.map { tokens.count - $0.end } ?? tokens.count + 1 }

  /// Whether a spelling was recognised although its tones are wrong.
  func hidesTones(_ kinds: KindTable) -> Bool {
    guard let opening, tokens.hasDiacritics else { return false }
    let alias = kinds.aliases[opening.alias]
    guard opening.end >= alias.wordCount else { return false }
    let written = tokens.accented((opening.end - alias.wordCount)..<opening.end)
    let known = alias.accented
    return !CellWords.areEqual(written.span, known.span)
  }
}
