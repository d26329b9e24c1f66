import Linkage
import Register

/// Finds the associations of the periods before again in the clusters of the next one.
enum PeriodLinks {
  /// For each cluster the known association it continues, or nil, and what blocking left out.
  ///
  /// Two sets of rows are compared by their strongest pair; any contradiction between them keeps them
  /// apart. Each association is continued by one cluster at most.
  static func continued(
    _ known: [[Int]], by clusters: [[Int]], _ records: [LinkageRecord],
    _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) -> (links: [Int?], reports: [BlockingReport]) {
    var result = [Int?](repeating: nil, count: clusters.count)
    if known.isEmpty || clusters.isEmpty { return (result, []) }
    let rows = known.flatMap { $0 } + clusters.flatMap { $0 }
    let owner =
      known.indices.flatMap { k in known[k].map { _ in k } }
      + clusters.indices.flatMap { c in clusters[c].map { _ in known.count + c } }
    let left = known.reduce(0) { $0 + $1.count }
    let own = rows.map { records[$0] }
    let candidates = try CandidatePairs.generate(
      Blocking.rules(own), recordCount: own.count,
      maximumBlockSize: configuration.maximumBlockSize, scope: .between(leftCount: left))
    var best: [RecordPair: ScoredPair] = [:]
    for pair in candidates.pairs {
      let (a, b) = (own[Int(pair.left)], own[Int(pair.right)])
      if HardEvidence.forbids(a, b) { continue }
      let levels = AssociationComparisons.levels(a, b)
      let bits = configuration.betweenPeriods.weightBits(of: levels)
      let owners = RecordPair(
        left: Int32(owner[Int(pair.left)]), right: Int32(owner[Int(pair.right)]))
      guard bits >= configuration.betweenPeriods.linkThresholdBits,
        bits > best[owners]?.weightBits ?? -.infinity
      else { continue }
      best[owners] = ScoredPair(pair: owners, weightBits: bits, levels: levels)
    }
    let possible = best.values.filter { link in
      let (old, new) = (known[Int(link.pair.left)], clusters[Int(link.pair.right) - known.count])
      return !old.contains { a in
        new.contains { HardEvidence.forbids(records[a], records[$0]) }
      }
    }
    let links = try BipartiteAssignment.links(
      possible.sorted { $0.pair < $1.pair }, leftCount: known.count,
      recordCount: known.count + clusters.count,
      linkThresholdBits: configuration.betweenPeriods.linkThresholdBits)
    for link in links { result[Int(link.pair.right) - known.count] = Int(link.pair.left) }
    return (result, candidates.reports)
  }
}
