/// What a linkage found; records have the numbers of the table they came in.
public struct LinkageResult: Sendable {
  /// Pairs per blocking rule.
  public let blocking: [BlockingReport]
  /// What the weights were made of, thresholds included.
  public let model: LearnedModel
  /// What the model was estimated from; empty when it was given.
  public let training: [TrainingReport]
  /// How the weights of all candidate pairs are distributed.
  public let histogram: WeightHistogram
  /// Links and possible links, ascending by pair.
  public let pairs: [ScoredPair]
  /// Clusters of records; links whose records are apart stand in its refused edges.
  public let clustering: Clustering

  /// Number of candidate pairs.
  public var candidateCount: Int { blocking.reduce(0) { $0 + $1.newPairCount } }
}
