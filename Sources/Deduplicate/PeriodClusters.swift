import Linkage

/// The rows of one period, sorted into associations.
struct PeriodClusters {
  /// Cluster of each row of the period.
  let clusterOfRow: [Int]
  let count: Int
  /// Scored pairs that survived hard evidence; rows are numbered from the period's first.
  let scored: [ScoredPair]
  /// Links that did not come about, by their rows' units.
  let refused: [RecordPair: RefusedEdge.Reason]
  let reports: [BlockingReport]
  /// Rows that count as one because people said so.
  let units: PeriodUnits

  /// Clusters the records `range`.
  init(
    _ records: inout LinkageRecords, _ range: Range<Int>, _ applied: AppliedDecisions,
    _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) {
    let blocks = try CandidateBlocks(
      records.rules(Array(range)), recordCount: range.count,
      maximumBlockSize: configuration.maximumBlockSize)
    scored = Self.scored(blocks, &records, first: range.lowerBound, configuration.model)
    let units = PeriodUnits(range, applied)
    let clustering = try Clustering.clusters(
      recordCount: units.count, scoredPairs: units.collapsed(scored),
      linkThresholdBits: configuration.model.linkThresholdBits
    ) {
      units.areForbidden($0, $1, applied, &records)
    }
    clusterOfRow = range.indices.map {
      clustering.clusterOfRecord[units.unit($0 - range.lowerBound)]
    }
    count = clustering.clusterCount
    refused = Dictionary(
      clustering.refusedEdges.map { ($0.pair, $0.reason) }, uniquingKeysWith: { first, _ in first })
    reports = blocks.reports
    self.units = units
  }

  private static func scored(
    _ blocks: CandidateBlocks, _ records: inout LinkageRecords, first: Int, _ model: LinkageModel
  ) -> [ScoredPair] {
    var scored: [ScoredPair] = []
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      blocks.collectPartners(of: left, into: &partners)
      for partner in partners where !records.areForbidden(first + left, first + partner.record) {
        let levels = records.levels(first + left, first + partner.record)
        scored.append(
          ScoredPair(
            pair: RecordPair(left: Int32(left), right: Int32(partner.record)),
            weightBits: model.weightBits(of: levels), levels: levels))
      }
    }
    return scored
  }
}
