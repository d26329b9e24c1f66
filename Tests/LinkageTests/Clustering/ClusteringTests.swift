import Linkage
import SeededRandom
import Testing

struct ClusteringTests {
  @Test func `strong links join, and clusters are numbered by their smallest record`() throws {
    let clustering = try clusters(6, [edge(1, 4, 9), edge(2, 5, 7), edge(1, 5, -4)])
    #expect(clustering.clusterOfRecord == [0, 1, 2, 3, 1, 2])
    #expect(clustering.clusterCount == 4)
    #expect(clustering.refusedEdges.isEmpty)
  }

  @Test func `a chain whose ends are forbidden never ends in one cluster`() throws {
    let chain = [edge(0, 1, 20), edge(1, 2, 19), edge(0, 2, 30)]
    let clustering = try clusters(3, Array(chain.prefix(2)), forbidden: [[0, 2]])
    #expect(clustering.clusterOfRecord == [0, 0, 1])
    let apart = RefusedEdge.Reason.forbidden(RecordPair(left: 0, right: 2))
    #expect(clustering.refusedEdges.map(\.reason) == [apart])
    #expect(clustering.refusedEdges.map(\.pair) == [RecordPair(left: 1, right: 2)])
    // Not even when the forbidden pair itself scores highest.
    let direct = try clusters(3, chain, forbidden: [[0, 2]])
    #expect(direct.clusterOfRecord == [0, 0, 1])
    #expect(direct.refusedEdges.map(\.pair.left) == [0, 1])
  }

  @Test func `a weak chain is cut where the evidence across is too thin`() throws {
    // 0-1 and 2-3 are strong; 1-2 alone cannot carry the four pairs across.
    let chain = [edge(0, 1, 10), edge(2, 3, 10), edge(1, 2, 6)]
    let cut = try clusters(4, chain, threshold: 4)
    #expect(cut.clusterOfRecord == [0, 0, 1, 1])
    #expect(cut.refusedEdges.map(\.reason) == [.weak(averageBits: 1.5)])
    #expect(cut.refusedEdges.map(\.weightBits) == [6])
    let carried = chain + [edge(0, 2, 5), edge(0, 3, 2), edge(1, 3, 3)]
    #expect(try clusters(4, carried, threshold: 4).clusterCount == 1)
  }

  @Test(arguments: [(-1.0, 2), (0, 1)])
  func `the weight of pairs that were not scored decides about a chain of three`(
    unscored: Double, expected: Int
  ) throws {
    let clustering = try Clustering.clusters(
      recordCount: 3, scoredPairs: [edge(0, 1, 8), edge(1, 2, 6)], linkThresholdBits: 3,
      unscoredPairBits: unscored, forbidden: { _, _ in false })
    #expect(clustering.clusterCount == expected)
  }

  @Test func `a refused link whose records meet later is not reported`() throws {
    // 0-1 first; 1-2 is weak against it (6 - 7) / 2; with 3 the two sides meet after all.
    let clustering = try clusters(
      4,
      [
        edge(0, 1, 10), edge(1, 2, 6), edge(0, 2, -7), edge(2, 3, 5), edge(0, 3, 5),
        edge(1, 3, 5),
      ], threshold: 1)
    #expect(clustering.clusterCount == 1)
    #expect(clustering.refusedEdges.isEmpty)
  }

  @Test func `equal weights are taken in the order of their records`() throws {
    let clustering = try clusters(
      3, [edge(1, 2, 5), edge(0, 1, 5)], forbidden: [[0, 2]])
    #expect(clustering.clusterOfRecord == [0, 0, 1])
  }

  @Test func `the same two clusters are decided only once`() throws {
    // Two pairs of records, joined by four links, of which two records are forbidden.
    var calls = 0
    let across = [edge(0, 2, 5), edge(0, 3, 5), edge(1, 2, 5), edge(1, 3, 5)]
    let clustering = try Clustering.clusters(
      recordCount: 4, scoredPairs: [edge(0, 1, 9), edge(2, 3, 9)] + across, linkThresholdBits: 1,
      forbidden: { left, right in
        calls += 1
        return left == 1 && right == 3
      })
    #expect(clustering.clusterCount == 2)
    #expect(clustering.refusedEdges.count == 4)
    #expect(calls <= 2 + 4)
  }

  @Test func `a record without links stays alone, and no records make no clusters`() throws {
    #expect(try clusters(2, []).clusterOfRecord == [0, 1])
    #expect(try clusters(0, []).clusterCount == 0)
  }

  @Test(arguments: [
    [edge(0, 3, 1)], [edge(0, 1, 1), edge(1, 2, 1), edge(0, 1, 2)], [edge(0, 1, .nan)],
    [edge(0, 1, .infinity)],
  ])
  func `pairs out of range, repeated or without a finite weight are refused`(
    pairs: [ScoredPair]
  ) {
    let error = #expect(throws: LinkageError.self) { try clusters(3, pairs) }
    #expect(error?.code == .invalidPair)
  }

  @Test func `pairs that were not scored must not count as links`() {
    let error = #expect(throws: LinkageError.self) { try clusters(3, [], threshold: -4) }
    #expect(error?.code == .threshold)
  }

  @Test(arguments: 0..<200)
  func `agrees with the naive definition on random graphs, in any order`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = RandomGraph(using: &random)
    let expected = NaiveAgglomeration(graph)
    for _ in 0..<3 {
      let clustering = try Clustering.clusters(
        recordCount: graph.recordCount, scoredPairs: graph.pairs.shuffled(using: &random),
        linkThresholdBits: graph.threshold, unscoredPairBits: graph.unscored,
        forbidden: { graph.forbidden.contains([$0, $1]) })
      #expect(clustering.clusterOfRecord == expected.clusterOfRecord)
      #expect(clustering.refusedEdges.map(\.pair) == expected.refused)
      for (a, b) in graph.forbidden.map({ ($0[0], $0[1]) }) {
        #expect(clustering.clusterOfRecord[a] != clustering.clusterOfRecord[b])
      }
    }
  }

  @Test(arguments: 1...3)
  func `recovers planted clusters better than connected components`(seed: UInt64) throws {
    let truth = try PlantedTruth(seed: seed)
    let recordCount = truth.entities.count
    let clustering = try Clustering.clusters(
      recordCount: recordCount, scoredPairs: truth.scored, linkThresholdBits: 0,
      forbidden: { _, _ in false })
    let found = try LinkageEvaluation(
      predicted: clustering.clusterOfRecord, truth: truth.entities)
    let connected = try LinkageEvaluation(
      predicted: connectedComponents(recordCount, truth.scored.filter { $0.weightBits >= 0 }),
      truth: truth.entities)
    #expect(found.bCubed.f1 > 0.95)
    #expect(found.bCubed.f1 > connected.bCubed.f1)
    #expect(found.pairs.f1 > connected.pairs.f1)
  }

  private func clusters(
    _ recordCount: Int, _ pairs: [ScoredPair], threshold: Double = 1, forbidden: Set<[Int]> = []
  ) throws -> Clustering {
    try Clustering.clusters(
      recordCount: recordCount, scoredPairs: pairs, linkThresholdBits: threshold,
      forbidden: { forbidden.contains([$0, $1]) })
  }
}

func edge(_ left: Int32, _ right: Int32, _ bits: Double) -> ScoredPair {
  ScoredPair(
    pair: RecordPair(left: left, right: right), weightBits: bits, levels: ComparisonVector())
}
