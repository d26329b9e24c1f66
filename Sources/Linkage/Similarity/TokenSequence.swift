/// A text in UTF-8 and where its tokens lie, found once and compared many times.
public struct TokenSequence: Hashable, Sendable {
  /// The text.
  public let utf8: [UInt8]
  /// Byte ranges of the tokens, in order.
  public let tokens: [Range<Int>]

  /// A text whose tokens are separated by one or more ASCII blanks.
  public init(utf8: [UInt8]) {
    let blank = UInt8(ascii: " ")
    self.init(
      utf8: utf8, tokens: utf8.split(separator: blank).map { $0.startIndex..<$0.endIndex })
  }

  /// A text with tokens found by the caller.
  ///
  /// - Precondition: The ranges lie inside the text.
  public init(utf8: [UInt8], tokens: [Range<Int>]) {
    precondition(tokens.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= utf8.count })
    self.utf8 = utf8
    self.tokens = tokens
  }

  /// Whether one token of this text has the same bytes as one of another.
  func token(_ i: Int, equals j: Int, of other: TokenSequence) -> Bool {
    let (a, b) = (tokens[i], other.tokens[j])
    guard a.count == b.count else { return false }
    for offset in 0..<a.count
    where utf8[a.lowerBound + offset] != other.utf8[b.lowerBound + offset] {
      return false
    }
    return true
  }
}
