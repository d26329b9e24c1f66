import Glibc

/// How much more often non-matches agree on one comparison when they agree on another.
///
/// People of one address share their surname, and who has one's name has a similar e-mail address:
/// taking such agreements as independent counts one coincidence twice.
struct NonMatchDependence: Sendable {
  private struct Edge {
    var gain: Double
    var agreed: Int
    var other: Int
  }

  private let u: [[Double]]
  /// u of a level of a comparison given exact agreement on another: `given[X][comparison][level]`.
  private let given: [[[Double]?]]

  init(_ model: LearnedModel) {
    u = model.comparisons.map { $0.levels.map(\.u) }
    given = model.comparisons.map { agreed in
      model.comparisons.map { $0.uGiven[agreed.name] }
    }
  }

  /// The probability of each comparison's level among non-matches that share the other agreements.
  ///
  /// Agreements are joined by a forest of the strongest dependences: each comparison depends on at
  /// most one other (C. K. Chow, C. N. Liu 1968, *IEEE Trans. Information Theory* 14(3), 462–467,
  /// here for each pattern of its own).
  ///
  /// - Parameter levels: Level of each comparison, nil at the null level.
  func u(at levels: [Int?]) -> [Double] {
    var result = levels.indices.map { index in levels[index].map { u[index][$0] } ?? 1 }
    var hasParent = [Bool](repeating: false, count: levels.count)
    var tree = Array(levels.indices)
    for edge in edges(levels) where tree[edge.agreed] != tree[edge.other] && !hasParent[edge.other]
    {
      result[edge.other] *= exp2(edge.gain)
      hasParent[edge.other] = true
      let (from, to) = (tree[edge.other], tree[edge.agreed])
      for index in tree.indices where tree[index] == from { tree[index] = to }
    }
    return result
  }

  /// Which agreements make which others likelier, the greatest gain in bits first.
  private func edges(_ levels: [Int?]) -> [Edge] {
    var edges: [Edge] = []
    for agreed in levels.indices where levels[agreed] == 0 {
      for other in levels.indices {
        guard other != agreed, let level = levels[other], level < u[other].count - 1,
          let conditional = given[agreed][other]
        else { continue }
        let gain = log2(conditional[level] / u[other][level])
        if gain > 0 { edges.append(Edge(gain: gain, agreed: agreed, other: other)) }
      }
    }
    return edges.sorted {
      $0.gain != $1.gain ? $0.gain > $1.gain : ($0.agreed, $0.other) < ($1.agreed, $1.other)
    }
  }
}
