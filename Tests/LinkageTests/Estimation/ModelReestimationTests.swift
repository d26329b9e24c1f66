import Linkage
import SeededRandom
import Testing

/// A model is estimated anew from vectors alone.
@Suite struct ModelReestimationTests {
  /// Probabilities that pairs are drawn from, by comparison and level; the last comparison has a null
  /// level behind its two others.
  private static let m = [[0.8, 0.15, 0.05], [0.9, 0.1], [0.7, 0.3]]
  private static let u = [[0.05, 0.15, 0.8], [0.1, 0.9], [0.02, 0.98]]

  private static func model(_ m: [[Double]], _ u: [[Double]]) throws -> LinkageModel {
    let names = ["name", "place", "phone"]
    let comparisons = names.indices.map { index in
      var levels = m[index].indices.map {
        ComparisonLevel(label: "\($0)", m: m[index][$0], u: u[index][$0])
      }
      if index == 2 { levels.insert(.null(label: "missing"), at: 1) }
      return Comparison(name: names[index], levels: levels)
    }
    return try LinkageModel(
      priorMatchProbability: 0.02, comparisons: comparisons, linkThresholdBits: 0.5,
      reviewThresholdBits: -3)
  }

  /// Pairs drawn independently, a share λ of them matches; every fifth phone is missing.
  private static func pairs(_ count: Int, matchShare: Double, seed: UInt64) -> VectorCounts {
    var random = SplitMix64(seed: seed)
    var counts = VectorCounts(source: "all", excluded: [])
    for _ in 0..<count {
      let isMatch = Double.random(in: 0..<1, using: &random) < matchShare
      var vector = ComparisonVector()
      for (comparison, levels) in (isMatch ? m : u).enumerated() {
        var rest = Double.random(in: 0..<1, using: &random)
        var level = 0
        while level < levels.count - 1, rest >= levels[level] {
          rest -= levels[level]
          level += 1
        }
        vector[comparison] = comparison == 2 && level == 1 ? 2 : level
      }
      if Int.random(in: 0..<5, using: &random) == 0 { vector[2] = 1 }
      counts.add(vector)
    }
    return counts
  }

  @Test(arguments: [0.1, 0.3])
  func `Planted probabilities are recovered from a wrong start`(matchShare: Double) throws {
    let start = try Self.model([[0.5, 0.3, 0.2], [0.6, 0.4], [0.5, 0.5]], Self.u)
    let sample = Self.pairs(200_000, matchShare: matchShare, seed: 7)
    let estimate = try ModelReestimation(start, from: [sample])
    #expect(abs(estimate.model.priorMatchProbability - matchShare) < 0.02)
    #expect(estimate.reports.map(\.pairCount) == [200_000])
    for (comparison, levels) in estimate.model.comparisons.enumerated() {
      for (level, found) in levels.levels.filter({ !$0.isNull }).enumerated() {
        #expect(abs(found.m - Self.m[comparison][level]) < 0.03, "\(levels.name) \(level)")
        #expect(abs(found.u - Self.u[comparison][level]) < 0.02, "\(levels.name) \(level)")
      }
    }
    #expect(estimate.model.linkThresholdBits == start.linkThresholdBits)
  }

  @Test func `What a rule demands is learned from the other rules`() throws {
    let start = try Self.model(Self.m, Self.u)
    var blocked = VectorCounts(source: "name", excluded: [0])
    for (vector, count) in Self.pairs(50_000, matchShare: 0.3, seed: 9).counts {
      for _ in 0..<count where vector[0] == 0 { blocked.add(vector) }
    }
    let open = Self.pairs(50_000, matchShare: 0.3, seed: 8)
    let estimate = try ModelReestimation(start, from: [open, blocked])
    #expect(abs(estimate.model.comparisons[0].levels[0].m - 0.8) < 0.03)
    #expect(estimate.reports.map(\.source) == ["all", "name"])
  }

  @Test func `What hardly any pair shows keeps its figures`() throws {
    let start = try Self.model([[0.6, 0.1, 0.3], [0.3, 0.7], [0.5, 0.5]], Self.u)
    // Forty matches show the first levels only; nothing tells of the second comparison.
    var pairs = VectorCounts(source: "few", excluded: [1])
    for number in 0..<40 {
      var vector = ComparisonVector()
      vector[0] = number == 0 ? 1 : 0
      pairs.add(vector)
    }
    let found = try ModelReestimation(start, from: [pairs]).model.comparisons
    #expect(found[1] == start.comparisons[1])
    // The first level takes what the two that keep their figures leave.
    #expect(found[0].levels.map(\.m) == [0.6, 0.1, 0.3])
    #expect(found.map { $0.levels.map(\.u) } == start.comparisons.map { $0.levels.map(\.u) })
  }

  @Test func `The order in which pairs were counted changes nothing`() throws {
    let start = try Self.model(Self.m, Self.u)
    let sample = Self.pairs(5_000, matchShare: 0.3, seed: 1)
    var again = VectorCounts(source: "all", excluded: [])
    again.add(sample)
    let (one, other) = (
      try ModelReestimation(start, from: [sample]), try ModelReestimation(start, from: [again])
    )
    #expect(one.model.comparisons == other.model.comparisons)
    #expect(one.model.priorMatchProbability == other.model.priorMatchProbability)
  }

  @Test func `Without pairs there is nothing to learn`() throws {
    let start = try Self.model(Self.m, Self.u)
    #expect(throws: LinkageError.self) {
      try ModelReestimation(start, from: [VectorCounts(source: "all", excluded: [])])
    }
  }
}
