import Linkage

/// Finds the associations of the periods before again in the clusters of the next one.
struct PeriodLinks {
  /// A link that was strong enough, but one of the two was continued otherwise.
  struct Spare {
    var known: Int
    var cluster: Int
    var weightBits: Double
    var levels: ComparisonVector
  }

  /// For each cluster the known association it continues, or nil.
  private(set) var known: [Int?]
  /// Links that were not taken, strongest first: where associations split or joined.
  private(set) var spare: [Spare] = []
  /// What blocking left out.
  private(set) var reports: [BlockingReport] = []

  /// Compares two sets of rows by their strongest pair.
  ///
  /// Any contradiction between them keeps them apart. Each association is continued by one cluster at
  /// most. What people decided goes first.
  init(
    _ known: [ArraySlice<Int>], by clusters: RowGroups, _ records: inout LinkageRecords,
    _ applied: AppliedDecisions, _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) {
    self.known = [Int?](repeating: nil, count: clusters.count)
    if known.isEmpty || clusters.count == 0 { return }
    let owned = OwnedRows(known, clusters)
    let blocks = try CandidateBlocks(
      records.rules(owned.rows), recordCount: owned.rows.count,
      maximumBlockSize: configuration.maximumBlockSize, scope: .between(leftCount: owned.knownRows))
    var possible = Self.best(blocks, owned, &records, configuration.betweenPeriods)
      .filter { owners, _ in
        let new = clusters[Int(owners.right) - known.count]
        return !known[Int(owners.left)].contains { a in
          new.contains { records.areForbidden(a, $0) }
        }
      }
    DecidedLinks(owned, applied).apply(to: &possible)
    let assigned = try BipartiteAssignment.links(
      Array(possible.values), leftCount: known.count, recordCount: known.count + clusters.count,
      linkThresholdBits: configuration.betweenPeriods.linkThresholdBits)
    for link in assigned {
      self.known[Int(link.pair.right) - known.count] = Int(link.pair.left)
      possible[link.pair] = nil
    }
    spare = possible.values.sorted(by: ScoredPair.isStronger).map { link in
      Spare(
        known: Int(link.pair.left), cluster: Int(link.pair.right) - known.count,
        weightBits: link.weightBits, levels: link.levels)
    }
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

extension ScoredPair {
  /// Stronger pairs first, equal ones in the order of their records.
  static func isStronger(_ a: ScoredPair, _ b: ScoredPair) -> Bool {
    a.weightBits != b.weightBits ? a.weightBits > b.weightBits : a.pair < b.pair
  }
}

/// The rows of the known associations, then those of the clusters, and whose they are: associations
/// are numbered first.
struct OwnedRows {
  private(set) var rows: [Int] = []
  private(set) var owners: [Int32] = []
  private(set) var knownRows = 0

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
