import Linkage
import Register

/// The register of a partition while its periods are added one after another.
struct RegisterBuilding {
  private let sources: [SourceRecord]
  private let periods: [ReportingPeriod]
  private var records: LinkageRecords
  private let configuration: DeduplicateConfiguration
  private let applied: AppliedDecisions
  private var known = KnownAssociations()
  private var history: PartitionHistory
  private(set) var result = DeduplicatedPartition(
    rows: [], register: [], pairs: [], skippedBlocks: [])

  init(
    _ records: [SourceRecord], _ configuration: DeduplicateConfiguration,
    _ decisions: ReviewDecisions, _ periods: [ReportingPeriod]
  ) {
    let sources = SourceRecord.ordered(records)
    self.sources = sources
    let ordered = Self.periods(sources, periods)
    self.periods = ordered
    self.records = LinkageRecords(sources, kinds: configuration.kinds)
    self.configuration = configuration
    let numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    applied = AppliedDecisions(sources, decisions, periods: ordered.count) { row in
      numbers[sources[row].record.period] ?? 0
    }
    history = PartitionHistory(sources)
  }

  /// The periods of the rows, which are in their order, and further ones.
  private static func periods(
    _ sources: [SourceRecord], _ further: [ReportingPeriod]
  ) -> [ReportingPeriod] {
    var all = Set(further)
    for index in sources.indices
    where index == 0 || sources[index].record.period != sources[index - 1].record.period {
      all.insert(sources[index].record.period)
    }
    return all.sorted()
  }

  /// Adds one period after another, those without rows too.
  mutating func addPeriods() throws(LinkageError) {
    var next = 0
    for period in periods {
      let start = next
      while next < sources.count, sources[next].record.period == period { next += 1 }
      try add(start..<next, period)
    }
    result.changes = history.changes
    result.decided = applied.outcomes(result.rows, periods: periods)
  }

  private mutating func add(_ range: Range<Int>, _ period: ReportingPeriod) throws(LinkageError) {
    let clusters = try PeriodClusters(&records, range, applied, configuration)
    let groups = RowGroups(clusters.clusterOfRow, count: clusters.count, first: range.lowerBound)
    let before = known.rows
    let links = try PeriodLinks(before, by: groups, &records, applied, configuration)
    noteSkipped(clusters.reports + links.reports)
    let ranked = Survivorship.ranked(groups, sources)
    let ids = known.ids(of: ranked, continuing: links.known, sources)
    history.add(
      PartitionHistory.Step(
        period: period, range: range, before: before, ranked: ranked, owners: known.latest,
        links: links, ids: known.ids), &records)
    appendRows(range, clusters.clusterOfRow, ranked, ids)
    appendRegister(ranked, ids)
    appendPairs(clusters, range)
    appendOpenLinks(links)
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
      let isOne = period.clusterOfRow[left] == period.clusterOfRow[right]
      let reason = isOne ? .none : reason(pair, a, b, period)
      let isOpen = reason == .belowThreshold
      result.pairs.append(
        LinkedPair(
          left: (sources[a].path, sources[a].record.position.line),
          right: (sources[b].path, sources[b].record.position.line),
          weightBits: pair.weightBits,
          levels: layout.indices.map { layout[$0].levels[pair.levels[$0]] },
          outcome: isOne ? .linked : isOpen ? .review : .refused, reason: reason))
    }
  }

  /// Appends what could be an association of a period before, under another name perhaps.
  private mutating func appendOpenLinks(_ links: PeriodLinks) {
    let layout = AssociationComparisons.layout
    for link in links.open {
      let (old, new) = (sources[link.rows.old], sources[link.rows.new])
      result.pairs.append(
        LinkedPair(
          left: (old.path, old.record.position.line), right: (new.path, new.record.position.line),
          weightBits: link.weightBits,
          levels: layout.indices.map { layout[$0].levels[link.levels[$0]] }, outcome: .review,
          reason: .betweenPeriods))
    }
  }

  /// Why two rows are not one association.
  private func reason(
    _ pair: ScoredPair, _ a: Int, _ b: Int, _ period: PeriodClusters
  ) -> LinkedPair.Reason {
    if applied.areDifferent(a, b) { return .decided }
    if pair.weightBits < configuration.model.linkThresholdBits { return .belowThreshold }
    guard let units = period.units.units(pair.pair), let refusal = period.refused[units] else {
      return .contradiction
    }
    switch refusal {
    case .weak: return .weakAverage
    case .forbidden(let pair):
      let isDecided = period.units.areDecided(Int(pair.left), Int(pair.right), applied)
      return isDecided ? .decided : .contradiction
    }
  }
}
