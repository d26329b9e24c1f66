/// Finds decisions that cannot all be right: A is B, B is C, but A is not C.
public enum Contradictions {
  /// One decision about two of the nodes `0..<count`.
  public struct Edge: Sendable {
    /// The nodes.
    public var ends: (Int, Int)
    /// Whether they are said to be one.
    public var isSame: Bool

    /// A decision about two nodes.
    public init(_ a: Int, _ b: Int, isSame: Bool) {
      ends = (a, b)
      self.isSame = isSame
    }
  }

  /// A decision that two are different, and those by which they would be one.
  public struct Conflict: Sendable, Equatable {
    /// Position of the edge that says different.
    public var different: Int
    /// Positions of the edges that say same on the ways between its ends, ascending.
    public var same: [Int]
  }

  /// All conflicts, in the order of the edges that say different.
  ///
  /// What does not lie between the two ends is no part of a conflict, whatever it is connected with:
  /// branches that lead nowhere are cut off until none is left.
  ///
  /// - Complexity: O(edges) for each conflict, O(edges + nodes) without one.
  public static func of(_ edges: [Edge], nodes: Int) -> [Conflict] {
    var groups = NodeGroups(count: nodes)
    for edge in edges where edge.isSame { groups.join(edge.ends.0, edge.ends.1) }
    var edgesOfGroup: [Int: [Int]] = [:]
    var conflicts: [Conflict] = []
    let contradicted = edges.indices.filter { index in
      let (a, b) = edges[index].ends
      return !edges[index].isSame && a != b && groups.group(a) == groups.group(b)
    }
    if contradicted.isEmpty { return [] }
    for (index, edge) in edges.enumerated() where edge.isSame && edge.ends.0 != edge.ends.1 {
      edgesOfGroup[groups.group(edge.ends.0), default: []].append(index)
    }
    for index in contradicted {
      let own = edgesOfGroup[groups.group(edges[index].ends.0)] ?? []
      conflicts.append(Conflict(different: index, same: ways(edges[index].ends, own, edges)))
    }
    return conflicts
  }

  /// The edges left when every node but the two ends that has one edge only has lost it.
  private static func ways(_ ends: (Int, Int), _ own: [Int], _ edges: [Edge]) -> [Int] {
    var touching: [Int: Set<Int>] = [:]
    for index in own {
      touching[edges[index].ends.0, default: []].insert(index)
      touching[edges[index].ends.1, default: []].insert(index)
    }
    var loose = touching.keys.filter { touching[$0]?.count == 1 }
    while let node = loose.popLast() {
      guard node != ends.0, node != ends.1, let index = touching[node]?.first,
        touching[node]?.count == 1
      else { continue }
      for end in [edges[index].ends.0, edges[index].ends.1] {
        touching[end]?.remove(index)
        if touching[end]?.count == 1 { loose.append(end) }
      }
    }
    return Set(touching.values.joined()).sorted()
  }
}

/// Groups of nodes that grow together (union–find with path halving).
struct NodeGroups {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The smallest node of the group.
  mutating func group(_ node: Int) -> Int {
    var node = node
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (group(a), group(b))
    parent[max(x, y)] = min(x, y)
  }
}
