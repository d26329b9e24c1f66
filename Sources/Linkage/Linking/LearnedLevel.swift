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
