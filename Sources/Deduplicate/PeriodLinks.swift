import Linkage

/// Finds the associations of the periods before again in the clusters of the next one.
struct PeriodLinks {
  /// For each cluster the known association it continues, or nil.
  let known: [Int?]
  /// What blocking left out.
  let reports: [BlockingReport]

  /// Compares two sets of rows by their strongest pair.
  ///
  /// Any contradiction between them keeps them apart. Each association is continued by one cluster at
  /// most.
  init(
    _ known: [ArraySlice<Int>], by clusters: RowGroups, _ records: inout LinkageRecords,
    _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) {
    var links = [Int?](repeating: nil, count: clusters.count)
    if known.isEmpty || clusters.count == 0 {
      (self.known, reports) = (links, [])
      return
    }
    let owned = OwnedRows(known, clusters)
    let blocks = try CandidateBlocks(
      records.rules(owned.rows), recordCount: owned.rows.count,
      maximumBlockSize: configuration.maximumBlockSize, scope: .between(leftCount: owned.knownRows))
    let best = Self.best(blocks, owned, &records, configuration.betweenPeriods)
    let possible = best.values.filter { link in
      let new = clusters[Int(link.pair.right) - known.count]
      return !known[Int(link.pair.left)].contains { a in
        new.contains { records.areForbidden(a, $0) }
      }
    }
    let assigned = try BipartiteAssignment.links(
      possible, leftCount: known.count, recordCount: known.count + clusters.count,
      linkThresholdBits: configuration.betweenPeriods.linkThresholdBits)
    for link in assigned { links[Int(link.pair.right) - known.count] = Int(link.pair.left) }
    self.known = links
    reports = blocks.reports
  }

  /// The strongest pair of rows that links each association and cluster.
  private static func best(
    _ blocks: CandidateBlocks, _ owned: OwnedRows, _ records: inout LinkageRecords,
    _ model: LinkageModel
  ) -> [RecordPair: ScoredPair] {
    var best: [RecordPair: ScoredPair] = [:]
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      blocks.collectPartners(of: left, into: &partners)
      let row = owned.rows[left]
      for partner in partners where !records.areForbidden(row, owned.rows[partner.record]) {
        let levels = records.levels(row, owned.rows[partner.record])
        let bits = model.weightBits(of: levels)
        if bits < model.linkThresholdBits { continue }
        let owners = RecordPair(left: owned.owners[left], right: owned.owners[partner.record])
        if bits > best[owners]?.weightBits ?? -.infinity {
          best[owners] = ScoredPair(pair: owners, weightBits: bits, levels: levels)
        }
      }
    }
    return best
  }
}

/// The rows of the known associations, then those of the clusters, and whose they are: associations
/// are numbered first.
private struct OwnedRows {
  var rows: [Int] = []
  var owners: [Int32] = []
  var knownRows = 0

  init(_ known: [ArraySlice<Int>], _ clusters: RowGroups) {
    for (owner, own) in known.enumerated() { add(own, Int32(owner)) }
    knownRows = rows.count
    for cluster in clusters.indices { add(clusters[cluster], Int32(known.count + cluster)) }
  }

  private mutating func add(_ own: ArraySlice<Int>, _ owner: Int32) {
    for row in own {
      rows.append(row)
      owners.append(owner)
    }
  }
}
