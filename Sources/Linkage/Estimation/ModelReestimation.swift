/// A model's probabilities estimated anew, without labels, from the vectors of candidate pairs.
///
/// The same expectation maximisation as for a linkage of its own (``ExpectationMaximisation``), with
/// the model's u in the place of those of random pairs: candidates have passed hard evidence, which no
/// random pair has. u is what the non-matches of all sources show, m is common to them, and λ is the
/// share of matches in the first source, which should be the one that most pairs come from.
public struct ModelReestimation: Sendable {
  /// The model with the new probabilities and the thresholds it had.
  public let model: LinkageModel
  /// What each source contributed.
  public let reports: [TrainingReport]

  /// No probability is taken to be smaller: what no pair shows is rare among matches, not impossible;
  /// non-matches are many.
  private static let (leastM, leastU) = (1e-3, 1e-5)
  /// λ stays where evidence can still overrule it.
  private static let shares = 1e-6...0.999

  /// Estimates the probabilities of a model's levels.
  ///
  /// - Parameter sources: Candidate pairs by blocking rule, each pair in one of them.
  /// - Throws: ``LinkageError`` when there is no pair to learn from.
  /// - Complexity: O(different vectors) per iteration.
  public init(_ model: LinkageModel, from sources: [VectorCounts]) throws(LinkageError) {
    let levels = model.comparisons.map { comparison in
      comparison.levels.indices.filter { !comparison.levels[$0].isNull }
    }
    let sessions = sources.filter { !$0.counts.isEmpty }.map {
      TrainingSession($0, levels: levels)
    }
    guard let first = sessions.first else {
      throw LinkageError(.noPairs, "không có cặp nào để ước lượng")
    }
    let u = zip(model.comparisons, levels).map { comparison, levels in
      Self.normal(levels.map { comparison.levels[$0].u })
    }
    var em = ExpectationMaximisation(sessions, u: u)
    em.run()
    reports = em.sessions.map {
      TrainingReport(source: $0.name, pairCount: Int($0.total), matchShare: $0.matchShare)
    }
    let share = em.sessions.first { $0.name == first.name }?.matchShare ?? first.matchShare
    let prior = min(max(share, Self.shares.lowerBound), Self.shares.upperBound)
    self.model = try Self.model(
      model, levels, m: em.probabilities.m, u: Self.pooled(em.sessions, u), share: prior)
  }

  /// u over the non-matches of all sources.
  private static func pooled(_ sessions: [TrainingSession], _ u: [[Double]]) -> [[Double]] {
    u.indices.map { comparison in
      var sums = u[comparison].map { _ in 0.0 }
      for session in sessions where !session.excluded.contains(comparison) {
        let weight = session.total * (1 - session.matchShare)
        for level in sums.indices { sums[level] += weight * session.u[comparison][level] }
      }
      return sums.allSatisfy { $0 == 0 } ? u[comparison] : normal(sums)
    }
  }

  private static func normal(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { max($0 / sum, leastU) }
  }

  private static func model(
    _ old: LinkageModel, _ levels: [[Int]], m: [[Double]], u: [[Double]], share: Double
  ) throws(LinkageError) -> LinkageModel {
    var comparisons = old.comparisons
    for comparison in comparisons.indices {
      for (position, level) in levels[comparison].enumerated() {
        comparisons[comparison].levels[level].m = max(m[comparison][position], leastM)
        comparisons[comparison].levels[level].u = u[comparison][position]
      }
    }
    return try LinkageModel(
      priorMatchProbability: share, comparisons: comparisons,
      linkThresholdBits: old.linkThresholdBits, reviewThresholdBits: old.reviewThresholdBits)
  }
}
