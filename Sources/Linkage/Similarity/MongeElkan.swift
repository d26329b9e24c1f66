extension Similarity {
  /// Returns the symmetric Monge–Elkan similarity of two texts, from 0 to 1.
  ///
  /// Each token is paired with the most similar token of the other text by Jaro–Winkler, and these
  /// similarities are averaged over the tokens of a text. That differs by direction; the result is
  /// the mean of both. Order of tokens does not matter, and spelling within them matters a little.
  ///
  /// - Complexity: One Jaro–Winkler similarity per pair of tokens.
  /// - SeeAlso: A. E. Monge, C. P. Elkan (1996), The Field Matching Problem: Algorithms and
  ///   Applications, *KDD-96*, 267–270.
  public static func mongeElkan(_ a: TokenSequence, _ b: TokenSequence) -> Double {
    let (n, m) = (a.tokens.count, b.tokens.count)
    guard n > 0, m > 0 else { return n == m ? 1 : 0 }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: m) { bestOfB in
      bestOfB.initialize(repeating: 0)
      var sumOfA = 0.0
      for i in 0..<n {
        var best = 0.0
        for j in 0..<m {
          let similarity = similarity(a, i, b, j)
          best = max(best, similarity)
          bestOfB[j] = max(bestOfB[j], similarity)
        }
        sumOfA += best
      }
      return (sumOfA / Double(n) + bestOfB.reduce(0, +) / Double(m)) / 2
    }
  }

  private static func similarity(
    _ a: TokenSequence, _ i: Int, _ b: TokenSequence, _ j: Int
  ) -> Double {
    if a.token(i, equals: j, of: b) { return 1 }
    return jaroWinkler(
      a.utf8.span.extracting(a.tokens[i]), b.utf8.span.extracting(b.tokens[j]))
  }
}
