/// A Fellegi–Sunter model: how likely each outcome of each comparison is, and where decisions fall.
///
/// The weight of a pair in bits is
///
///     log2(λ / (1 − λ)) + Σ log2(mᵢ / uᵢ) + term-frequency adjustment
///
/// over the levels i the pair fell into. λ is the probability that a candidate pair drawn at random
/// is a match, and comparisons count as independent given the match status. The weight is the log
/// odds of a match: 0 bits are even odds, 10 bits about a thousand to one.
///
/// - SeeAlso: I. P. Fellegi, A. B. Sunter (1969), A Theory for Record Linkage, *JASA* 64(328),
///   1183–1210, doi:10.1080/01621459.1969.10501049
public struct LinkageModel: Hashable, Sendable {
  /// λ: probability that a candidate pair drawn at random is a match.
  public let priorMatchProbability: Double
  /// The comparisons, in the order of a comparison vector.
  public let comparisons: [Comparison]
  /// Weight in bits from which on a pair is a link.
  public let linkThresholdBits: Double
  /// Weight in bits from which on a pair is at least a possible link.
  public let reviewThresholdBits: Double
  /// `log2(λ / (1 − λ))` in bits.
  public let priorWeightBits: Double

  /// Weights in rows of 16 levels; NaN where a comparison has no such level.
  private let weights: [Double]

  /// A checked model with its weights computed.
  ///
  /// - Parameters:
  ///   - priorMatchProbability: λ, in `0 < λ < 1`.
  ///   - comparisons: 1 to 16 comparisons of 2 to 16 levels each.
  ///   - linkThresholdBits: Finite.
  ///   - reviewThresholdBits: Finite, not above the link threshold.
  /// - Throws: ``LinkageError`` that names the comparison and level at fault.
  public init(
    priorMatchProbability: Double, comparisons: [Comparison], linkThresholdBits: Double,
    reviewThresholdBits: Double
  ) throws(LinkageError) {
    try Self.validate(prior: priorMatchProbability)
    try Self.validate(link: linkThresholdBits, review: reviewThresholdBits)
    try Self.validate(comparisons)
    self.priorMatchProbability = priorMatchProbability
    self.comparisons = comparisons
    self.linkThresholdBits = linkThresholdBits
    self.reviewThresholdBits = reviewThresholdBits
    priorWeightBits = MatchWeight.bits(priorMatchProbability, against: 1 - priorMatchProbability)
    weights = comparisons.flatMap { comparison in
      let row = comparison.levels.map { MatchWeight.bits($0.m, against: $0.u) }
      return row + Array(repeating: .nan, count: ComparisonVector.levelLimit - row.count)
    }
  }

  /// Returns `log2(m / u)` in bits of one level of one comparison.
  public func weightBits(comparison: Int, level: Int) -> Double {
    precondition(comparisons[comparison].levels.indices.contains(level), "no such level")
    return weights[comparison * ComparisonVector.levelLimit + level]
  }

  /// Returns the weight in bits of a pair with this comparison vector, the prior included.
  ///
  /// - Precondition: Every level the vector names exists in its comparison.
  /// - Complexity: O(number of comparisons), one table lookup each.
  public func weightBits(of vector: ComparisonVector) -> Double {
    var sum = priorWeightBits
    for comparison in comparisons.indices {
      sum += weights[comparison * ComparisonVector.levelLimit + vector[comparison]]
    }
    precondition(!sum.isNaN, "the comparison vector names a level its comparison does not have")
    return sum
  }

  /// Returns what the thresholds say about a pair of this weight; a threshold itself belongs above.
  public func decision(forWeightBits bits: Double) -> LinkDecision {
    if bits >= linkThresholdBits { return .link }
    return bits >= reviewThresholdBits ? .possibleLink : .nonLink
  }
}
