import SeededRandom
import Testing

@testable import Deduplicate

/// Decisions that cannot all be right.
@Suite struct ContradictionsTests {
  private static func same(_ a: Int, _ b: Int) -> Contradictions.Edge { .init(a, b, isSame: true) }
  private static func different(_ a: Int, _ b: Int) -> Contradictions.Edge {
    .init(a, b, isSame: false)
  }

  /// Edges, and the conflicts as the position of "different" and those of "same".
  private static let cases: [([Contradictions.Edge], [(Int, [Int])])] = [
    ([same(0, 1), same(1, 2), different(0, 2)], [(2, [0, 1])]),
    ([same(0, 1), different(0, 1)], [(1, [0])]),
    ([same(0, 1), different(0, 2)], []),
    ([same(0, 1), same(2, 3), different(0, 2)], []),
    // A branch is no part of it, a second way is.
    ([same(0, 1), same(1, 2), same(1, 3), different(0, 2)], [(3, [0, 1])]),
    ([same(0, 1), same(1, 2), same(0, 3), same(3, 2), different(0, 2)], [(4, [0, 1, 2, 3])]),
    ([same(0, 1), same(1, 2), different(0, 1), different(1, 2)], [(2, [0]), (3, [1])]),
    ([same(0, 0), different(1, 1)], []), ([], []),
  ]

  @Test(
    "A chain of sames against a different is found, whole and without its branches",
    arguments: 0..<cases.count)
  func chains(index: Int) {
    let (edges, expected) = Self.cases[index]
    let found = Contradictions.of(edges, nodes: 4)
    #expect(found.map(\.different) == expected.map(\.0))
    #expect(found.map(\.same) == expected.map(\.1))
  }

  @Test("On random graphs every way between the ends is part of it", arguments: 1...60)
  func random(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let edges = (0..<12).map { _ in
      Contradictions.Edge(
        Int.random(in: 0..<7, using: &generator), Int.random(in: 0..<7, using: &generator),
        isSame: Int.random(in: 0..<4, using: &generator) > 0)
    }
    let found = Dictionary(
      uniqueKeysWithValues: Contradictions.of(edges, nodes: 7).map { ($0.different, Set($0.same)) })
    for (index, edge) in edges.enumerated() where !edge.isSame && edge.ends.0 != edge.ends.1 {
      let ways = Self.ways(from: edge.ends.0, to: edge.ends.1, edges, visited: [])
      #expect((found[index] ?? []).isSuperset(of: ways))
      #expect((found[index] == nil) == ways.isEmpty)
    }
  }

  /// Edges on any way that visits no node twice, by trying all.
  private static func ways(
    from node: Int, to end: Int, _ edges: [Contradictions.Edge], visited: Set<Int>
  ) -> Set<Int> {
    var found: Set<Int> = []
    for (index, edge) in edges.enumerated() where edge.isSame {
      for (a, b) in [(edge.ends.0, edge.ends.1), (edge.ends.1, edge.ends.0)]
      where a == node && b != node && !visited.contains(b) {
        if b == end {
          found.insert(index)
          continue
        }
        let rest = ways(from: b, to: end, edges, visited: visited.union([node]))
        if !rest.isEmpty { found.formUnion(rest.union([index])) }
      }
    }
    return found
  }
}
