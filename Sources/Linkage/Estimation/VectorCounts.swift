/// How many candidate pairs of one source fell into each comparison vector.
///
/// Estimation needs nothing else of the pairs: there are few different vectors, however many pairs.
public struct VectorCounts: Sendable {
  /// The blocking rule that made the pairs.
  public let source: String
  /// Comparisons that say nothing about these pairs, since the rule demands that they agree.
  public let excluded: Set<Int>
  /// Pairs with each vector.
  public private(set) var counts: [ComparisonVector: Int] = [:]

  /// No pairs yet.
  public init(source: String, excluded: Set<Int>) {
    self.source = source
    self.excluded = excluded
  }

  /// Counts one pair.
  public mutating func add(_ vector: ComparisonVector) { counts[vector, default: 0] += 1 }

  /// Adds the pairs of the same source in another partition.
  public mutating func add(_ other: VectorCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }
}
