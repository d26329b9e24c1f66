/// What a linkage knows of its comparisons: estimated from records, or kept from an earlier run.
///
/// The weight of a pair in bits is
///
///     log2(λ / (1 − λ)) + Σ log2(mᵢ / uᵢ) + Σ log2(fᵢ / f)
///
/// over the levels i the pair is at. λ is the share of matches among all pairs of records, not only
/// candidates. The last sum is the term-frequency adjustment at levels with frequencies: f is the share
/// of records that have the value, fᵢ the share that a pair of non-matches at that level typically has.
/// uᵢ is that of the level given what else agrees, see ``LearnedComparison/uGiven``; the part of it that
/// comes from what agrees beside it is not adjusted.
public struct LearnedModel: Hashable, Sendable {
  /// λ: share of matches among all pairs of records; `0 < λ < 1`.
  public var matchShare: Double
  /// The comparisons in their order.
  public var comparisons: [LearnedComparison]
  /// Weight in bits from which on a pair is a link.
  public var linkThresholdBits: Double
  /// Weight in bits from which on a pair is at least a possible link.
  public var reviewThresholdBits: Double

  /// A model.
  public init(
    matchShare: Double, comparisons: [LearnedComparison], linkThresholdBits: Double = 0,
    reviewThresholdBits: Double = 0
  ) {
    self.matchShare = matchShare
    self.comparisons = comparisons
    self.linkThresholdBits = linkThresholdBits
    self.reviewThresholdBits = reviewThresholdBits
  }

  /// `log2(λ / (1 − λ))` in bits.
  public var priorWeightBits: Double { MatchWeight.bits(matchShare, against: 1 - matchShare) }

  /// What the thresholds say about a pair of this weight; a threshold itself belongs above.
  public func decision(forWeightBits bits: Double) -> LinkDecision {
    if bits >= linkThresholdBits { return .link }
    return bits >= reviewThresholdBits ? .possibleLink : .nonLink
  }
}
