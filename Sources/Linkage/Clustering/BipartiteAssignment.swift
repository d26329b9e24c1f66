/// One-to-one links between two registers, such as the same register in two periods.
public enum BipartiteAssignment {
  /// Returns the links taken greedily, strongest first, each record at most once, sorted by pair.
  ///
  /// Equal weights are taken in the order of their pairs, so the result does not depend on the order
  /// of the input. Greedy choice never gives up a pair for the sake of weaker ones, as the assignment
  /// of greatest total weight may; with a threshold of 0 or more it reaches at least half that total
  /// (D. Avis 1983, A Survey of Heuristics for the Weighted Matching Problem, *Networks* 13, 475–493).
  ///
  /// - Parameters:
  ///   - scoredPairs: Pairs across the registers; both share one index space, see
  ///     ``PairScope/between(leftCount:)``.
  ///   - leftCount: Number of records of the left register, which come first.
  ///   - recordCount: Number of records of both registers.
  ///   - linkThresholdBits: Weight in bits from which on a pair may be taken.
  /// - Throws: ``LinkageError/Code/invalidPair`` when a pair does not go from left to right, stands
  ///   twice or has a weight that is not finite.
  /// - Complexity: O(p · log p) for p pairs.
  public static func links(
    _ scoredPairs: [ScoredPair], leftCount: Int, recordCount: Int, linkThresholdBits: Double
  ) throws(LinkageError) -> [ScoredPair] {
    let graph = try PairGraph(recordCount: recordCount, pairs: scoredPairs)
    for scored in graph.pairs
    where scored.pair.left >= leftCount || scored.pair.right < leftCount {
      throw LinkageError(
        .invalidPair,
        "cặp bản ghi (\(scored.pair.left), \(scored.pair.right)) không nối hai danh sách")
    }
    var taken = [Bool](repeating: false, count: recordCount)
    var links: [ScoredPair] = []
    for scored in graph.pairs.sorted(by: ScoredPair.precedes) {
      let (left, right) = (Int(scored.pair.left), Int(scored.pair.right))
      guard scored.weightBits >= linkThresholdBits, !taken[left], !taken[right] else { continue }
      taken[left] = true
      taken[right] = true
      links.append(scored)
    }
    return links.sorted { $0.pair < $1.pair }
  }
}
