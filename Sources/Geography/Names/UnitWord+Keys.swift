import VietnameseText

extension UnitWord {
  /// The first token from `start` on, but not that of the name itself, where a unit word begins; behind
  /// the last one when none does.
  ///
  /// nil when a token is not one word of a ``NameText``: `p5` is two, `nt` is written out.
  static func first(in name: NameKeys, from start: Int) -> Int? {
    let count = name.tokens.count
    for token in start..<count where !isWord(token, name) { return nil }
    let vocabulary = vocabulary
    for token in max(start, 1)..<max(count, 1) where begins(at: token, name, vocabulary) {
      return token
    }
    return count
  }

  private static func isWord(_ token: Int, _ name: NameKeys) -> Bool {
    let word = name.foldedRange(of: token)
    if word.isEmpty { return false }
    let (first, last) = (
      name.foldedByte(word.lowerBound), name.foldedByte(word.upperBound - 1)
    )
    if last == UInt8(ascii: "t") {
      if word.count == 2, first == UInt8(ascii: "n") { return false }
      if word.count == 1, token > 0 {
        let before = name.foldedRange(of: token - 1)
        return before.count != 1 || name.foldedByte(before.lowerBound) != UInt8(ascii: "n")
      }
    }
    return last &- 0x30 >= 10 || first &- 0x30 < 10
  }

  /// As ``at(_:in:)`` finds it.
  private static func begins(
    at token: Int, _ name: NameKeys, _ vocabulary: Vocabulary
  ) -> Bool {
    let word = token..<(token + 1)
    let first = name.foldedByte(name.foldedRange(of: token).lowerBound)
    guard vocabulary.mayBegin(with: first) else { return false }
    if name.number(of: word, in: vocabulary.spellings) != nil {
      let accented = name.accented(tokens: word)
      if vocabulary.spellings.number(of: accented.span) != nil { return true }
    }
    guard token + 1 < name.tokens.count else { return false }
    var hash = name.foldedHash(of: token)
    hash.append(name.foldedHash(of: token + 1))
    guard vocabulary.spellings.mayHold(hash: hash.value(since: RunningHash())) else {
      return false
    }
    // Every spelling of two words is one without its diacritics too.
    let pair = name.folded(tokens: word) + name.folded(tokens: (token + 1)..<(token + 2))
    return vocabulary.spellings.number(of: pair.span) != nil
  }
}
