import Linkage
import Register

/// The register of a partition while its periods are added one after another.
struct RegisterBuilding {
  private let sources: [SourceRecord]
  private var records: LinkageRecords
  private let configuration: DeduplicateConfiguration
  private var next = 0
  private var known = KnownAssociations()
  private(set) var result = DeduplicatedPartition(
    rows: [], register: [], pairs: [], skippedBlocks: [])

  init(_ records: [SourceRecord], _ configuration: DeduplicateConfiguration) {
    sources = SourceRecord.ordered(records)
    self.records = LinkageRecords(sources, kinds: configuration.kinds)
    self.configuration = configuration
  }

  mutating func nextPeriod() -> Range<Int>? {
    guard next < sources.count else { return nil }
    let start = next
    let period = sources[start].record.period
    while next < sources.count, sources[next].record.period == period { next += 1 }
    return start..<next
  }

  mutating func add(_ range: Range<Int>) throws(LinkageError) {
    let period = try PeriodClusters(&records, range, configuration)
    let groups = RowGroups(period.clusterOfRow, count: period.count, first: range.lowerBound)
    let links = try PeriodLinks(known.rows, by: groups, &records, configuration)
    noteSkipped(period.reports + links.reports)
    let ranked = Survivorship.ranked(groups, sources)
    let ids = known.ids(of: ranked, continuing: links.known, sources)
    appendRows(range, period.clusterOfRow, ranked, ids)
    appendRegister(ranked, ids)
    appendPairs(period, range)
  }

  private mutating func noteSkipped(_ reports: [BlockingReport]) {
    for report in reports {
      for size in report.skippedBlockSizes { result.skippedBlocks.append((report.rule, size)) }
    }
  }

  private mutating func appendRows(
    _ range: Range<Int>, _ clusterOfRow: [Int], _ ranked: RowGroups, _ ids: [AssociationID]
  ) {
    result.rows.reserveCapacity(sources.count)
    for row in range {
      let cluster = clusterOfRow[row - range.lowerBound]
      result.rows.append(
        LinkedRow(
          path: sources[row].path, position: sources[row].record.position,
          disposition: ranked[cluster].first == row ? .accepted : .duplicate,
          period: sources[row].record.period, associationID: ids[cluster].text,
          hasMembers: sources[row].record.members != nil,
          hasFoundingDate: sources[row].record.foundedOn != nil))
    }
  }

  private mutating func appendRegister(_ ranked: RowGroups, _ ids: [AssociationID]) {
    for cluster in ranked.indices.sorted(by: { ids[$0] < ids[$1] }) {
      let survivor = Survivorship(rows: ranked[cluster], sources: sources)
      result.register.append(survivor.record(id: ids[cluster].text))
    }
  }

  private mutating func appendPairs(_ period: PeriodClusters, _ range: Range<Int>) {
    let layout = AssociationComparisons.layout
    for pair in period.scored where pair.weightBits >= configuration.model.reviewThresholdBits {
      let (left, right) = (Int(pair.pair.left), Int(pair.pair.right))
      let (a, b) = (left + range.lowerBound, right + range.lowerBound)
      result.pairs.append(
        LinkedPair(
          left: (sources[a].path, sources[a].record.position.line),
          right: (sources[b].path, sources[b].record.position.line),
          weightBits: pair.weightBits,
          levels: layout.indices.map { layout[$0].levels[pair.levels[$0]] },
          outcome: period.clusterOfRow[left] == period.clusterOfRow[right]
            ? .linked : period.refused.contains(pair.pair) ? .refused : .review))
    }
  }
}
