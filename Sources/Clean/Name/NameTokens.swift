import VietnameseText

/// A name's match keys, cut into tokens; both keys have the same tokens.
///
/// A class because readings of a name hand it around.
final class NameTokens: Sendable {
  /// Where one token ends in both keys.
  private struct Token {
    let accentedEnd: Int
    var foldedEnd = 0
    /// The hash of the folded key up to the token's end.
    var foldedHash = RunningHash()
  }

  /// The whole keys.
  let accentedKey: [UInt8]
  let foldedKey: [UInt8]
  private let tokens: [Token]
  let hasDiacritics: Bool

  /// Tokens of a normalised text.
  init(_ text: Span<UInt8>) {
    var accented: [UInt8] = []
    var folded: [UInt8] = []
    MatchKey.append(text, accented: &accented, folded: &folded)
    hasDiacritics = MatchKey.hasDiacritics(text)
    tokens = Self.tokens(accented.span, folded.span)
    accentedKey = accented
    foldedKey = folded
  }

  /// The tokens that both keys have.
  private static func tokens(_ accented: Span<UInt8>, _ folded: Span<UInt8>) -> [Token] {
    guard !accented.isEmpty, !folded.isEmpty else { return [] }
    var tokens: [Token] = []
    tokens.reserveCapacity(accented.count / 3 + 1)
    for index in accented.indices where accented[index] == 0x20 {
      tokens.append(Token(accentedEnd: index))
    }
    tokens.append(Token(accentedEnd: accented.count))
    var hash = RunningHash()
    var count = 0
    for index in 0...folded.count where count < tokens.count {
      if index == folded.count || folded[index] == 0x20 {
        tokens[count].foldedEnd = index
        tokens[count].foldedHash = hash
        count += 1
      }
      if index < folded.count { hash.append(folded[index]) }
    }
    tokens.removeLast(tokens.count - count)
    return tokens
  }

  /// How many tokens there are.
  var count: Int { tokens.count }

  /// Tokens of the accented key, joined by blanks.
  func accented(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    let start = range.lowerBound == 0 ? 0 : tokens[range.lowerBound - 1].accentedEnd + 1
    return accentedKey[start..<tokens[range.upperBound - 1].accentedEnd]
  }

  /// Tokens of the folded key, joined by blanks.
  func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    foldedKey[foldedRange(range)]
  }

  /// The number that a table of folded phrases has for some tokens; nil when it has not got them.
  ///
  /// - Complexity: O(1) for most phrases that are not in the table.
  func number(of range: Range<Int>, in phrases: TextTable) -> Int? {
    guard !range.isEmpty else { return nil }
    var start = RunningHash()
    if range.lowerBound > 0 {
      start = tokens[range.lowerBound - 1].foldedHash
      start.append(0x20)
    }
    let foldedKey = foldedKey
    return phrases.number(
      of: foldedKey.span.extracting(foldedRange(range)),
      hash: tokens[range.upperBound - 1].foldedHash.value(since: start))
  }

  private func foldedRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let start = range.lowerBound == 0 ? 0 : tokens[range.lowerBound - 1].foldedEnd + 1
    return start..<tokens[range.upperBound - 1].foldedEnd
  }
}
