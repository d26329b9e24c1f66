/// How well single pairs agree with the truth if every pair from a weight on were a link.
public struct ThresholdTable: Hashable, Sendable {
  /// One threshold.
  public struct Row: Hashable, Sendable {
    /// Weight in bits from which on pairs are links.
    public var thresholdBits: Double
    /// Pairs at or above it.
    public var linkedPairs: Int
    /// Those of them that truly are one entity.
    public var truePositivePairs: Int
    /// Precision and recall over pairs; true pairs lost in blocking count as missed.
    public var pairs: PrecisionRecall
  }

  /// One row per threshold, in the order they were given.
  public let rows: [Row]
  /// Pairs that truly are one entity, in the scope.
  public let truePairs: Int

  /// Compares scored pairs with the truth at several thresholds.
  ///
  /// - Parameters:
  ///   - scored: Every pair at or above the lowest threshold.
  ///   - truth: True entity of each record; any numbers.
  /// - Complexity: O((pairs + records) · log) plus O(pairs · thresholds).
  public init(
    _ scored: [ScoredPair], truth: [Int], scope: PairScope, thresholds: [Double]
  ) {
    let truePairs = Self.truePairs(truth, scope)
    self.truePairs = truePairs
    rows = thresholds.map { threshold in
      var (linked, hits) = (0, 0)
      for pair in scored where pair.weightBits >= threshold {
        linked += 1
        if truth[Int(pair.pair.left)] == truth[Int(pair.pair.right)] { hits += 1 }
      }
      return Row(
        thresholdBits: threshold, linkedPairs: linked, truePositivePairs: hits,
        pairs: PrecisionRecall(
          precision: linked == 0 ? 1 : Double(hits) / Double(linked),
          recall: truePairs == 0 ? 1 : Double(hits) / Double(truePairs)))
    }
  }

  private static func truePairs(_ truth: [Int], _ scope: PairScope) -> Int {
    var sizes: [Int: (left: Int, right: Int)] = [:]
    let boundary = if case .between(let left) = scope { left } else { 0 }
    for (record, entity) in truth.enumerated() {
      if record < boundary {
        sizes[entity, default: (0, 0)].left += 1
      } else {
        sizes[entity, default: (0, 0)].right += 1
      }
    }
    return sizes.values.reduce(0) { sum, size in
      sum + (scope == .within ? size.right * (size.right - 1) / 2 : size.left * size.right)
    }
  }
}
