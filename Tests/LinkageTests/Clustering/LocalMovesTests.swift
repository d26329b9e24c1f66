import SeededRandom
import Testing

@testable import Linkage

struct LocalMovesTests {
  private static func gains(
    _ count: Int, _ gain: (Int, Int) -> Double
  ) -> [Double] {
    var gains = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in i + 1..<max(count, i + 1) {
        gains[i * count + j] = gain(i, j)
        gains[j * count + i] = gains[i * count + j]
      }
    }
    return gains
  }

  private static func value(_ clusters: [Int], _ gains: [Double]) -> Double {
    var sum = 0.0
    for i in clusters.indices {
      for j in i + 1..<max(clusters.count, i + 1) where clusters[i] == clusters[j] {
        sum += gains[i * clusters.count + j]
      }
    }
    return sum
  }

  @Test func `two groups that a single link joins are kept apart`() {
    let gains = Self.gains(6) { i, j in
      if i / 3 == j / 3 { return 5 }
      return i == 2 && j == 3 ? 8 : -2
    }
    let clusters = LocalMoves(count: 6, gains: gains).clusters
    #expect(Set(clusters[0..<3]).count == 1)
    #expect(Set(clusters[3..<6]).count == 1)
    #expect(clusters[0] != clusters[3])
  }

  @Test func `pairs that belong together are joined even where no single move gains`() {
    // 0-1 and 2-3; every move of one record loses, joining the two pairs gains.
    let gains = Self.gains(4) { i, j in i / 2 == j / 2 ? 9 : (i + j) % 2 == 0 ? 3 : -1 }
    #expect(Set(LocalMoves(count: 4, gains: gains).clusters).count == 1)
  }

  @Test(arguments: 0..<100)
  func `no move of one record and no join of two clusters gains, and nothing forbidden is together`(
    seed: Int
  ) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 0...12, using: &random)
    let gains = Self.gains(count) { _, _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? LocalMoves.forbidden : Double(Int.random(in: -20...16, using: &random)) / 4
    }
    let clusters = LocalMoves(count: count, gains: gains).clusters
    let value = Self.value(clusters, gains)
    #expect(value >= 0)
    for i in 0..<count {
      for target in Set(clusters).union([count]) {
        var moved = clusters
        moved[i] = target
        #expect(Self.value(moved, gains) <= value + 1e-9)
      }
    }
    for (a, b) in Set(clusters).flatMap({ a in Set(clusters).map { (a, $0) } }) where a < b {
      #expect(Self.value(clusters.map { $0 == b ? a : $0 }, gains) <= value + 1e-9)
    }
  }

  @Test func `the outcome is the same every time`() {
    var random = SplitMix64(seed: 3)
    let gains = Self.gains(40) { _, _ in Double(Int.random(in: -8...6, using: &random)) }
    let first = LocalMoves(count: 40, gains: gains).clusters
    for _ in 0..<5 { #expect(LocalMoves(count: 40, gains: gains).clusters == first) }
  }
}
