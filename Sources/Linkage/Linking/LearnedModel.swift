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

/// What is known of one comparison.
public struct LearnedComparison: Hashable, Sendable {
  /// Name of the comparison.
  public var name: String
  /// The levels from the strongest agreement down, "else" last; the null level has no weight.
  public var levels: [LearnedLevel]
  /// u of the levels among non-matches that agree exactly on another comparison, by its name.
  ///
  /// People of one address share their surname: there, agreement on the surname says little.
  public var uGiven: [String: [Double]]

  /// A comparison.
  public init(name: String, levels: [LearnedLevel], uGiven: [String: [Double]] = [:]) {
    self.name = name
    self.levels = levels
    self.uGiven = uGiven
  }
}

/// What is known of one level of a comparison.
public struct LearnedLevel: Hashable, Sendable {
  /// What the outcome is called in reports.
  public var label: String
  /// Probability of the level when two records are the same entity; `0 < m ≤ 1`.
  public var m: Double
  /// Probability of the level when they are not; `0 < u ≤ 1`.
  public var u: Double
  /// Share of records with the value that a random pair at this level has, by the harmonic mean; 0
  /// when frequencies do not count.
  public var typicalShare: Double

  /// A level.
  public init(label: String, m: Double, u: Double, typicalShare: Double = 0) {
    self.label = label
    self.m = m
    self.u = u
    self.typicalShare = typicalShare
  }

  /// `log2(m / u)` in bits.
  public var weightBits: Double { MatchWeight.bits(m, against: u) }
}
