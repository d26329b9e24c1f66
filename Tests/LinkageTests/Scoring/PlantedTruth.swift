import Linkage
import SeededRandom

/// A population whose matches and probabilities are known, because they were drawn from them.
///
/// Records stand in blocks; all pairs of a block are candidates. For each pair the level of each
/// comparison is drawn independently, from m when the records are the same entity, else from u.
struct PlantedTruth {
  let model: LinkageModel
  /// Entity of each record.
  let entities: [Int]
  let pairs: [RecordPair]
  let scored: [ScoredPair]

  static let comparisons = [
    Comparison(
      name: "name",
      levels: [
        ComparisonLevel(label: "equal", m: 0.80, u: 0.02),
        ComparisonLevel(label: "similar", m: 0.15, u: 0.08),
        ComparisonLevel(label: "different", m: 0.05, u: 0.90),
      ]),
    Comparison(
      name: "decision",
      levels: [
        ComparisonLevel(label: "equal", m: 0.70, u: 0.01),
        ComparisonLevel(label: "different", m: 0.30, u: 0.99),
      ]),
    Comparison(
      name: "chairperson",
      levels: [
        ComparisonLevel(label: "equal", m: 0.75, u: 0.03),
        ComparisonLevel(label: "similar", m: 0.15, u: 0.07),
        ComparisonLevel(label: "different", m: 0.10, u: 0.90),
      ]),
    Comparison(
      name: "phone",
      levels: [
        ComparisonLevel(label: "equal", m: 0.60, u: 0.02),
        ComparisonLevel(label: "different", m: 0.40, u: 0.98),
      ]),
  ]

  init(seed: UInt64, linkThresholdBits: Double = 0) throws {
    var random = SplitMix64(seed: seed)
    let (entities, blocks) = Self.records(using: &random)
    let candidates = try CandidatePairs.generate(
      [BlockingRule(name: "block", keys: blocks)], recordCount: blocks.count, maximumBlockSize: 100)
    let isMatch = { (left: Int, right: Int) in entities[left] == entities[right] }
    let matches = candidates.pairs.count { isMatch(Int($0.left), Int($0.right)) }
    model = try LinkageModel(
      priorMatchProbability: Double(matches) / Double(candidates.pairs.count),
      comparisons: Self.comparisons, linkThresholdBits: linkThresholdBits,
      reviewThresholdBits: linkThresholdBits)
    scored = PairScorer.score(candidates.pairs, model: model) { left, right in
      Self.vector(isMatch: isMatch(left, right), using: &random)
    }
    self.entities = entities
    pairs = candidates.pairs
  }

  /// 300 blocks of 12 entities with one to four records each.
  private static func records(
    using random: inout SplitMix64
  ) -> (entities: [Int], blocks: [UInt64]) {
    var records: [(entity: Int, block: UInt64)] = []
    for entity in 0..<3600 {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        records.append((entity, UInt64(entity / 12 + 1)))
      }
    }
    records.shuffle(using: &random)
    return (records.map(\.entity), records.map(\.block))
  }

  private static func vector(
    isMatch: Bool, using random: inout SplitMix64
  ) -> ComparisonVector {
    var vector = ComparisonVector()
    for (number, comparison) in comparisons.enumerated() {
      var rest = Double.random(in: 0..<1, using: &random)
      var level = 0
      while level < comparison.levels.count - 1 {
        rest -= isMatch ? comparison.levels[level].m : comparison.levels[level].u
        if rest < 0 { break }
        level += 1
      }
      vector[number] = level
    }
    return vector
  }

  func isMatch(_ pair: RecordPair) -> Bool {
    entities[Int(pair.left)] == entities[Int(pair.right)]
  }

  /// Expected share of wrong decisions of the best possible rule: over all comparison vectors, the
  /// smaller of the probabilities of "match and this vector" and "no match and this vector".
  var smallestErrorRate: Double {
    var joint = [(model.priorMatchProbability, 1 - model.priorMatchProbability)]
    for comparison in Self.comparisons {
      joint = joint.flatMap { match, nonMatch in
        comparison.levels.map { (match * $0.m, nonMatch * $0.u) }
      }
    }
    return joint.map { min($0, $1) }.reduce(0, +)
  }
}
