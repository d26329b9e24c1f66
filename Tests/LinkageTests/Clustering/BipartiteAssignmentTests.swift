import Linkage
import SeededRandom
import Testing

struct BipartiteAssignmentTests {
  @Test func `the strongest pairs are taken first, each record once`() throws {
    let pairs = [edge(0, 3, 9), edge(0, 4, 8), edge(1, 3, 8.5), edge(1, 4, 2), edge(2, 5, 1)]
    #expect(try links(pairs) == [edge(0, 3, 9), edge(1, 4, 2)])
  }

  @Test func `equal weights are taken in the order of their records, however they come`() throws {
    let pairs = [edge(1, 4, 5), edge(1, 3, 5), edge(0, 4, 5), edge(0, 3, 5)]
    #expect(try links(pairs) == [edge(0, 3, 5), edge(1, 4, 5)])
    #expect(try links(pairs.reversed()) == [edge(0, 3, 5), edge(1, 4, 5)])
  }

  @Test(arguments: [
    [edge(0, 1, 5)], [edge(3, 4, 5)], [edge(0, 6, 5)], [edge(0, 3, 5), edge(0, 3, 5)],
  ])
  func `pairs that do not go from left to right, or stand twice, are refused`(
    pairs: [ScoredPair]
  ) {
    let error = #expect(throws: LinkageError.self) { try links(pairs) }
    #expect(error?.code == .invalidPair)
  }

  @Test(arguments: 0..<50)
  func `no pair that is left out beats those that exclude it`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var pairs: [ScoredPair] = []
    for left in Int32(0)..<8 {
      for right in Int32(8)..<15 where Int.random(in: 0..<3, using: &random) > 0 {
        pairs.append(edge(left, right, Double(Int.random(in: -3...9, using: &random))))
      }
    }
    let taken = try BipartiteAssignment.links(
      pairs.shuffled(using: &random), leftCount: 8, recordCount: 15, linkThresholdBits: 0)
    #expect(taken.map(\.pair) == taken.map(\.pair).sorted())
    #expect(Set(taken.map(\.pair.left)).count == taken.count)
    #expect(Set(taken.map(\.pair.right)).count == taken.count)
    for pair in pairs where pair.weightBits >= 0 && !taken.contains(pair) {
      let rivals = taken.filter {
        $0.pair.left == pair.pair.left || $0.pair.right == pair.pair.right
      }
      #expect(
        rivals.contains {
          ($0.weightBits, pair.pair) > (pair.weightBits, $0.pair)
        })
    }
  }

  private func links(_ pairs: [ScoredPair]) throws -> [ScoredPair] {
    try BipartiteAssignment.links(pairs, leftCount: 3, recordCount: 6, linkThresholdBits: 2)
  }
}
