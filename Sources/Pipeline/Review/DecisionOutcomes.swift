import Deduplicate
import Register

/// What became of each decision, from what became of it in each partition.
struct DecisionOutcomes {
  /// One for each pair that people decided, sorted by code.
  private(set) var pairs: [DecidedPair]

  /// Reads what deduplication noted of each partition.
  ///
  /// - Parameters:
  ///   - standing: What people decided.
  ///   - decisions: Those in force of them.
  init(
    _ standing: StandingDecisions, _ decisions: ReviewDecisions, _ partitions: [String],
    _ folder: StageFolder
  ) throws(RunError) {
    var found: [String: DecidedPair] = [:]
    if !decisions.isEmpty {
      for partition in partitions {
        let rows = try StageReading.rows(.decided, DeduplicateStage.decided(partition), folder)
        for row in rows where Self.rank(row.status) < Self.rank(found[row.pair]?.status) {
          found[row.pair] = row
        }
      }
    }
    pairs = decisions.all.map { decision in
      found[decision.pair]
        ?? DecidedPair(pair: decision.pair, verdict: decision.verdict, status: .notFound)
    }
    pairs += standing.disputed.map {
      DecidedPair(pair: $0.pair, verdict: .undecided, status: .disputed)
    }
    pairs.sort { $0.pair < $1.pair }
  }

  /// A decision that is applied somewhere is applied, whatever other partitions lack.
  private static func rank(_ status: DecidedPair.Status?) -> Int {
    status.flatMap { DecidedPair.Status.allCases.firstIndex(of: $0) } ?? .max
  }

  /// How many change nothing.
  var idle: Int { pairs.count { $0.status != .applied } }
}
