import VietnameseText

/// Gathers the spellings that a ``KindTable`` is made of.
struct KindSpellings {
  private let abbreviations: AbbreviationTable
  private let noise: LegalNoise
  /// As in ``KindTable``.
  private(set) var aliases: [KindAlias] = []
  /// Spellings that fold to the same as an alias of another opening, with that alias's number.
  private(set) var namesakes: [(first: Int, alias: KindAlias)] = []
  private(set) var keys = Phrases()
  private(set) var words = TextTable()
  private(set) var lastWords = TextTable()
  private(set) var holders: [[Int]] = []
  private(set) var accentedWords = TextTable()
  private(set) var echoes = KindEchoes()

  init(_ abbreviations: AbbreviationTable, _ noise: LegalNoise) {
    self.abbreviations = abbreviations
    self.noise = noise
  }

  /// Adds a spelling as it stands and with its abbreviations written out.
  ///
  /// Of two that fold to the same the first counts; the other one of another opening is for names that
  /// have its very diacritics: `Hội Truyền thông` is no `Hội Truyền thống`.
  mutating func add(_ text: String, _ opening: NameOpening) {
    let normal = TextNormalizer.normalized(text)
    for spelling in [normal, abbreviations.expanded(normal)] {
      let folded = Array(MatchKey.folded(spelling).utf8)
      if folded.isEmpty { continue }
      let accented = Array(MatchKey.accented(spelling).utf8)
      let number = keys.insert(folded)
      if number < aliases.count {
        let first = aliases[number]
        if first.opening == opening || first.accented == accented { continue }
      }
      let alias = KindAlias(
        opening, accented: accented, folded: folded, letters: noise.lettersBehindForm(folded),
        words: &words)
      for word in alias.accentedWords { _ = accentedWords.insert(word.span) }
      if number < aliases.count {
        namesakes.append((number, alias))
      } else {
        addEchoes(of: folded, opening)
        add(alias)
      }
    }
  }

  private mutating func add(_ alias: KindAlias) {
    if let last = alias.folded.split(separator: 0x20).last { _ = lastWords.insert(last.span) }
    for word in Set(alias.words).sorted() {
      if word == holders.count { holders.append([]) }
      holders[word].append(aliases.count)
    }
    aliases.append(alias)
  }

  private mutating func addEchoes(of folded: [UInt8], _ opening: NameOpening) {
    guard case .kind(let code) = opening else { return }
    let own = folded.suffix(noise.lettersBehindForm(folded)).split(separator: 0x20)
    let words = folded.split(separator: 0x20).map(Array.init)
    echoes.add(words, form: words.count - own.count, of: code)
  }

  /// The aliases that a name may be some edits away from, as a search passes over them.
  var outlines: [KindOutline] {
    aliases.enumerated().map { KindOutline($1, number: $0, beyond: 0) }
      .filter { $0.reach > 0 }
  }

  /// For each alias, those that begin with it and that a name may be some edits away from.
  var longer: [[KindOutline]] {
    aliases.map { known in
      let start = known.folded + [0x20]
      return aliases.enumerated().filter { $1.folded.starts(with: start) }
        .map { KindOutline($1, number: $0, beyond: known.folded.count) }
        .filter { $0.reach > 0 }
    }
  }
}
