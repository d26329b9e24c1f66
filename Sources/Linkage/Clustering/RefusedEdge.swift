/// A pair strong enough to be a link whose records nevertheless ended in different clusters.
public struct RefusedEdge: Hashable, Sendable {
  /// Why the two clusters were not joined.
  public enum Reason: Hashable, Sendable {
    /// Hard evidence keeps this pair of their records apart.
    case forbidden(RecordPair)
    /// The average weight in bits of all pairs across the two clusters is below the threshold.
    case weak(averageBits: Double)
  }

  /// The pair.
  public var pair: RecordPair
  /// Its own weight in bits, at or above the threshold.
  public var weightBits: Double
  /// Why the two clusters were not joined when this edge had its turn.
  public var reason: Reason
}
