import SeededRandom
import Testing

@testable import Linkage

struct LinkComponentsTests {
  @Test(arguments: 0..<50)
  func `components are those that spreading labels finds`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = RandomGraph(using: &random)
    let links = graph.pairs.filter { $0.weightBits >= 3 }
    let labels = connectedComponents(graph.recordCount, links)
    let expected = Dictionary(grouping: labels.indices) { labels[$0] }.values
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    let found = LinkComponents(
      recordCount: graph.recordCount, links: links.shuffled(using: &random), limit: 1000)
    #expect(found.groups.map { $0.map(Int.init) } == expected)
  }

  @Test func `where a chain grows too long its weakest link goes`() {
    let weights: [Double] = [5, 6, 7, 2, 9, 10, 11]
    let links = weights.enumerated().map { edge(Int32($0), Int32($0) + 1, $1) }
    let found = LinkComponents(recordCount: 8, links: links, limit: 4)
    #expect(found.groups == [[0, 1, 2, 3], [4, 5, 6, 7]])
  }
}
