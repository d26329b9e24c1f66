import Linkage
import SeededRandom

/// A small random graph with few different weights, so that ties and refusals are common.
struct RandomGraph {
  let recordCount: Int
  let threshold: Double
  let unscored: Double
  var pairs: [ScoredPair] = []
  var forbidden: Set<[Int]> = []

  init(using random: inout SplitMix64) {
    recordCount = Int.random(in: 1...14, using: &random)
    threshold = Double(Int.random(in: 0...3, using: &random))
    unscored = Double(Int.random(in: -8...0, using: &random)) / 2
    let density = Int.random(in: 1...10, using: &random)
    let forbiddenShare = Int.random(in: 0...2, using: &random)
    for left in 0..<recordCount {
      for right in left + 1..<max(recordCount, left + 1) {
        if Int.random(in: 0..<10, using: &random) < density {
          let bits = Double(Int.random(in: -8...24, using: &random)) / 4
          pairs.append(edge(Int32(left), Int32(right), bits))
        }
        if Int.random(in: 0..<12, using: &random) < forbiddenShare {
          forbidden.insert([left, right])
        }
      }
    }
  }
}

/// The definition, word by word: sets of records, and every pair across looked up one by one.
struct NaiveAgglomeration {
  private(set) var clusterOfRecord: [Int]
  private(set) var refused: [RecordPair] = []

  init(_ graph: RandomGraph) {
    var clusters = (0..<graph.recordCount).map { Set([$0]) }
    let links = graph.pairs.filter { $0.weightBits >= graph.threshold }
      .sorted { ($1.weightBits, $0.pair) < ($0.weightBits, $1.pair) }
    for link in links {
      let parts = clusters.filter {
        $0.contains(Int(link.pair.left)) || $0.contains(Int(link.pair.right))
      }
      guard parts.count == 2 else { continue }
      guard Self.mayJoin(parts[0], parts[1], graph) else {
        refused.append(link.pair)
        continue
      }
      clusters.removeAll { parts.contains($0) }
      clusters.append(parts[0].union(parts[1]))
    }
    clusters.sort { ($0.min() ?? 0) < ($1.min() ?? 0) }
    clusterOfRecord = (0..<graph.recordCount).map { record in
      clusters.firstIndex { $0.contains(record) } ?? -1
    }
    refused = refused.filter { [clusterOfRecord] pair in
      clusterOfRecord[Int(pair.left)] != clusterOfRecord[Int(pair.right)]
    }
  }

  private static func mayJoin(_ a: Set<Int>, _ b: Set<Int>, _ graph: RandomGraph) -> Bool {
    var weights: [Double] = []
    for x in a {
      for y in b {
        if graph.forbidden.contains([min(x, y), max(x, y)]) { return false }
        let scored = graph.pairs.first {
          Int($0.pair.left) == min(x, y) && Int($0.pair.right) == max(x, y)
        }
        weights.append(scored?.weightBits ?? graph.unscored)
      }
    }
    return weights.reduce(0, +) / Double(weights.count) >= graph.threshold
  }
}

/// Clusters of whatever is connected by a chain of links, found by spreading labels.
func connectedComponents(_ recordCount: Int, _ links: [ScoredPair]) -> [Int] {
  var labels = Array(0..<recordCount)
  var changed = true
  while changed {
    changed = false
    for link in links {
      let (left, right) = (Int(link.pair.left), Int(link.pair.right))
      guard labels[left] != labels[right] else { continue }
      labels[left] = min(labels[left], labels[right])
      labels[right] = labels[left]
      changed = true
    }
  }
  return labels
}
