import Linkage
import Testing

struct PairScorerTests {
  @Test func `pairs keep their order and get levels, weight and adjustment`() throws {
    let model = try LinkageModel(
      priorMatchProbability: 0.5,
      comparisons: [
        Comparison(
          name: "name",
          levels: [
            ComparisonLevel(label: "equal", m: 0.5, u: 0.125),
            ComparisonLevel(label: "different", m: 0.5, u: 1),
          ])
      ], linkThresholdBits: 2, reviewThresholdBits: 0)
    let names = ["a", "b", "a"]
    let scored = PairScorer.score(
      [RecordPair(left: 1, right: 2), RecordPair(left: 0, right: 2)], model: model,
      adjustmentBits: { left, _, levels in levels[0] == 0 ? Double(left) + 0.75 : 0 },
      levels: { left, right in ComparisonVector(rawValue: names[left] == names[right] ? 0 : 1) })
    #expect(scored.map(\.pair) == [RecordPair(left: 1, right: 2), RecordPair(left: 0, right: 2)])
    #expect(scored.map(\.weightBits) == [-1, 2.75])
    #expect(scored.map(\.levels.rawValue) == [1, 0])
  }

  @Test(arguments: 1...5)
  func `at 0 bits decisions go wrong as rarely as theory allows`(seed: UInt64) throws {
    let truth = try PlantedTruth(seed: seed)
    let wrong = truth.scored.count { ($0.weightBits >= 0) != truth.isMatch($0.pair) }
    let expected = truth.smallestErrorRate * Double(truth.scored.count)
    #expect(abs(Double(wrong) - expected) < 4 * expected.squareRoot())
  }

  @Test(arguments: 1...5)
  func `of pairs with match probability p the share p are matches`(seed: UInt64) throws {
    let truth = try PlantedTruth(seed: seed)
    for lower in stride(from: -8.0, to: 8, by: 2) {
      let bin = truth.scored.filter { $0.weightBits >= lower && $0.weightBits < lower + 2 }
      let probabilities = bin.map { MatchWeight.probability(bits: $0.weightBits) }
      let expected = probabilities.reduce(0, +)
      let variance = probabilities.map { $0 * (1 - $0) }.reduce(0, +)
      let matches = Double(bin.count { truth.isMatch($0.pair) })
      #expect(abs(matches - expected) <= 4 * variance.squareRoot())
    }
  }
}
