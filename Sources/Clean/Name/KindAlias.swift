import VietnameseText

/// One spelling of a kind of association, or of a body that is none.
///
/// A class because searches hand it around.
final class KindAlias: Sendable {
  /// What a name is that begins with it.
  let opening: NameOpening
  /// Its key with diacritics, and the words of it.
  let accented: [UInt8]
  let accentedWords: [[UInt8]]
  /// Its key without diacritics, and how many words that has.
  let folded: [UInt8]
  let wordCount: Int
  /// How many of them are its legal form.
  let formCount: Int
  /// Whether what stands behind the legal form is too short to tell without diacritics.
  let isShort: Bool
  /// How many edits a name may be away: an edit changes the meaning of a short word or of an
  /// abbreviation, and what is not an association must be spelt plainly to be left out.
  let reach: Int
  /// Numbers of its folded words in the table's `words`.
  let words: [Int]
  /// Those of its words without a vowel; each of their letters counts.
  let abbreviations: [Int]

  /// An alias from its keys.
  ///
  /// - Parameters:
  ///   - letters: How many letters and blanks it has behind its legal form.
  ///   - words: The folded words of all aliases so far.
  init(
    _ opening: NameOpening, accented: [UInt8], folded: [UInt8], letters: Int,
    words: inout TextTable
  ) {
    self.opening = opening
    self.accented = accented
    self.folded = folded
    accentedWords = accented.split(separator: 0x20).map(Array.init)
    let foldedWords = folded.split(separator: 0x20).map(Array.init)
    wordCount = foldedWords.count
    formCount = folded.dropLast(letters).split(separator: 0x20).count
    isShort = letters <= 5
    let short = foldedWords.filter { !$0.contains(where: "aeiouy".utf8.contains) }
    self.words = foldedWords.map { words.insert($0.span) }
    abbreviations = short.map { words.insert($0.span) }
    reach = Self.reach(letters - short.reduce(0) { $0 + $1.count + 1 }, opening)
  }

  /// One edit from six letters on, two from twelve.
  static func reach(_ letters: Int) -> Int { letters >= 12 ? 2 : letters >= 6 ? 1 : 0 }

  /// Letters of abbreviations do not count.
  private static func reach(_ letters: Int, _ opening: NameOpening) -> Int {
    let isKind = if case .kind = opening { true } else { false }
    return isKind || letters >= 12 ? reach(letters) : 0
  }
}
