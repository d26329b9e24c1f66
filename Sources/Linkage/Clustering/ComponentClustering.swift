import Work

/// Clusters by the evidence of every pair of connected records.
///
/// Links connect records into components. Within a component the pairs that blocking left out are
/// weighed too, so that a chain of links is judged by what its ends have to do with each other; then
/// ``LocalMoves`` divides it. No cluster holds a pair that hard evidence forbids.
///
/// Weights are log odds under independent comparisons, which badly damaged matches are not: half of
/// them would be denied by a single pair. So evidence against is bounded, and that of a pair that no
/// blocking rule has, which says little but that, counts less still.
struct ComponentClustering {
  /// Cluster of each record, by the number of its first record.
  private(set) var clusterOfRecord: [Int]
  /// Links whose records ended apart, ascending by pair.
  private(set) var refusedEdges: [RefusedEdge] = []

  /// Largest component looked at pair by pair.
  static let componentLimit = 512
  /// Weights count within these bounds.
  private static let (leastBits, mostBits) = (-2.0, 15.0)
  /// Least gain, in bits above the threshold, of a pair that no rule has.
  private static let leastUnblockedGain = -0.5
  private static let batch = 256

  /// Clusters that are known.
  init(clusterOfRecord: [Int], refusedEdges: [RefusedEdge]) {
    self.clusterOfRecord = clusterOfRecord
    self.refusedEdges = refusedEdges
  }

  /// Clusters of all records.
  ///
  /// - Parameter links: Pairs at or above the threshold.
  init(
    _ links: [ScoredPair], threshold: Double, _ blocks: CandidateBlocks, _ weigher: PairWeigher,
    workers: Workers
  ) {
    let recordCount = weigher.plan.cells.recordCount
    let groups = LinkComponents(
      recordCount: recordCount, links: links, limit: Self.componentLimit
    ).groups
    let batches = (groups.count + Self.batch - 1) / Self.batch
    let parts = workers.map(batches) { batch in
      var (weigher, comparer) = (weigher, PairComparer(weigher.plan))
      let own = groups[batch * Self.batch..<min((batch + 1) * Self.batch, groups.count)]
      return own.map { Self.clusters($0, threshold, blocks, &weigher, &comparer) }
    }
    clusterOfRecord = Array(0..<recordCount)
    for (group, clusters) in zip(groups, parts.joined()) {
      var first = [Int](repeating: -1, count: group.count)
      for (record, cluster) in zip(group, clusters) {
        if first[cluster] < 0 { first[cluster] = Int(record) }
        clusterOfRecord[Int(record)] = first[cluster]
      }
    }
    refusedEdges = refusals(links, weigher)
  }

  /// Cluster of each record of a group.
  private static func clusters(
    _ group: [Int32], _ threshold: Double, _ blocks: CandidateBlocks,
    _ weigher: inout PairWeigher, _ comparer: inout PairComparer
  ) -> [Int] {
    let count = group.count
    var gains = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in i + 1..<max(count, i + 1) {
        let (left, right) = (Int(group[i]), Int(group[j]))
        let bits = weigher.bits(left, right, comparer.pattern(left, right))
        var gain = min(max(bits, leastBits), mostBits) - threshold
        if blocks.rules(of: left, right) == 0 { gain = max(gain, leastUnblockedGain) }
        if weigher.plan.areForbidden(left, right) { gain = LocalMoves.forbidden }
        (gains[i * count + j], gains[j * count + i]) = (gain, gain)
      }
    }
    return LocalMoves(count: count, gains: gains).clusters
  }

  /// Why the records of a link are apart, for each such link.
  private func refusals(_ links: [ScoredPair], _ weigher: PairWeigher) -> [RefusedEdge] {
    let apart = links.filter {
      clusterOfRecord[Int($0.pair.left)] != clusterOfRecord[Int($0.pair.right)]
    }
    var members: [Int: [Int]] = [:]
    for link in apart {
      members[clusterOfRecord[Int(link.pair.left)]] = []
      members[clusterOfRecord[Int(link.pair.right)]] = []
    }
    for record in clusterOfRecord.indices { members[clusterOfRecord[record]]?.append(record) }
    var (weigher, comparer) = (weigher, PairComparer(weigher.plan))
    // Two clusters are looked at once, however many links they have.
    var reasons: [[Int]: RefusedEdge.Reason] = [:]
    return apart.map { link in
      let sides = [link.pair.left, link.pair.right].map { clusterOfRecord[Int($0)] }.sorted()
      let reason =
        reasons[sides]
        ?? Self.reason(members[sides[0]] ?? [], members[sides[1]] ?? [], &weigher, &comparer)
      reasons[sides] = reason
      return RefusedEdge(pair: link.pair, weightBits: link.weightBits, reason: reason)
    }
  }

  private static func reason(
    _ a: [Int], _ b: [Int], _ weigher: inout PairWeigher, _ comparer: inout PairComparer
  ) -> RefusedEdge.Reason {
    var sum = 0.0
    for x in a {
      for y in b {
        let (left, right) = (min(x, y), max(x, y))
        if weigher.plan.areForbidden(left, right) {
          return .forbidden(RecordPair(left: Int32(left), right: Int32(right)))
        }
        sum += weigher.bits(left, right, comparer.pattern(left, right))
      }
    }
    return .weak(averageBits: sum / Double(max(a.count * b.count, 1)))
  }
}
