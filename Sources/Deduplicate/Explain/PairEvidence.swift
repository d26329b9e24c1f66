public import Linkage

/// Everything that decided about a pair of rows: what each comparison saw and what it weighs.
public struct PairEvidence: Sendable {
  /// The comparisons in the order of the model.
  public var fields: [ComparedField]
  /// Weight of the prior, `log2(λ / (1 − λ))`, in bits.
  public var priorBits: Double
  /// The prior and the comparisons together, in bits.
  public var sumBits: Double
  /// Weight from which on a pair is a link, in bits.
  public var linkThresholdBits: Double
  /// Weight from which on a pair is a possible link, in bits.
  public var reviewThresholdBits: Double
  /// What the thresholds say of the sum.
  public var decision: LinkDecision
  /// What no similarity outweighs; empty when nothing speaks against the pair.
  public var contradictions: [Contradiction]
  /// Whether the rows are of two periods, and so were judged by the model between periods.
  public var isBetweenPeriods: Bool
}

/// One comparison of a pair of rows.
public struct ComparedField: Sendable {
  /// Name of the comparison, as in `linkage.yaml`.
  public var name: String
  /// What the two rows were compared by; empty where a row says nothing.
  public var left: String
  /// The value of the second row.
  public var right: String
  /// Whether the values name a person or a phone.
  public var isPersonal: Bool
  /// Name of the level the pair fell into.
  public var level: String
  /// Probability of that level when both rows are one association, `0 < m ≤ 1`.
  public var m: Double
  /// Probability of that level when they are two, `0 < u ≤ 1`.
  public var u: Double
  /// `log2(m / u)` in bits.
  public var bits: Double
}
