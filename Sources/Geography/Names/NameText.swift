import VietnameseText

/// A text cut into words, in the two forms in which names are compared: accented and folded.
///
/// Both forms are kept without blanks, so that `M'Drắk`, `M Drắk` and `MDrắk` are one name; words
/// say where a name may begin and end. Numbers lose leading zeros (`Phường 01` is `Phường 1`), and a
/// letter glued to a number is a word of its own (`P5`, `Q.1`). A class because every term cut from a
/// text shares it.
final class NameText: Sendable {
  /// One word, as ranges of the two forms.
  struct Word {
    /// Number of the token it belongs to, where the text is a key of tokens.
    var token: Int
    var accented: Range<Int>
    var folded: Range<Int>
    /// How many digits a number was written with, 0 for a word with other letters.
    var digits: Int
    /// The hash of the folded form up to the word's end.
    var foldedHash: RunningHash
  }

  let words: [Word]
  let accented: [UInt8]
  let folded: [UInt8]
  /// Whether any letter carries a diacritic; a text without any may have lost them.
  let carriesDiacritics: Bool

  /// Reads display text.
  convenience init(_ text: Substring) {
    var accented: [UInt8] = []
    var folded: [UInt8] = []
    MatchKey.appendAccented(text.utf8.span, to: &accented)
    MatchKey.appendFolded(accented.span, to: &folded)
    self.init(accented: accented.span, folded: folded.span)
  }

  /// Reads the two keys of a text, words separated by one blank.
  init(accented: Span<UInt8>, folded: Span<UInt8>) {
    let cut = WordCut(accented, folded)
    words = cut.words
    self.accented = cut.accented
    self.folded = cut.folded
    carriesDiacritics = cut.accented.contains { $0 >= 0x80 }
  }

  /// The accented form of some words.
  func accented(_ range: Range<Int>) -> ArraySlice<UInt8> {
    accented[accentedRange(range)]
  }

  /// The folded form of some words.
  func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    folded[foldedRange(range)]
  }

  /// The number that a table of accented texts has for some words, nil when it has not got them.
  func number(ofAccented range: Range<Int>, in table: TextTable) -> Int? {
    let accented = accented
    return table.number(of: accented.span.extracting(accentedRange(range)))
  }

  /// The number that a table of folded texts has for some words, nil when it has not got them.
  /// - Complexity: O(1) for most texts that are not in the table.
  func number(ofFolded range: Range<Int>, in table: TextTable) -> Int? {
    guard let last = range.last else { return nil }
    let start = range.lowerBound == 0 ? RunningHash() : words[range.lowerBound - 1].foldedHash
    let folded = folded
    return table.number(
      of: folded.span.extracting(foldedRange(range)),
      hash: words[last].foldedHash.value(since: start))
  }

  private func accentedRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return words[first].accented.lowerBound..<words[last].accented.upperBound
  }

  private func foldedRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return words[first].folded.lowerBound..<words[last].folded.upperBound
  }
}
