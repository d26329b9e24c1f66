/// One outcome of comparing two records on one field, with its probabilities.
public struct ComparisonLevel: Hashable, Sendable {
  /// What the outcome is called in reports.
  public var label: String
  /// Probability of this outcome when both records are the same entity; `0 < m ≤ 1`.
  public var m: Double
  /// Probability of this outcome when they are different entities; `0 < u ≤ 1`.
  public var u: Double
  /// Whether the outcome is "cannot be compared", because a value is missing; then `m == u`.
  public var isNull: Bool

  /// A level with its probabilities.
  public init(label: String, m: Double, u: Double) {
    self.label = label
    self.m = m
    self.u = u
    isNull = false
  }

  /// A level for missing values; it speaks neither for nor against a match.
  public static func null(label: String) -> ComparisonLevel {
    var level = ComparisonLevel(label: label, m: 1, u: 1)
    level.isNull = true
    return level
  }
}
