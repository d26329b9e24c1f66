/// What one source of training pairs contributed.
public struct TrainingReport: Hashable, Sendable {
  /// The blocking rule, or `= ` and the comparison whose exact agreement brought the pairs together.
  public var source: String
  /// Pairs it was estimated from.
  public var pairCount: Int
  /// Estimated share of matches among them, from 0 to 1.
  public var matchShare: Double
}
