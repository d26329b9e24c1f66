import Glibc
import Testing
import Work

@testable import Linkage

struct ExpectationMaximisationTests {
  /// Candidates of a population, as training pairs of one rule.
  private static func session(
    seed: UInt64, duplicateShare: Double
  ) throws -> (TrainingSession, u: [[Double]]) {
    let population = Population(entityCount: 3000, duplicateShare: duplicateShare, seed: seed)
    let table = try population.table()
    let order = RecordOrder(table, scope: .within)
    let configuration = Population.configuration
    let plan = try ComparisonPlan(configuration.comparisons, table, order)
    var rule = try configuration.blocking[0].rule(table)
    rule.keys = order.apply(rule.keys)
    let blocks = try CandidateBlocks([rule], recordCount: table.count, maximumBlockSize: 5000)
    let patterns = CandidatePatterns(blocks, plan, workers: .one)
    let session = TrainingSession(
      "a", comparison: nil, excluded: plan.comparisons(touching: ["a"]), plan: plan,
      patterns: patterns.counts.sorted.lazy.map { ($0.pattern, $0.count) })
    return (session, Population.fields.map { [$0.u, 1 - $0.u] })
  }

  /// Logarithm of the probability of the pairs, and of m and u under what is believed beforehand.
  ///
  /// - Parameter share: Share of matches that a step started with; it says how much the pairs count
  ///   for m, beside what is believed.
  private static func objective(_ em: ExpectationMaximisation, share: Double) -> Double {
    let (session, m) = (em.sessions[0], em.probabilities.m)
    var sum = 0.0
    for pattern in session.counts.indices {
      var (match, nonMatch) = (session.matchShare, 1 - session.matchShare)
      for comparison in m.indices {
        let level = Int(session.levels[pattern * m.count + comparison])
        if level == 255 { continue }
        match *= m[comparison][level]
        nonMatch *= session.u[comparison][level]
      }
      sum += session.counts[pattern] * log(match + nonMatch)
    }
    for comparison in m.indices where !session.excluded.contains(comparison) {
      for level in m[comparison].indices {
        sum +=
          ExpectationMaximisation.unseen / share * log(m[comparison][level])
          + em.strength(of: session) * em.probabilities.u[comparison][level]
          * log(session.u[comparison][level])
      }
    }
    return sum
  }

  @Test(arguments: [(UInt64(1), 0.05), (2, 0.2), (3, 0.5)])
  func `the likelihood never falls`(seed: UInt64, duplicateShare: Double) throws {
    let (session, u) = try Self.session(seed: seed, duplicateShare: duplicateShare)
    var em = ExpectationMaximisation([session], u: u)
    for step in 0..<40 {
      let share = em.sessions[0].matchShare
      let before = Self.objective(em, share: share)
      _ = em.step()
      let after = Self.objective(em, share: share)
      #expect(after >= before - abs(before) * 1e-9, "step \(step)")
    }
  }

  @Test func `a comparison without any pair keeps what it began with`() throws {
    let plan = try ComparisonPlan(
      Population.configuration.comparisons,
      try Population(
        entityCount: 10, duplicateShare: 0, seed: 1
      ).table(), RecordOrder(ColumnTable(count: 10), scope: .within))
    let empty = TrainingSession("none", comparison: nil, excluded: [], plan: plan, patterns: [])
    var em = ExpectationMaximisation([empty], u: Population.fields.map { [$0.u, 1 - $0.u] })
    let before = em.probabilities.m
    em.run()
    #expect(em.probabilities.m == before)
  }

  @Test func `no more pairs are matches than every comparison leaves room for`() throws {
    let (session, u) = try Self.session(seed: 5, duplicateShare: 0.2)
    var em = ExpectationMaximisation([session], u: u)
    em.run()
    let bound = em.sessions[0].largestMatchShare(m: em.probabilities.m)
    #expect(em.sessions[0].matchShare <= bound + 1e-9)
    #expect(bound < 1.5 * em.sessions[0].matchShare + 0.02)
  }
}
