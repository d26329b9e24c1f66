/// Clusters of a few records such that no move of one record, and no join of two clusters, raises the
/// sum of gains inside clusters: correlation clustering by local search.
///
/// It begins with every record alone, moves each record in turn to the cluster that gains most, then
/// joins clusters, and starts over until nothing moves. Records come in order, and of equal gains the
/// earlier cluster wins, so the outcome is determined.
///
/// - SeeAlso: N. Bansal, A. Blum, S. Chawla (2004), Correlation Clustering, *Machine Learning* 56,
///   89–113; M. Elsner, W. Schudy (2009), Bounding and Comparing Methods for Correlation Clustering
///   Beyond ILP, *ILP-NLP '09*, 19–27 (best one-element moves).
struct LocalMoves {
  /// Cluster of each record, below the number of records; a number may be unused.
  private(set) var clusters: [Int]
  private let count: Int
  /// Gain of having two records together, `count` numbers per record.
  private let gains: [Double]
  private var sizes: [Int]
  /// Sum of gains of the record at hand with each cluster.
  private var sums: [Double]

  /// Gain of a pair that hard evidence forbids: more than all others together can make up for.
  static let forbidden = -1e9
  private static let rounds = 50

  /// Clusters of records by a symmetric matrix of gains.
  init(count: Int, gains: [Double]) {
    self.count = count
    self.gains = gains
    clusters = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
    sums = Array(repeating: 0, count: count)
    for _ in 0..<Self.rounds where moveRecords() || joinClusters() {}
  }

  /// Moves each record once; whether any moved.
  private mutating func moveRecords() -> Bool {
    var hasMoved = false
    for _ in 0..<Self.rounds {
      var moves = 0
      for record in 0..<count where move(record) { moves += 1 }
      if moves == 0 { break }
      hasMoved = true
    }
    return hasMoved
  }

  private mutating func move(_ record: Int) -> Bool {
    for cluster in 0..<count { sums[cluster] = 0 }
    for other in 0..<count where other != record {
      sums[clusters[other]] += gains[record &* count &+ other]
    }
    let own = clusters[record]
    var (best, gain) = (own, sums[own])
    for cluster in 0..<count where sums[cluster] > gain && sizes[cluster] > 0 {
      (best, gain) = (cluster, sums[cluster])
    }
    if gain < 0, let empty = sizes.firstIndex(of: 0) { best = empty }
    guard best != own else { return false }
    sizes[own] -= 1
    sizes[best] += 1
    clusters[record] = best
    return true
  }

  /// Joins the two clusters that gain most by it, again and again; whether any were joined.
  private mutating func joinClusters() -> Bool {
    var hasJoined = false
    while let (a, b) = bestJoin() {
      for record in 0..<count where clusters[record] == b { clusters[record] = a }
      sizes[a] += sizes[b]
      sizes[b] = 0
      hasJoined = true
    }
    return hasJoined
  }

  private func bestJoin() -> (Int, Int)? {
    let used = (0..<count).filter { sizes[$0] > 0 }
    guard used.count > 1 else { return nil }
    var place = [Int](repeating: 0, count: count)
    for (index, cluster) in used.enumerated() { place[cluster] = index }
    var across = [Double](repeating: 0, count: used.count * used.count)
    for left in 0..<count {
      for right in left + 1..<max(count, left + 1) where clusters[left] != clusters[right] {
        let (a, b) = (place[clusters[left]], place[clusters[right]])
        across[min(a, b) * used.count + max(a, b)] += gains[left * count + right]
      }
    }
    var (best, gain) = (-1, 0.0)
    for index in across.indices where across[index] > gain { (best, gain) = (index, across[index]) }
    return best < 0 ? nil : (used[best / used.count], used[best % used.count])
  }
}
