import Linkage
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
  struct Alias: Sendable {
    let opening: NameOpening
    let accented: String
    let folded: [UInt8]
    let tokens: Int
    /// Numbers of the aliases that begin with this one.
    var longer: [Int] = []
    /// Whether what stands behind the legal form is too short to tell without diacritics.
    let isShort: Bool
    /// Its words without a vowel; each of their letters counts.
    let abbreviations: [[UInt8]]
    /// How many edits a name may be away: an edit changes the meaning of a short word or of an
    /// abbreviation, and what is not an association must be spelt plainly to be left out.
    let reach: Int
  }

  let aliases: [Alias]
  private let byFolded: [[UInt8]: Int]
  let longest: Int
  /// Aliases that hold a token, for the search with typing errors.
  private let byToken: [[UInt8]: [Int]]
  /// Tokens of all aliases, with diacritics.
  private let words: Set<[UInt8]>

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
    var aliases: [Alias] = []
    var byFolded: [[UInt8]: Int] = [:]
    func add(_ text: String, _ opening: NameOpening) {
      let normal = TextNormalizer.normalized(text)
      for spelling in [normal, abbreviations.expanded(normal)] {
        let accented = MatchKey.accented(spelling)
        let folded = Array(MatchKey.folded(spelling).utf8)
        guard !folded.isEmpty, byFolded[folded] == nil else { continue }
        byFolded[folded] = aliases.count
        let tokens = folded.count { $0 == 0x20 } + 1
        let letters = noise.lettersBehindForm(folded)
        let short = folded.split(separator: 0x20).map(Array.init)
          .filter { !$0.contains(where: "aeiouy".utf8.contains) }
        aliases.append(
          Alias(
            opening: opening, accented: accented, folded: folded, tokens: tokens,
            isShort: letters <= 5, abbreviations: short,
            reach: Self.reach(letters - short.reduce(0) { $0 + $1.count + 1 }, opening)))
      }
    }
    for row in kinds where row.count >= 4 {
      for text in [row[1]] + row[3].split(separator: "|").map(String.init) {
        add(text, .kind(row[0]))
      }
    }
    for row in outOfScope where row.count >= 2 { add(row[0], .outOfScope(row[1])) }
    for index in aliases.indices {
      let start = aliases[index].folded + [0x20]
      aliases[index].longer = aliases.indices.filter { aliases[$0].folded.starts(with: start) }
    }
    self.aliases = aliases
    self.byFolded = byFolded
    longest = aliases.map(\.tokens).max() ?? 0
    byToken = Self.tokenIndex(aliases)
    words = Set(aliases.flatMap { $0.accented.utf8.split(separator: 0x20).map(Array.init) })
  }

  /// One edit from six letters behind the legal form on, two from twelve; letters of abbreviations do
  /// not count.
  private static func reach(_ letters: Int, _ opening: NameOpening) -> Int {
    let isKind = if case .kind = opening { true } else { false }
    return isKind || letters >= 12 ? reach(letters) : 0
  }

  private static func reach(_ letters: Int) -> Int { letters >= 12 ? 2 : letters >= 6 ? 1 : 0 }

  private static func tokenIndex(_ aliases: [Alias]) -> [[UInt8]: [Int]] {
    var index: [[UInt8]: [Int]] = [:]
    for (number, alias) in aliases.enumerated() {
      for token in Set(alias.folded.split(separator: 0x20).map(Array.init)) {
        index[token, default: []].append(number)
      }
    }
    return index
  }

  /// The longest alias that the name starts with, and how many tokens it takes.
  func opening(_ name: NameTokens, from start: Int) -> (alias: Alias, end: Int)? {
    var count = min(longest, name.count - start)
    while count > 0 {
      let prefix = Array(name.folded(start..<(start + count)))
      if let index = byFolded[prefix], agrees(aliases[index], name, start, count) {
        return (aliases[index], start + count)
      }
      count -= 1
    }
    return nil
  }

  /// Whether a short alias has the name's diacritics too.
  ///
  /// Short words are too little to compare without them: `Tổ` is not `Tô`, and `CLB Thợ may` is no
  /// `CLB Thơ`. Behind a legal form a word may have lost them all.
  private func agrees(_ alias: Alias, _ name: NameTokens, _ start: Int, _ count: Int) -> Bool {
    guard alias.isShort, name.hasDiacritics else { return true }
    let words = alias.accented.utf8.split(separator: 0x20)
    guard words.count == count else { return true }
    return words.indices.allSatisfy { index in
      let range = (start + index)..<(start + index + 1)
      let word = name.accented(range)
      return word.elementsEqual(words[index]) || count > 1 && word == name.folded(range)
    }
  }

  /// The alias nearest to the start of the name, when exactly one opening is within reach of a typing
  /// error.
  ///
  /// A longer alias counts for more than a nearer one: `Liên đoàn Bóóng bàn` is two edits from
  /// `Liên đoàn Bóng bàn`, and what it shares with `Liên đoàn Cờ` is only the legal form.
  ///
  /// - Parameter known: The alias that the name starts with exactly, if there is one; then only the
  ///   aliases that go on from it are looked at.
  func nearest(_ name: NameTokens, from start: Int, beyond known: Alias?)
    -> (alias: Alias, end: Int)?
  {
    var best: (alias: Alias, end: Int, score: Int)?
    var isTied = false
    for index in known?.longer ?? candidates(name, start) {
      let alias = aliases[index]
      guard let found = distance(alias, name, start, beyond: known) else { continue }
      let score = alias.folded.count - 4 * found.distance
      if let best, score <= best.score {
        isTied = isTied || score == best.score && alias.opening != best.alias.opening
        continue
      }
      isTied = false
      best = (alias, found.end, score)
    }
    return isTied ? nil : best.map { ($0.alias, $0.end) }
  }

  /// Aliases that share a telling token with the name's first words, and the short ones.
  private func candidates(_ name: NameTokens, _ start: Int) -> [Int] {
    var found: Set<Int> = []
    for index in start..<min(name.count, start + longest) {
      let sharing = byToken[Array(name.folded(index..<(index + 1)))] ?? []
      if sharing.count <= 60 || index == start { found.formUnion(sharing) }
    }
    return found.sorted()
  }

  private func distance(
    _ alias: Alias, _ name: NameTokens, _ start: Int, beyond known: Alias?
  ) -> (distance: Int, end: Int)? {
    // What tells the alias from the known one decides how much may differ.
    let letters = alias.folded.count - (known?.folded.count ?? 0)
    let reach = min(alias.reach, Self.reach(letters))
    guard reach > 0 else { return nil }
    var best: (distance: Int, end: Int)?
    // A lost or an extra blank moves the end of the alias by one token.
    for count in [alias.tokens, alias.tokens - 1, alias.tokens + 1]
    where count > 0 && start + count <= name.count {
      let prefix = name.folded(start..<(start + count))
      guard abs(prefix.count - alias.folded.count) <= reach,
        let found = Similarity.damerauLevenshtein(
          prefix.span, alias.folded.span, maximum: reach),
        found < best?.distance ?? .max,
        isMistyped(name, start..<(start + count), alias, beyond: known)
      else { continue }
      best = (found, start + count)
    }
    return best
  }

  /// Whether what differs is no word by itself: `khoa học` is not a mistyped `hóa học`.
  ///
  /// Where the name begins with a listed one already, diacritics decide what is a word: `hẩm` is none.
  private func isMistyped(
    _ name: NameTokens, _ range: Range<Int>, _ alias: Alias, beyond known: Alias?
  ) -> Bool {
    let own = Set(alias.folded.split(separator: 0x20).map(Array.init))
    let tokens = range.map { Array(name.folded($0..<($0 + 1))) }
    guard alias.abbreviations.allSatisfy(tokens.contains) else { return false }
    return zip(range, tokens).allSatisfy { index, token in
      if own.contains(token) || byToken[token] == nil { return true }
      return known != nil && name.hasDiacritics
        && !words.contains(Array(name.accented(index..<(index + 1))))
    }
  }
}
