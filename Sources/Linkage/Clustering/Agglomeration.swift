/// The run of an agglomeration: which records are together so far, and which joins were refused.
struct Agglomeration {
  private let graph: PairGraph
  private let linkThresholdBits: Double
  private let unscoredPairBits: Double
  /// Cluster of each record.
  ///
  /// A joined cluster gets a number of its own, so that a number always stands for the same records.
  private var clusterOfRecord: [Int]
  private var nextCluster: Int
  /// Next record of the same cluster; the last points to the first.
  private var successor: [Int]
  /// Why two clusters were not joined; looked up, never iterated.
  private var refusals: [ClusterPair: RefusedEdge.Reason] = [:]

  private struct ClusterPair: Hashable {
    var smaller: Int
    var larger: Int
  }

  init(graph: PairGraph, linkThresholdBits: Double, unscoredPairBits: Double) {
    self.graph = graph
    self.linkThresholdBits = linkThresholdBits
    self.unscoredPairBits = unscoredPairBits
    clusterOfRecord = Array(0..<graph.recordCount)
    nextCluster = graph.recordCount
    successor = Array(0..<graph.recordCount)
  }

  /// Takes every link from the strongest down and returns the outcome.
  mutating func clustering(forbidden: (Int, Int) -> Bool) -> Clustering {
    let links = graph.pairs.filter { $0.weightBits >= linkThresholdBits }
      .sorted(by: ScoredPair.precedes)
    var refused: [RefusedEdge] = []
    for link in links {
      guard let reason = join(link.pair, forbidden: forbidden) else { continue }
      refused.append(RefusedEdge(pair: link.pair, weightBits: link.weightBits, reason: reason))
    }
    // A link refused as weak may find its records together in the end, joined by others.
    refused.removeAll {
      clusterOfRecord[Int($0.pair.left)] == clusterOfRecord[Int($0.pair.right)]
    }
    return numbered(refused)
  }

  /// Joins the clusters of two records; returns why not, or nil when the records are together.
  private mutating func join(
    _ pair: RecordPair, forbidden: (Int, Int) -> Bool
  ) -> RefusedEdge.Reason? {
    let (left, right) = (Int(pair.left), Int(pair.right))
    let (a, b) = (clusterOfRecord[left], clusterOfRecord[right])
    guard a != b else { return nil }
    let key = ClusterPair(smaller: min(a, b), larger: max(a, b))
    if let known = refusals[key] { return known }
    if let reason = objection(left, right, forbidden: forbidden) {
      refusals[key] = reason
      return reason
    }
    successor.swapAt(left, right)
    for record in Ring(start: left, successor: successor) { clusterOfRecord[record] = nextCluster }
    nextCluster += 1
    return nil
  }

  /// What speaks against joining the clusters of two records; nil when nothing does.
  private func objection(
    _ left: Int, _ right: Int, forbidden: (Int, Int) -> Bool
  ) -> RefusedEdge.Reason? {
    var (sum, count) = (0.0, 0)
    for a in Ring(start: left, successor: successor) {
      for b in Ring(start: right, successor: successor) {
        let pair = RecordPair(left: Int32(min(a, b)), right: Int32(max(a, b)))
        if forbidden(min(a, b), max(a, b)) { return .forbidden(pair) }
        sum += graph.weightBits(of: pair) ?? unscoredPairBits
        count += 1
      }
    }
    let average = sum / Double(count)
    return average >= linkThresholdBits ? nil : .weak(averageBits: average)
  }

  /// Numbers the clusters in the order of their smallest records.
  private func numbered(_ refused: [RefusedEdge]) -> Clustering {
    var numbers = [Int](repeating: -1, count: nextCluster)
    var count = 0
    let clusters = clusterOfRecord.map { cluster in
      if numbers[cluster] < 0 {
        numbers[cluster] = count
        count += 1
      }
      return numbers[cluster]
    }
    return Clustering(clusterOfRecord: clusters, clusterCount: count, refusedEdges: refused)
  }
}

/// The records of one cluster, starting anywhere.
private struct Ring: Sequence, IteratorProtocol {
  let start: Int
  let successor: [Int]
  private var upcoming: Int?

  init(start: Int, successor: [Int]) {
    self.start = start
    self.successor = successor
    upcoming = start
  }

  mutating func next() -> Int? {
    guard let record = upcoming else { return nil }
    let following = successor[record]
    upcoming = following == start ? nil : following
    return record
  }
}
