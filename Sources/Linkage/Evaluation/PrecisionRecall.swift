/// How much of what was claimed is true, and how much of what is true was claimed.
public struct PrecisionRecall: Hashable, Sendable {
  /// Share of the claimed that is true, from 0 to 1; 1 when nothing was claimed.
  public let precision: Double
  /// Share of the true that was claimed, from 0 to 1; 1 when there was nothing to claim.
  public let recall: Double

  /// A pair of shares.
  public init(precision: Double, recall: Double) {
    self.precision = precision
    self.recall = recall
  }

  /// Harmonic mean of precision and recall; 0 when both are 0.
  public var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}
