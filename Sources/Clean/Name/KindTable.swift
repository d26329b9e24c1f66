public import VietnameseText

/// What a name opens with: a kind of association, or something that is no association.
public enum NameOpening: Hashable, Sendable {
  /// A kind of the code list.
  case kind(String)
  /// Not an association of the register; the reason's code.
  case outOfScope(String)

  /// Whether it is a kind.
  var isKind: Bool {
    if case .kind = self { return true }
    return false
  }

  /// The name of a unit, not of a body; and its reason's code.
  static let place = outOfScope(placeReason)
  static let placeReason = "place"
}

/// The kinds of association and the bodies that are none, each with all its spellings.
///
/// A spelling is looked up as a prefix of a name's folded key; the longest one counts, so
/// `Hội Phụ nữ từ thiện` is an association although `Hội Phụ nữ` is not. A class because it is large
/// and never changes.
public final class KindTable: Sendable {
  /// All spellings, by number.
  let aliases: [KindAlias]
  /// Numbers of the aliases of other openings that fold to the same as one of ``keys``, by its number.
  private let namesakes: [Int: [Int]]
  /// The aliases that a name may be some edits away from, as a search for near ones passes over them;
  /// and for each of ``aliases`` those of them that begin with it.
  let outlines: [KindOutline]
  let longer: [[KindOutline]]
  /// Folded keys of the aliases; numbers are those of the aliases.
  let keys: Phrases
  /// Folded words of the aliases.
  let words: TextTable
  /// Those that an alias ends in.
  let lastWords: TextTable
  /// Numbers of the aliases that hold each of these words, ascending.
  let holders: [[Int]]
  /// What repeats a kind behind its name.
  let echoes: KindEchoes
  /// Words of the aliases, with diacritics.
  let accentedWords: TextTable

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
    var spellings = KindSpellings(abbreviations, noise)
    for row in kinds where row.count >= 4 {
      for text in [row[1]] + row[3].split(separator: "|").map(String.init) {
        spellings.add(text, .kind(row[0]))
      }
    }
    for row in outOfScope where row.count >= 2 { spellings.add(row[0], .outOfScope(row[1])) }
    let (first, others) = (spellings.aliases, spellings.namesakes)
    aliases = first + others.map(\.alias)
    namesakes = Dictionary(grouping: others.indices) { others[$0].first }
      .mapValues { $0.map { first.count + $0 } }
    outlines = spellings.outlines
    let longer = spellings.longer
    self.longer = longer + others.map { longer[$0.first] }
    keys = spellings.keys
    words = spellings.words
    lastWords = spellings.lastWords
    holders = spellings.holders
    accentedWords = spellings.accentedWords
    echoes = spellings.echoes
  }

  /// The longest alias that the name starts with from a token on.
  func opening(_ name: NameTokens, from start: Int) -> KindMatch? {
    let found = keys.longest(in: name, at: start) { spelt($0, name, start..<$1) != nil }
    guard let found, let alias = spelt(found.phrase, name, start..<found.end) else { return nil }
    return KindMatch(alias: alias, end: found.end)
  }

  /// Of the aliases with one folded key the one that has the name's diacritics, else the first if it may
  /// go without them.
  private func spelt(_ first: Int, _ name: NameTokens, _ range: Range<Int>) -> Int? {
    if name.hasDiacritics, let others = namesakes[first] {
      let written = name.accented(range)
      if let other = others.first(where: { written == aliases[$0].accented[...] }) { return other }
    }
    return agrees(aliases[first], name, range) ? first : nil
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
