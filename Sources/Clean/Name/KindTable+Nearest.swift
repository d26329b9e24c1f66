import Linkage
import VietnameseText

extension KindTable {
  /// The alias nearest to the start of the name, when exactly one opening is within reach of a typing
  /// error.
  ///
  /// A longer alias counts for more than a nearer one: `Liên đoàn Bóóng bàn` is two edits from
  /// `Liên đoàn Bóng bàn`, and what it shares with `Liên đoàn Cờ` is only the legal form.
  ///
  /// - Parameter known: The alias that the name starts with exactly, if there is one; then only the
  ///   aliases that go on from it are looked at.
  func nearest(_ name: NameTokens, from start: Int, beyond known: Int?) -> KindMatch? {
    let outlines = known.map { longer[$0] } ?? candidates(name, start)
    if outlines.isEmpty { return nil }
    let search = NearestAlias(self, name, from: start)
    var best: (match: KindMatch, score: Int)?
    var isTied = false
    for outline in outlines {
      guard let found = search.distance(outline) else { continue }
      let score = outline.byteCount - 4 * found.distance
      if let best, score <= best.score {
        let (opening, other) = (aliases[outline.alias].opening, aliases[best.match.alias].opening)
        isTied = isTied || score == best.score && opening != other
        continue
      }
      isTied = false
      best = (KindMatch(alias: outline.alias, end: found.end), score)
    }
    return isTied ? nil : best?.match
  }

  /// Aliases that share a telling word with the name's first ones, and all that share its very first;
  /// ascending.
  private func candidates(_ name: NameTokens, _ start: Int) -> [KindOutline] {
    var isFound = [Bool](repeating: false, count: aliases.count)
    for index in start..<min(name.count, start + keys.longest) {
      guard let word = name.number(of: index..<(index + 1), in: words) else { continue }
      guard holders[word].count <= 60 || index == start else { continue }
      for alias in holders[word] { isFound[alias] = true }
    }
    return outlines.filter { isFound[$0.alias] }
  }
}

/// Measures how far the beginning of one name is from aliases.
private struct NearestAlias {
  private let kinds: KindTable
  private let name: NameTokens
  private let start: Int
  /// For each number of tokens, how many bytes the name begins with and which letters.
  private let beginnings: [(count: Int, letters: LetterSet)]

  init(_ kinds: KindTable, _ name: NameTokens, from start: Int) {
    self.kinds = kinds
    self.name = name
    self.start = start
    let most = min(kinds.keys.longest + 1, name.count - start)
    var beginning = (count: 0, letters: LetterSet())
    var beginnings = [beginning]
    beginnings.reserveCapacity(max(0, most) + 1)
    for token in start..<(start + max(0, most)) {
      if token > start { beginning.letters.insert(0x20) }
      let word = name.folded(token..<(token + 1))
      beginning.letters.insert(word)
      beginning.count += word.count + (token > start ? 1 : 0)
      beginnings.append(beginning)
    }
    self.beginnings = beginnings
  }

  /// How many edits an alias is away and the token behind it; nil when it is out of reach.
  func distance(_ outline: KindOutline) -> (distance: Int, end: Int)? {
    // A lost or an extra blank moves the end of the alias by one token.
    let (words, fewer, more) = (outline.wordCount, outline.wordCount - 1, outline.wordCount + 1)
    var best = distance(outline, words, below: .max)
    best = distance(outline, fewer, below: best?.distance ?? .max) ?? best
    return distance(outline, more, below: best?.distance ?? .max) ?? best
  }

  /// The same for the first `count` tokens; nil also when it is not below `limit`.
  private func distance(_ outline: KindOutline, _ count: Int, below limit: Int)
    -> (distance: Int, end: Int)?
  {
    guard count > 0, count < beginnings.count,
      abs(beginnings[count].count - outline.byteCount) <= outline.reach,
      beginnings[count].letters.edits(to: outline.letters) <= outline.reach
    else { return nil }
    let alias = kinds.aliases[outline.alias]
    let range = start..<(start + count)
    guard let found = Self.edits(name.folded(range), alias.folded[...], outline.reach),
      found < limit, isMistyped(range, alias, outline.isShort)
    else { return nil }
    return (found, start + count)
  }

  /// How many edits lie between two phrases, nil when they are more than `most`.
  ///
  /// What both begin with is no edit; most phrases are told apart by the letters behind it.
  private static func edits(
    _ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, _ most: Int
  ) -> Int? {
    let shared = Self.sharedStart(a, b)
    let (a, b) = (a.dropFirst(shared), b.dropFirst(shared))
    guard LetterSet(a).edits(to: LetterSet(b)) <= most else { return nil }
    return Similarity.damerauLevenshtein(a.span, b.span, maximum: most)
  }

  /// How many bytes of whole characters both begin with.
  private static func sharedStart(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    var shared = 0
    for (x, y) in zip(a, b) {
      guard x == y else { break }
      shared += 1
    }
    let isInside = { (text: ArraySlice<UInt8>) in
      shared < text.count && text[text.startIndex + shared] & 0xC0 == 0x80
    }
    while shared > 0, isInside(a) || isInside(b) { shared -= 1 }
    return shared
  }

  /// Whether what differs is no word by itself: `khoa học` is not a mistyped `hóa học`.
  ///
  /// Where the name has them, diacritics decide what is a word: `hẩm` is none.
  private func isMistyped(_ range: Range<Int>, _ alias: KindAlias, _ isShort: Bool) -> Bool {
    let words = range.map { name.number(of: $0..<($0 + 1), in: kinds.words) }
    guard alias.abbreviations.allSatisfy({ words.contains($0) }) else { return false }
    return zip(range, words).allSatisfy { index, word in
      if let word, alias.words.contains(word) { return true }
      if isShort, isSyllable(index) { return false }
      return word == nil
        || name.hasDiacritics
          && kinds.accentedWords.number(of: name.accented(index..<(index + 1)).span) == nil
    }
  }

  private func isSyllable(_ index: Int) -> Bool {
    let word = name.accented(index..<(index + 1))
    return Syllables.isValid(word.span, folded: !name.hasDiacritics)
  }
}
