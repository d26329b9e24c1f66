/// A candidate pair with its comparison vector and the weight that follows from it.
public struct ScoredPair: Hashable, Sendable {
  /// The two records.
  public var pair: RecordPair
  /// Log odds of a match in bits, prior and adjustments included.
  public var weightBits: Double
  /// The level of each comparison.
  public var levels: ComparisonVector

  /// A scored pair.
  @inlinable
  public init(pair: RecordPair, weightBits: Double, levels: ComparisonVector) {
    self.pair = pair
    self.weightBits = weightBits
    self.levels = levels
  }

  /// Whether this pair is decided before another: greater weight first, then the smaller pair.
  static func precedes(_ a: ScoredPair, _ b: ScoredPair) -> Bool {
    a.weightBits != b.weightBits ? a.weightBits > b.weightBits : a.pair < b.pair
  }
}
