import Linkage

/// Finds the associations of the periods before again in the clusters of the next one.
struct PeriodLinks {
  /// A link that was not taken.
  struct Spare {
    var known: Int
    var cluster: Int
    var weightBits: Double
    var levels: ComparisonVector
    /// The rows that were compared, the earlier one first.
    var rows: (old: Int, new: Int)
  }

  /// For each cluster the known association it continues, or nil.
  private(set) var known: [Int?]
  /// Links that were strong enough, but one of the two was continued otherwise, strongest first:
  /// where associations split or joined.
  private(set) var spare: [Spare] = []
  /// Possible links of associations that nothing continues and clusters that continue nothing,
  /// strongest first.
  private(set) var open: [Spare] = []
  /// What blocking left out.
  private(set) var reports: [BlockingReport] = []

  /// Compares two sets of rows by their strongest pair.
  ///
  /// Any contradiction between them keeps them apart. Each association is continued by one cluster at
  /// most. What people decided goes first.
  init(
    _ known: KnownRows, by clusters: RowGroups, _ records: inout LinkageRecords,
    _ applied: AppliedDecisions, _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) {
    self.known = [Int?](repeating: nil, count: clusters.count)
    if known.count == 0 || clusters.count == 0 { return }
    let owned = OwnedRows(known, clusters)
    let blocks = try CandidateBlocks(
      records.rules(owned.rows), recordCount: owned.rows.count,
      maximumBlockSize: configuration.maximumBlockSize, scope: .between(leftCount: owned.knownRows))
    reports = blocks.reports
    var possible: [RowLink] = []
    for link in BestLinks(blocks, owned, &records, configuration.betweenPeriods).links {
      let new = clusters[Int(link.owners.right) - known.count]
      if !records.contradict(known[Int(link.owners.left)], new) { possible.append(link) }
    }
    possible = DecidedLinks(owned, applied).applied(to: possible)
    try take(possible, known.count, configuration.betweenPeriods.linkThresholdBits)
  }

  /// Takes the links, which are in the order of their owners, strongest first.
  private mutating func take(
    _ possible: [RowLink], _ knownCount: Int, _ threshold: Double
  ) throws(LinkageError) {
    let links = possible.filter { $0.weightBits >= threshold }.map { link in
      ScoredPair(pair: link.owners, weightBits: link.weightBits, levels: link.levels)
    }
    let assigned = try BipartiteAssignment.links(
      links, leftCount: knownCount, recordCount: knownCount + known.count,
      linkThresholdBits: threshold)
    var isContinued = [Bool](repeating: false, count: knownCount)
    for link in assigned {
      known[Int(link.pair.right) - knownCount] = Int(link.pair.left)
      isContinued[Int(link.pair.left)] = true
    }
    for link in Self.ordered(possible, knownCount) where known[link.cluster] != link.known {
      if link.weightBits >= threshold {
        spare.append(link)
      } else if !isContinued[link.known], known[link.cluster] == nil {
        open.append(link)
      }
    }
  }

  /// Stronger links first, equal ones in the order of their owners.
  private static func ordered(_ links: [RowLink], _ knownCount: Int) -> [Spare] {
    links.sorted { a, b in
      a.weightBits != b.weightBits ? a.weightBits > b.weightBits : a.owners < b.owners
    }.map { link in
      Spare(
        known: Int(link.owners.left), cluster: Int(link.owners.right) - knownCount,
        weightBits: link.weightBits, levels: link.levels, rows: link.rows)
    }
  }
}
