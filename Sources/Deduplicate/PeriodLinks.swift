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
          new.contains { records.areForbidden(a, $0) || records.wereNotRenamed(a, $0) }
        }
      }
    let threshold = configuration.betweenPeriods.linkThresholdBits
    DecidedLinks(owned, applied).apply(to: &possible)
    let links = possible.filter { $0.value.weightBits >= threshold }.map { owners, link in
      ScoredPair(pair: owners, weightBits: link.weightBits, levels: link.levels)
    }
    let assigned = try BipartiteAssignment.links(
      links, leftCount: known.count, recordCount: known.count + clusters.count,
      linkThresholdBits: threshold)
    var isContinued = [Bool](repeating: false, count: known.count)
    for link in assigned {
      self.known[Int(link.pair.right) - known.count] = Int(link.pair.left)
      isContinued[Int(link.pair.left)] = true
      possible[link.pair] = nil
    }
    for link in Self.ordered(possible, known.count) {
      if link.weightBits >= threshold {
        spare.append(link)
      } else if !isContinued[link.known], self.known[link.cluster] == nil {
        open.append(link)
      }
    }
    reports = blocks.reports
  }

  /// Stronger links first, equal ones in the order of their owners.
  private static func ordered(_ links: [RecordPair: RowLink], _ knownCount: Int) -> [Spare] {
    links.sorted { a, b in
      a.value.weightBits != b.value.weightBits
        ? a.value.weightBits > b.value.weightBits : a.key < b.key
    }.map { owners, link in
      Spare(
        known: Int(owners.left), cluster: Int(owners.right) - knownCount,
        weightBits: link.weightBits, levels: link.levels, rows: link.rows)
    }
  }

  /// The strongest pair of rows between each association and cluster, from possible links on.
  private static func best(
    _ blocks: CandidateBlocks, _ owned: OwnedRows, _ records: inout LinkageRecords,
    _ model: LinkageModel
  ) -> [RecordPair: RowLink] {
    var best: [RecordPair: RowLink] = [:]
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      blocks.collectPartners(of: left, into: &partners)
      let row = owned.rows[left]
      for partner in partners where !records.areForbidden(row, owned.rows[partner.record]) {
        let levels = records.levels(row, owned.rows[partner.record])
        let bits = model.weightBits(of: levels)
        if bits < model.reviewThresholdBits { continue }
        let owners = RecordPair(left: owned.owners[left], right: owned.owners[partner.record])
        if bits > best[owners]?.weightBits ?? -.infinity {
          best[owners] = RowLink(
            rows: (row, owned.rows[partner.record]), weightBits: bits, levels: levels)
        }
      }
    }
    return best
  }
}

/// The strongest pair of rows between an association and a cluster.
struct RowLink {
  var rows: (old: Int, new: Int)
  var weightBits: Double
  var levels: ComparisonVector
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
