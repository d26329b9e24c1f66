public import VietnameseText

/// What a name opens with: a kind of association, or something that is no association.
public enum NameOpening: Hashable, Sendable {
  /// A kind of the code list.
  case kind(String)
  /// Not an association of the register; the reason's code.
  case outOfScope(String)
}

/// The kinds of association and the bodies that are none, each with all its spellings.
///
/// A spelling is looked up as a prefix of a name's folded key; the longest one counts, so
/// `Hội Phụ nữ từ thiện` is an association although `Hội Phụ nữ` is not.
public struct KindTable: Sendable {
  /// All spellings, by number.
  private(set) var aliases: [KindAlias] = []
  /// Folded keys of the aliases; numbers are those of the aliases.
  private(set) var keys = Phrases()
  /// Folded words of the aliases.
  private(set) var words = Phrases()
  /// Numbers of the aliases that hold each of these words, ascending.
  private(set) var holders: [[Int]] = []
  /// Words of the aliases, with diacritics.
  private(set) var accentedWords = TextTable()

  /// Builds the table.
  ///
  /// - Parameters:
  ///   - kinds: `kind,label,type,aliases` of `kinds.csv`, without the header line.
  ///   - outOfScope: `opening,reason` of `out-of-scope.csv`, without the header line.
  ///   - abbreviations: Aliases are also known in the form they have after abbreviations are written
  ///     out.
  ///   - noise: Legal forms.
  public init(
    kinds: [[String]], outOfScope: [[String]], abbreviations: AbbreviationTable, noise: LegalNoise
  ) {
    for row in kinds where row.count >= 4 {
      for text in [row[1]] + row[3].split(separator: "|").map(String.init) {
        add(text, .kind(row[0]), abbreviations, noise)
      }
    }
    for row in outOfScope where row.count >= 2 {
      add(row[0], .outOfScope(row[1]), abbreviations, noise)
    }
    for index in aliases.indices {
      let start = aliases[index].folded + [0x20]
      aliases[index].longer = aliases.indices.filter { aliases[$0].folded.starts(with: start) }
    }
  }

  private mutating func add(
    _ text: String, _ opening: NameOpening, _ abbreviations: AbbreviationTable, _ noise: LegalNoise
  ) {
    let normal = TextNormalizer.normalized(text)
    for spelling in [normal, abbreviations.expanded(normal)] {
      let folded = Array(MatchKey.folded(spelling).utf8)
      guard !folded.isEmpty, keys.insert(folded) == aliases.count else { continue }
      let alias = KindAlias(
        opening, accented: Array(MatchKey.accented(spelling).utf8), folded: folded,
        letters: noise.lettersBehindForm(folded), words: &words)
      for word in Set(alias.words).sorted() {
        if word == holders.count { holders.append([]) }
        holders[word].append(aliases.count)
      }
      for word in alias.accentedWords { _ = accentedWords.insert(word.span) }
      aliases.append(alias)
    }
  }

  /// The longest alias that the name starts with from a token on.
  func opening(_ name: NameTokens, from start: Int) -> KindMatch? {
    let found = keys.longest(in: name, at: start) { agrees(aliases[$0], name, start..<$1) }
    return found.map { KindMatch(alias: $0.phrase, end: $0.end) }
  }

  /// Whether a short alias has the name's diacritics too.
  ///
  /// Short words are too little to compare without them: `Tổ` is not `Tô`, and `CLB Thợ may` is no
  /// `CLB Thơ`. Behind a legal form a word may have lost them all.
  private func agrees(_ alias: KindAlias, _ name: NameTokens, _ range: Range<Int>) -> Bool {
    guard alias.isShort, name.hasDiacritics, alias.accentedWords.count == range.count else {
      return true
    }
    return zip(range, alias.accentedWords).allSatisfy { index, known in
      let word = name.accented(index..<(index + 1))
      return word == known[...] || range.count > 1 && word == name.folded(index..<(index + 1))
    }
  }
}

/// An alias that a name begins with, and the token behind it.
struct KindMatch {
  let alias: Int
  let end: Int
}
