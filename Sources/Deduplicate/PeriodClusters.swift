import Linkage
import Register

/// The rows of one period, sorted into associations.
struct PeriodClusters {
  /// Record numbers of each cluster, both ascending.
  let members: [[Int]]
  /// Scored pairs that survived hard evidence.
  let scored: [ScoredPair]
  let refused: Set<RecordPair>
  let reports: [BlockingReport]

  /// Clusters the records `range`.
  init(
    _ records: [LinkageRecord], _ range: Range<Int>, _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) {
    let own = Array(records[range])
    let candidates = try CandidatePairs.generate(
      Blocking.rules(own), recordCount: own.count,
      maximumBlockSize: configuration.maximumBlockSize)
    let pairs = candidates.pairs.filter {
      !HardEvidence.forbids(own[Int($0.left)], own[Int($0.right)])
    }
    scored = PairScorer.score(pairs, model: configuration.model) {
      AssociationComparisons.levels(own[$0], own[$1])
    }
    let clustering = try Clustering.clusters(
      recordCount: own.count, scoredPairs: scored,
      linkThresholdBits: configuration.model.linkThresholdBits
    ) {
      HardEvidence.forbids(own[$0], own[$1]) || HardEvidence.areTwoActs(own[$0], own[$1])
    }
    var members = [[Int]](repeating: [], count: clustering.clusterCount)
    for (record, cluster) in clustering.clusterOfRecord.enumerated() {
      members[cluster].append(range.lowerBound + record)
    }
    self.members = members
    refused = Set(clustering.refusedEdges.map(\.pair))
    reports = candidates.reports
  }
}
