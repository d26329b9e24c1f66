import Deduplicate
import Linkage
import Register

/// The pairs of the last run that a person should decide.
struct OpenPairs {
  let output: String
  let model: DeduplicateConfiguration
  let jobs: Int

  /// All open pairs, those whose decision changes most first, each pair of records once.
  ///
  /// - Throws: ``RunError`` when deduplication has not been run.
  func all() throws(RunError) -> [OpenPair] {
    let records = try PartitionRecords(output)
    let folder = try StageFolder.open(.deduplicate, in: output)
    let partitions = Partitions.names(folder)
    let found = try Parallel.map(partitions.count, jobs: jobs) { index throws(RunError) in
      try pairs(partitions[index], records, folder)
    }
    var seen: Set<String> = []
    return found.flatMap { $0 }.sorted { OpenPair.matters($0, more: $1) }
      .filter { seen.insert($0.key).inserted }
  }

  private func pairs(
    _ partition: String, _ records: PartitionRecords, _ folder: StageFolder
  ) throws(RunError) -> [OpenPair] {
    let open = try StageReading.rows(.pairs, DeduplicateStage.pairs(partition), folder)
      .filter { $0.outcome != .linked && $0.reason != .decided }
    if open.isEmpty { return [] }
    let linked = try LinkedPartition(partition, records, output)
    var rowAt: [String: Int] = [:]
    for row in linked.sources.indices { rowAt[linked.place(row)] = row }
    let clusters = Clusters(linked)
    return open.compactMap { pair in
      guard let left = rowAt["\(pair.left.path):\(pair.left.line)"],
        let right = rowAt["\(pair.right.path):\(pair.right.line)"]
      else { return nil }
      return openPair(pair, left, right, linked, clusters)
    }
  }

  private func openPair(
    _ pair: LinkedPair, _ left: Int, _ right: Int, _ linked: LinkedPartition, _ clusters: Clusters
  ) -> OpenPair {
    let fingerprints = (
      left: RecordFingerprint(linked.sources[left]), right: RecordFingerprint(linked.sources[right])
    )
    // A is the record that a decision names first, whatever the order of the rows.
    let isSwapped = fingerprints.left.text > fingerprints.right.text
    let (a, b) = isSwapped ? (right, left) : (left, right)
    let (x, y) = (clusters.of(a), clusters.of(b))
    let model = pair.reason == .betweenPeriods ? model.betweenPeriods : model.model
    let threshold = model.linkThresholdBits
    return OpenPair(
      left: linked.sources[a], right: linked.sources[b], linked: pair,
      associations: (linked.links[a].associationID, linked.links[b].associationID),
      rows: x.rows + y.rows,
      membersTwice: pair.reason == .betweenPeriods ? 0 : min(x.members, y.members),
      distanceBits: abs(pair.weightBits - threshold),
      fingerprints: isSwapped ? (fingerprints.right, fingerprints.left) : fingerprints)
  }

  /// Rows and members of the association that a row reports, in the row's period.
  private struct Clusters {
    private let linked: LinkedPartition
    private let associations: [MergedKey: Association]

    init(_ linked: LinkedPartition) {
      self.linked = linked
      associations = Dictionary(
        linked.associations.map { (MergedKey(period: $0.period, id: $0.id), $0) },
        uniquingKeysWith: { first, _ in first })
    }

    func of(_ row: Int) -> (rows: Int, members: Int) {
      let key = MergedKey(period: linked.links[row].period, id: linked.links[row].associationID)
      return (associations[key]?.rows ?? 1, max(0, associations[key]?.members ?? 0))
    }
  }
}
