extension ComponentClustering {
  /// Clusters of at most one record of each of two registers.
  ///
  /// - Parameters:
  ///   - taken: The pairs that became clusters.
  ///   - links: All pairs at or above the threshold.
  init(pairs taken: [ScoredPair], of links: [ScoredPair], _ plan: ComparisonPlan) {
    var clusters = Array(0..<plan.cells.recordCount)
    for link in taken { clusters[Int(link.pair.right)] = Int(link.pair.left) }
    let refused = links.compactMap { link -> RefusedEdge? in
      let (left, right) = (Int(link.pair.left), Int(link.pair.right))
      if clusters[left] == clusters[right] { return nil }
      return RefusedEdge(
        pair: link.pair, weightBits: link.weightBits,
        reason: plan.areForbidden(left, right)
          ? .forbidden(link.pair) : .weak(averageBits: link.weightBits))
    }
    self.init(clusterOfRecord: clusters, refusedEdges: refused)
  }

  /// The clusters by the numbers of the table, in the order of their first records there.
  func numbered(_ order: RecordOrder) -> Clustering {
    var (numbers, count) = ([Int](repeating: -1, count: clusterOfRecord.count), 0)
    let clusters = order.undo(clusterOfRecord).map { cluster in
      if numbers[cluster] < 0 {
        numbers[cluster] = count
        count += 1
      }
      return numbers[cluster]
    }
    let refused = refusedEdges.map { edge in
      var edge = edge
      edge.pair = order.original(edge.pair)
      if case .forbidden(let pair) = edge.reason { edge.reason = .forbidden(order.original(pair)) }
      return edge
    }
    return Clustering(
      clusterOfRecord: clusters, clusterCount: count,
      refusedEdges: refused.sorted {
        $0.weightBits != $1.weightBits ? $0.weightBits > $1.weightBits : $0.pair < $1.pair
      })
  }
}
