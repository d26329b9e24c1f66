extension Similarity {
  /// Returns how many different tokens two texts share, as a part of all their different tokens.
  ///
  /// `|A ∩ B| / |A ∪ B|` over the sets of tokens, from 0 to 1; order and repetition do not matter.
  ///
  /// - Complexity: O(n · m) comparisons of tokens.
  /// - SeeAlso: P. Jaccard (1912), *New Phytologist* 11(2), 37–50.
  public static func tokenJaccard(_ a: TokenSequence, _ b: TokenSequence) -> Double {
    var (shared, onlyOne) = (0, 0)
    for i in a.tokens.indices where isFirst(i, in: a) {
      if contains(a, i, in: b) { shared += 1 } else { onlyOne += 1 }
    }
    for j in b.tokens.indices where isFirst(j, in: b) && !contains(b, j, in: a) { onlyOne += 1 }
    return shared + onlyOne == 0 ? 1 : Double(shared) / Double(shared + onlyOne)
  }

  private static func isFirst(_ i: Int, in text: TokenSequence) -> Bool {
    !(0..<i).contains { text.token(i, equals: $0, of: text) }
  }

  private static func contains(_ a: TokenSequence, _ i: Int, in b: TokenSequence) -> Bool {
    b.tokens.indices.contains { a.token(i, equals: $0, of: b) }
  }
}
