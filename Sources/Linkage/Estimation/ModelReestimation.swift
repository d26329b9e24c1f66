/// A model's probabilities estimated anew, without labels, from the vectors of candidate pairs.
///
/// The same expectation maximisation as for a linkage of its own (``ExpectationMaximisation``), with
/// the model's u in the place of those of random pairs: candidates have passed hard evidence, which no
/// random pair has. u is what the non-matches of all sources show, m is common to them, and λ is the
/// share of matches in the first source, which should be the one that most pairs come from.
///
/// A level that fewer than thirty expected matches show keeps its m, and one of fewer non-matches its u:
/// what hardly occurs in the returns at hand, or is the same in every pair that a rule makes, is not
/// learned from them.
public struct ModelReestimation: Sendable {
  /// The model with the new probabilities and the thresholds it had.
  public let model: LinkageModel
  /// What each source contributed.
  public let reports: [TrainingReport]

  /// No probability that is learned is taken to be smaller: what few pairs show is rare among matches,
  /// not impossible; non-matches are many.
  private static let (leastM, leastU) = (1e-3, 1e-5)
  /// Expected pairs that a level must have for its probability to be learned.
  public static let fewestPairs = 30.0
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
    let pairs = Self.pairs(em, like: u)
    self.model = try Self.model(
      model, levels,
      m: zip(em.probabilities.m, pairs.matches).map { ($0, $1) },
      u: zip(Self.pooled(em.sessions, u), pairs.nonMatches).map { ($0, $1) }, share: prior)
  }

  /// Expected matches and non-matches at each level, over all sources that tell of it.
  private static func pairs(
    _ em: ExpectationMaximisation, like u: [[Double]]
  ) -> (matches: [[Double]], nonMatches: [[Double]]) {
    let none = u.map { $0.map { _ in 0.0 } }
    return em.sessions.reduce(into: (matches: none, nonMatches: none)) { sums, session in
      let own = session.expectation(m: em.probabilities.m)
      for comparison in u.indices where !session.excluded.contains(comparison) {
        for level in u[comparison].indices {
          sums.matches[comparison][level] += own.matches[comparison][level]
          sums.nonMatches[comparison][level] += own.nonMatches[comparison][level]
        }
      }
    }
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

  /// Levels' probabilities and the expected pairs that each of them was learned from.
  private typealias Learned = (probabilities: [Double], pairs: [Double])

  private static func model(
    _ old: LinkageModel, _ levels: [[Int]], m: [Learned], u: [Learned], share: Double
  ) throws(LinkageError) -> LinkageModel {
    var comparisons = old.comparisons
    for comparison in comparisons.indices {
      let before = levels[comparison].map { comparisons[comparison].levels[$0] }
      let newM = merged(m[comparison], into: before.map(\.m), least: leastM)
      let newU = merged(u[comparison], into: before.map(\.u), least: leastU)
      for (position, level) in levels[comparison].enumerated() {
        comparisons[comparison].levels[level].m = newM[position]
        comparisons[comparison].levels[level].u = newU[position]
      }
    }
    return try LinkageModel(
      priorMatchProbability: share, comparisons: comparisons,
      linkThresholdBits: old.linkThresholdBits, reviewThresholdBits: old.reviewThresholdBits)
  }

  /// The old probabilities, and those of levels with enough pairs learned: these share what the others
  /// leave of 1.
  private static func merged(
    _ learned: Learned, into old: [Double], least: Double
  ) -> [Double] {
    let isShown = learned.pairs.map { $0 >= fewestPairs }
    let kept = old.indices.reduce(0) { $0 + (isShown[$1] ? 0 : old[$1]) }
    let shown = old.indices.reduce(0) { $0 + (isShown[$1] ? learned.probabilities[$1] : 0) }
    guard shown > 0, kept < 1 else { return old }
    return old.indices.map {
      isShown[$0] ? max(learned.probabilities[$0] / shown * (1 - kept), least) : old[$0]
    }
  }
}
