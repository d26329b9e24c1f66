import Linkage
import Register

/// The register of a partition while its periods are added one after another.
struct RegisterBuilding {
  private let sources: SourceRecords
  private let periods: [ReportingPeriod]
  private var records: LinkageRecords
  private let configuration: DeduplicateConfiguration
  private let applied: AppliedDecisions
  private var known = KnownAssociations()
  private var history: PartitionHistory
  private(set) var result: DeduplicatedPartition

  init(
    _ records: SourceRecords, _ configuration: DeduplicateConfiguration,
    _ decisions: ReviewDecisions, _ periods: [ReportingPeriod]
  ) {
    var sources = records
    sources.sort()
    self.sources = sources
    let ordered = Self.periods(sources, periods)
    self.periods = ordered
    self.records = LinkageRecords(sources, kinds: configuration.kinds)
    self.configuration = configuration
    let numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    applied = AppliedDecisions(sources, decisions, periods: ordered.count) { row in
      numbers[sources.rows[row].period] ?? 0
    }
    history = PartitionHistory(sources)
    result = DeduplicatedPartition(
      rows: LinkedRows(sources), register: SurvivingAssociations(sources))
  }

  /// The periods of the rows, which are in their order, and further ones.
  private static func periods(
    _ sources: SourceRecords, _ further: [ReportingPeriod]
  ) -> [ReportingPeriod] {
    var all = Set(further)
    for index in sources.indices
    where index == 0 || sources.rows[index].period != sources.rows[index - 1].period {
      all.insert(sources.rows[index].period)
    }
    return all.sorted()
  }

  /// Adds one period after another, those without rows too.
  mutating func addPeriods() throws(LinkageError) {
    var next = 0
    for period in periods {
      let start = next
      while next < sources.count, sources.rows[next].period == period { next += 1 }
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
    let ids = known.ids(of: ranked, in: period, continuing: links.known, sources)
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
    for row in range {
      let cluster = clusterOfRow[row - range.lowerBound]
      result.rows.append(ids[cluster], isAccepted: ranked[cluster].first == row)
    }
  }

  private mutating func appendRegister(_ ranked: RowGroups, _ ids: [AssociationID]) {
    let ordered = ranked.indices.map { (id: ids[$0], cluster: $0) }.sorted { $0.id < $1.id }
    for (id, cluster) in ordered { result.register.append(ranked[cluster], id) }
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
          left: place(a), right: place(b),
          weightBits: pair.weightBits,
          levels: layout.indices.map { layout[$0].levels[pair.levels[$0]] },
          outcome: isOne ? .linked : isOpen ? .review : .refused, reason: reason))
    }
  }

  /// Path and line of a row.
  private func place(_ row: Int) -> (path: String, line: Int) {
    (sources.origin(row).path, sources.rows[row].position.line)
  }

  /// Appends what could be an association of a period before, under another name perhaps.
  private mutating func appendOpenLinks(_ links: PeriodLinks) {
    let layout = AssociationComparisons.layout
    for link in links.open {
      result.pairs.append(
        LinkedPair(
          left: place(link.rows.old), right: place(link.rows.new),
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
