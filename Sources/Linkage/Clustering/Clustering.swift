/// Clusters of records that are taken to be the same entity.
///
/// Linking whatever is connected by links lets one wrong link join two clusters, and chains of weak
/// links grow without end. Here two clusters join only when
///
/// 1. no pair of records across them is forbidden by hard evidence (a cannot-link constraint), and
/// 2. the average weight of all pairs across them reaches the link threshold (average linkage; with
///    weights as log odds this asks the same question as correlation clustering: whether joining
///    raises the sum of weights above the threshold inside clusters).
///
/// Links are taken from the strongest down, and each is decided once, when its turn comes. A pair
/// that was never scored because blocking left it out counts with a fixed weight. The default of 0
/// bits, even odds, is meant for link thresholds above 0: such a pair then speaks mildly against
/// joining. A more negative weight is stricter with chains.
///
/// - SeeAlso: N. Bansal, A. Blum, S. Chawla (2004), Correlation Clustering, *Machine Learning* 56,
///   89–113, doi:10.1023/B:MACH.0000033116.57574.95
public struct Clustering: Hashable, Sendable {
  /// Cluster of each record, numbered from 0 in the order of the clusters' smallest records.
  public let clusterOfRecord: [Int]
  /// Number of clusters; a record without a link is a cluster of its own.
  public let clusterCount: Int
  /// Links that did not come about, strongest first.
  public let refusedEdges: [RefusedEdge]

  /// Returns the clusters the scored pairs lead to; the order of the pairs has no influence.
  ///
  /// - Parameters:
  ///   - recordCount: Number of records.
  ///   - scoredPairs: Every scored pair, those far below the threshold too: they are the evidence
  ///     against a chain. A pair must not stand twice.
  ///   - linkThresholdBits: Weight in bits from which on a pair, and the average across two clusters,
  ///     makes a link.
  ///   - unscoredPairBits: Weight in bits of a pair that was not scored; not above the threshold.
  ///   - forbidden: Whether hard evidence says that two records, the smaller first, are different
  ///     entities. It must always answer the same for the same records.
  /// - Throws: ``LinkageError/Code/invalidPair``, or ``LinkageError/Code/threshold`` when a pair that
  ///   was not scored would count as a link.
  /// - Complexity: O(p · log p) for p pairs, and O(a · b · log p) with a · b calls of `forbidden` to
  ///   decide about two clusters of a and b records. The same two clusters are decided only once.
  public static func clusters(
    recordCount: Int, scoredPairs: [ScoredPair], linkThresholdBits: Double,
    unscoredPairBits: Double = 0, forbidden: (_ left: Int, _ right: Int) -> Bool
  ) throws(LinkageError) -> Clustering {
    guard unscoredPairBits <= linkThresholdBits else {
      throw LinkageError(
        .threshold,
        "cặp không được chấm điểm có trọng số \(unscoredPairBits) bit, cao hơn ngưỡng liên kết "
          + "\(linkThresholdBits) bit")
    }
    let graph = try PairGraph(recordCount: recordCount, pairs: scoredPairs)
    var agglomeration = Agglomeration(
      graph: graph, linkThresholdBits: linkThresholdBits,
      unscoredPairBits: MatchWeight.quantized(unscoredPairBits))
    return agglomeration.clustering(forbidden: forbidden)
  }
}
