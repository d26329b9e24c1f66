public import Linkage
import Register

/// The third stage: the typed records of one partition in, its register out.
public enum Deduplicate {
  /// Links the rows of a partition into associations, period by period.
  ///
  /// Rows are clustered within each period; then, from the earliest period on, each cluster is looked
  /// for among the associations known so far and keeps their id, or gets a new one. The result does
  /// not depend on the order of `records`.
  ///
  /// - Parameters:
  ///   - records: All rows of the partition that are associations, of all periods.
  ///   - configuration: Model and kinds.
  /// - Throws: ``LinkageError`` when the model does not fit ``AssociationComparisons/layout``.
  /// - Complexity: Dominated by the pairs of rows at one place and level.
  public static func deduplicate(
    _ records: [SourceRecord], _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) -> DeduplicatedPartition {
    var building = RegisterBuilding(records, configuration)
    while let range = building.nextPeriod() { try building.add(range) }
    return building.result
  }
}

/// The register of a partition while its periods are added one after another.
private struct RegisterBuilding {
  private let sources: [SourceRecord]
  private let records: [LinkageRecord]
  private let configuration: DeduplicateConfiguration
  private var next = 0
  /// Rows by which each known association was last seen, and its id.
  private var known: [(rows: [Int], id: String)] = []
  private var usedIDs: Set<String> = []
  private(set) var result = DeduplicatedPartition(
    rows: [], register: [], pairs: [], skippedBlocks: [])

  init(_ records: [SourceRecord], _ configuration: DeduplicateConfiguration) {
    sources = records.sorted(by: SourceRecord.precedes)
    var texts = Interner()
    self.records = sources.map {
      LinkageRecord($0.record, kind: configuration.kinds[$0.record.identity.kind], &texts)
    }
    self.configuration = configuration
  }

  mutating func nextPeriod() -> Range<Int>? {
    guard next < sources.count else { return nil }
    let start = next
    while next < sources.count, sources[next].record.period == sources[start].record.period {
      next += 1
    }
    return start..<next
  }

  mutating func add(_ range: Range<Int>) throws(LinkageError) {
    let period = try PeriodClusters(records, range, configuration)
    let ranked = period.members.map { Survivorship.ranked($0, sources) }
    let continued = try PeriodLinks.continued(
      known.map(\.rows), by: period.members, records, configuration)
    noteSkipped(period.reports + continued.reports)
    let ids = assignIDs(ranked, continued.links)
    append(range, ranked, ids)
    appendPairs(period, range)
  }

  /// Ids for the clusters: known ones go on; new ones are given in the order of their evidence, so
  /// that two bodies alike in name and place keep their ids whatever the order of the files.
  private mutating func assignIDs(_ ranked: [[Int]], _ continued: [Int?]) -> [String] {
    var ids = continued.map { $0.map { known[$0].id } ?? "" }
    let new = ranked.indices.filter { ids[$0].isEmpty }.sorted { a, b in
      evidenceOrder(ranked[a][0], ranked[b][0])
    }
    for cluster in new {
      let rows = ranked[cluster].map { sources[$0].record }
      guard let naming = AssociationID.mostTelling(rows) else { continue }
      var copy = 0
      var id = ""
      repeat {
        id = AssociationID.id(naming, copy: copy)
        copy += 1
      } while !usedIDs.insert(id).inserted
      ids[cluster] = id
    }
    for (cluster, id) in ids.enumerated() {
      if let old = continued[cluster] {
        known[old].rows = ranked[cluster]
      } else {
        known.append((ranked[cluster], id))
      }
    }
    return ids
  }

  private func evidenceOrder(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (sources[a].record, sources[b].record)
    if x.foundedOn != y.foundedOn {
      return x.foundedOn ?? PartialDate(year: 0) < y.foundedOn ?? PartialDate(year: 0)
    }
    if x.decision != y.decision { return x.decision < y.decision }
    return SourceRecord.precedes(sources[a], sources[b])
  }

  private mutating func append(_ range: Range<Int>, _ ranked: [[Int]], _ ids: [String]) {
    var cluster = [Int](repeating: 0, count: range.count)
    for (number, rows) in ranked.enumerated() {
      for row in rows { cluster[row - range.lowerBound] = number }
    }
    for row in range {
      let number = cluster[row - range.lowerBound]
      result.rows.append(
        LinkedRow(
          path: sources[row].path, position: sources[row].record.position,
          disposition: ranked[number][0] == row ? .accepted : .duplicate,
          period: sources[row].record.period, associationID: ids[number],
          hasMembers: sources[row].record.members != nil,
          hasFoundingDate: sources[row].record.foundedOn != nil))
    }
    let associations = ranked.indices.map {
      Survivorship.record(ranked[$0], sources, id: ids[$0])
    }
    result.register.append(contentsOf: associations.sorted { $0.id < $1.id })
  }

  private mutating func noteSkipped(_ reports: [BlockingReport]) {
    for report in reports {
      for size in report.skippedBlockSizes { result.skippedBlocks.append((report.rule, size)) }
    }
  }

  private mutating func appendPairs(_ period: PeriodClusters, _ range: Range<Int>) {
    var cluster: [Int: Int] = [:]
    for (number, rows) in period.members.enumerated() {
      for row in rows { cluster[row] = number }
    }
    for pair in period.scored where pair.weightBits >= configuration.model.reviewThresholdBits {
      let left = Int(pair.pair.left) + range.lowerBound
      let right = Int(pair.pair.right) + range.lowerBound
      result.pairs.append(
        LinkedPair(
          left: (sources[left].path, sources[left].record.position.line),
          right: (sources[right].path, sources[right].record.position.line),
          weightBits: pair.weightBits, levels: levelNames(pair.levels),
          outcome: cluster[left] == cluster[right]
            ? .linked : period.refused.contains(pair.pair) ? .refused : .review))
    }
  }

  private func levelNames(_ vector: ComparisonVector) -> [String] {
    AssociationComparisons.layout.enumerated().map { $1.levels[vector[$0]] }
  }
}
