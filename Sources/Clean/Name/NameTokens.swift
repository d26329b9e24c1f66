import VietnameseText

/// A name's match keys, cut into tokens; both keys have the same tokens.
struct NameTokens: Sendable {
  /// The keys that are cut.
  let keys: NameKeys

  /// The tokens of a normalised text.
  init(_ keys: NameKeys) {
    self.keys = keys
  }

  var hasDiacritics: Bool { keys.traits.contains(.hasDiacritics) }

  /// What is worth looking for in the name.
  var traits: NameTraits { keys.traits }

  /// How many tokens there are.
  var count: Int { keys.tokens.count }

  /// Tokens of the accented key, joined by blanks.
  func accented(_ range: Range<Int>) -> ArraySlice<UInt8> {
    keys.accented(tokens: range)
  }

  /// Tokens of the folded key, joined by blanks.
  func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    keys.folded(tokens: range)
  }

  /// Whether a token is a word of ASCII when it is folded.
  func spells(_ token: Int, _ word: StaticString) -> Bool {
    let range = keys.foldedRange(of: token)
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where keys.foldedByte(range.lowerBound + index) != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether a token and the one behind it are the same word when they are folded.
  func isRepeated(_ token: Int) -> Bool {
    guard token + 1 < count else { return false }
    let (range, next) = (keys.foldedRange(of: token), keys.foldedRange(of: token + 1))
    guard range.count == next.count else { return false }
    for (place, other) in zip(range, next)
    where keys.foldedByte(place) != keys.foldedByte(other) {
      return false
    }
    return true
  }

  /// The number that a table of folded phrases has for some tokens; nil when it has not got them.
  ///
  /// - Complexity: O(1) for most phrases that are not in the table.
  func number(of range: Range<Int>, in phrases: TextTable) -> Int? {
    keys.number(of: range, in: phrases)
  }
}
