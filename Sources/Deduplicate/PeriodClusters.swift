import Linkage

/// The rows of one period, sorted into associations.
struct PeriodClusters {
  /// Cluster of each row of the period.
  let clusterOfRow: [Int]
  let count: Int
  /// Scored pairs that survived hard evidence; rows are numbered from the period's first.
  let scored: [ScoredPair]
  let refused: Set<RecordPair>
  let reports: [BlockingReport]

  /// Clusters the records `range`.
  init(
    _ records: inout LinkageRecords, _ range: Range<Int>, _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) {
    let blocks = try CandidateBlocks(
      records.rules(Array(range)), recordCount: range.count,
      maximumBlockSize: configuration.maximumBlockSize)
    let first = range.lowerBound
    scored = Self.scored(blocks, &records, first: first, configuration.model)
    let clustering = try Clustering.clusters(
      recordCount: range.count, scoredPairs: scored,
      linkThresholdBits: configuration.model.linkThresholdBits
    ) {
      records.areForbidden(first + $0, first + $1) || records.areTwoActs(first + $0, first + $1)
    }
    clusterOfRow = clustering.clusterOfRecord
    count = clustering.clusterCount
    refused = Set(clustering.refusedEdges.map(\.pair))
    reports = blocks.reports
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
