import Work

/// Estimates a model from candidate pairs, random pairs and pairs that agree on one comparison.
///
/// u comes from random pairs, m from expectation maximisation over all sources of pairs, λ from the
/// weights of the candidates, under the assumption that blocking lost few matches. Each depends a
/// little on the others: random pairs hold a few matches, which are taken out of u again. So the steps
/// are taken a few times in turn.
struct ModelEstimation {
  private let plan: ComparisonPlan
  private let random: RandomPairs
  private let entries: [(pattern: UInt32, rules: UInt32, count: Int)]
  private let pairTotal: Double
  private var em: ExpectationMaximisation
  private(set) var model = LearnedModel(matchShare: 1e-4, comparisons: [])

  private static let rounds = 3

  /// Estimates from the candidates of a linkage.
  init(
    _ plan: ComparisonPlan, _ patterns: CandidatePatterns, _ random: RandomPairs,
    _ configuration: LinkageConfiguration, scope: PairScope, workers: Workers
  ) {
    (self.plan, self.random) = (plan, random)
    entries = patterns.counts.sorted
    pairTotal = scope.pairTotal(plan.cells.recordCount)
    let sessions =
      Self.ruleSessions(plan, entries, configuration)
      + Self.agreementSessions(plan, configuration, scope, workers)
    em = ExpectationMaximisation(sessions, u: random.u)
    for _ in 0..<Self.rounds {
      estimate()
      em.set(u: correctedU())
    }
    estimate()
  }

  /// What each source contributed.
  var reports: [TrainingReport] {
    em.sessions.map {
      TrainingReport(source: $0.name, pairCount: Int($0.total), matchShare: $0.matchShare)
    }
  }

  private mutating func estimate() {
    em.run()
    model = assembled()
    model.matchShare = candidateMatchShare()
  }

  private static func ruleSessions(
    _ plan: ComparisonPlan, _ entries: [(pattern: UInt32, rules: UInt32, count: Int)],
    _ configuration: LinkageConfiguration
  ) -> [TrainingSession] {
    configuration.blocking.enumerated().compactMap { rule, definition in
      if let wanted = configuration.trainingRules, !wanted.contains(definition.name) { return nil }
      let bit: UInt32 = 1 << UInt32(rule)
      return TrainingSession(
        definition.name, comparison: nil, excluded: plan.comparisons(touching: definition.columns),
        plan: plan, patterns: entries.lazy.filter { $0.rules & bit != 0 }.map { ($0.0, $0.2) })
    }
  }

  private static func agreementSessions(
    _ plan: ComparisonPlan, _ configuration: LinkageConfiguration, _ scope: PairScope,
    _ workers: Workers
  ) -> [TrainingSession] {
    let (target, seed) = (configuration.agreementPairs, configuration.seed)
    let samples = workers.map(plan.definitions.count) { comparison in
      AgreementSample(plan, comparison: comparison, scope: scope, target: target, seed: seed)
        .counts.sorted
    }
    return samples.enumerated().map { comparison, sample in
      let definition = plan.definitions[comparison]
      return TrainingSession(
        "= " + definition.name, comparison: comparison,
        excluded: plan.comparisons(touching: Set(definition.columns)), plan: plan,
        patterns: sample.lazy.map { ($0.pattern, $0.count) })
    }
  }

  /// u of random pairs without the matches among them.
  private func correctedU() -> [[Double]] {
    random.u.indices.map { comparison in
      let corrected = random.u[comparison].indices.map { level in
        let all = random.u[comparison][level]
        let others =
          (all - model.matchShare * em.probabilities.m[comparison][level]) / (1 - model.matchShare)
        return max(others, all * 0.1)
      }
      let sum = corrected.reduce(0, +)
      return corrected.map { $0 / sum }
    }
  }

  private func assembled() -> LearnedModel {
    let typical = random.typicalShares
    var comparisons = plan.definitions.enumerated().map { comparison, definition in
      let labels = definition.levels.map(\.label) + [ComparisonDefinition.elseLabel]
      return LearnedComparison(
        name: definition.name,
        levels: labels.enumerated().map { level, label in
          LearnedLevel(
            label: label, m: em.probabilities.m[comparison][level],
            u: em.probabilities.u[comparison][level], typicalShare: typical[comparison][level])
        })
    }
    for session in em.sessions {
      guard let agreed = session.comparison, session.total > 0,
        session.matchShare <= ExpectationMaximisation.mostlyMatches
      else { continue }
      for comparison in comparisons.indices where !session.excluded.contains(comparison) {
        comparisons[comparison].uGiven[plan.definitions[agreed].name] =
          session.dependentU[comparison]
      }
    }
    return LearnedModel(matchShare: model.matchShare, comparisons: comparisons)
  }

  /// λ at which the candidates hold as many matches as their weights promise.
  private func candidateMatchShare() -> Double {
    var weights = PatternWeights(plan, model)
    let weighted = entries.map { entry in
      let number = weights.number(of: entry.pattern)
      return (bits: weights.bits[number], count: Double(entry.count))
    }
    var share = 1e-4
    for _ in 0..<200 {
      let prior = MatchWeight.bits(share, against: 1 - share)
      let matches = weighted.reduce(0.0) {
        $0 + $1.count * MatchWeight.probability(bits: prior + $1.bits)
      }
      let next = min(max(matches / max(pairTotal, 1), 1e-12), 0.5)
      if abs(next - share) < share * 1e-6 { break }
      share = next
    }
    return share
  }
}
