import VietnameseText

extension KindTable {
  /// The alias that a name opens with when some of its words are cut to their first letters: `Hội K.
  /// học`, `H. Chữ thập đỏ`, `Hội NC tuổi`, `HCTĐ`; nil when that can be several.
  ///
  /// Nobody lists all abbreviations that offices make up; that every word of one alias is accounted for
  /// is what tells them from words.
  ///
  /// A whole word of the kind, or three initials and more, must speak for it: `HN` is too little.
  ///
  /// - Complexity: O(aliases) for names that hold a word without a vowel, else O(1).
  func abbreviated(_ name: NameTokens, from start: Int) -> KindMatch? {
    // Numbering before a name without a legal form.
    var start = start
    while start < name.count, name.folded(start..<(start + 1)).allSatisfy({ $0 &- 0x30 < 10 }) {
      start += 1
    }
    let end = min(name.count, start + keys.longest)
    guard start < end, (start..<end).contains(where: { Self.isCut(name, $0) }) else { return nil }
    let first = name.folded(start..<(start + 1)).first
    var best: KindMatch?
    var isTied = false
    for (number, alias) in aliases.enumerated()
    where alias.folded.first == first && alias.abbreviations.isEmpty {
      guard let found = Abbreviated(name, alias).match(from: start), found.isSure else { continue }
      if let best, found.end <= best.end {
        let isOther = alias.opening != aliases[best.alias].opening
        isTied = isTied || (isOther && found.end == best.end)
        continue
      }
      isTied = false
      best = KindMatch(alias: number, end: found.end)
    }
    return isTied ? nil : best
  }

  /// Whether a word may stand for others by their first letters: one letter, or letters without a vowel.
  fileprivate static func isCut(_ name: NameTokens, _ token: Int) -> Bool {
    let word = name.folded(token..<(token + 1))
    return word.count <= 8 && word.allSatisfy { (0x61...0x7A).contains($0) }
      && (word.count == 1 || !word.contains(where: "aeiou".utf8.contains))
  }
}

/// Sets the words of a name against those of one alias.
private struct Abbreviated {
  private let name: NameTokens
  private let words: [ArraySlice<UInt8>]
  /// How many of them are its legal form.
  private let form: Int

  struct Match {
    let end: Int
    var isSure: Bool
  }

  init(_ name: NameTokens, _ alias: KindAlias) {
    self.name = name
    words = alias.folded.split(separator: 0x20)
    form = alias.formCount
  }

  /// The token behind those that stand for the whole alias; nil when they do not, or all of them are
  /// the alias's own words.
  func match(from start: Int) -> Match? {
    match(start, 0, isCut: false)
  }

  private func match(_ token: Int, _ word: Int, isCut: Bool) -> Match? {
    if word == words.count { return isCut ? Match(end: token, isSure: false) : nil }
    guard token < name.count else { return nil }
    let letters = name.folded(token..<(token + 1))
    if letters == words[word] {
      guard var found = match(token + 1, word + 1, isCut: isCut) else { return nil }
      if word >= form { found.isSure = true }
      return found
    }
    guard KindTable.isCut(name, token) else { return nil }
    // `hctd` for four words, `nc` for two.
    if letters.count > 1, word + letters.count <= words.count,
      zip(letters, words[word...]).allSatisfy({ $0 == $1.first }),
      var found = match(token + 1, word + letters.count, isCut: true)
    {
      if letters.count > 2 { found.isSure = true }
      return found
    }
    // `ng` for `nguoi`.
    guard letters.count <= 3, words[word].starts(with: letters) else { return nil }
    return match(token + 1, word + 1, isCut: true)
  }
}
