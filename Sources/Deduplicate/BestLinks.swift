import Linkage

/// The strongest pair of rows between each association known and each cluster, from possible links on.
struct BestLinks {
  /// In the order of their owners.
  private(set) var links: [RowLink] = []
  /// Where in `links` those of the association being looked at begin.
  private var start = 0
  /// Association being looked at.
  private var owner: Int32 = -1
  /// Where in `links` the one with a cluster was put last; holds only from `start` on.
  private var places: [Int]

  /// Compares the rows that share a block.
  init(
    _ blocks: CandidateBlocks, _ owned: OwnedRows, _ records: inout LinkageRecords,
    _ model: LinkageModel
  ) {
    places = Array(repeating: -1, count: owned.ownerCount)
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      begin(owned.owners[left])
      blocks.collectPartners(of: left, into: &partners)
      let row = owned.rows[left]
      for partner in partners where !records.areForbidden(row, owned.rows[partner.record]) {
        let levels = records.levels(row, owned.rows[partner.record])
        let bits = model.weightBits(of: levels)
        if bits < model.reviewThresholdBits { continue }
        note(
          RowLink(
            owners: RecordPair(left: owner, right: owned.owners[partner.record]),
            rows: (row, owned.rows[partner.record]), weightBits: bits, levels: levels))
      }
    }
    begin(-1)
  }

  /// The rows of an association stand one after another, so its links do too.
  private mutating func begin(_ next: Int32) {
    if next == owner { return }
    if links.count - start > 1 { links[start...].sort { $0.owners < $1.owners } }
    start = links.count
    owner = next
  }

  /// Keeps a link unless one with the same cluster is as strong.
  private mutating func note(_ link: RowLink) {
    let place = places[Int(link.owners.right)]
    guard place < start else {
      if link.weightBits > links[place].weightBits { links[place] = link }
      return
    }
    places[Int(link.owners.right)] = links.count
    links.append(link)
  }
}

/// The strongest pair of rows between an association and a cluster.
struct RowLink {
  /// The two; associations are numbered first.
  var owners: RecordPair
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
  /// How many associations and clusters there are.
  let ownerCount: Int

  init(_ known: KnownRows, _ clusters: RowGroups) {
    ownerCount = known.count + clusters.count
    for owner in known.indices { add(known[owner], Int32(owner)) }
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
