/// How the clusters of one partition are cut up by another; the numbers behind one direction of an
/// evaluation.
struct ClusterOverlap {
  /// Pairs of records inside clusters.
  private(set) var pairs = 0
  /// Pairs of records inside clusters that the other partition, too, has together.
  private(set) var sharedPairs = 0
  /// Sum of squared overlaps of the clusters of each size.
  private var squaresOfSize: [Int]

  init(of clusters: [Int], with others: [Int]) {
    squaresOfSize = Array(repeating: 0, count: clusters.count + 1)
    let order = clusters.indices.sorted {
      (clusters[$0], others[$0]) < (clusters[$1], others[$1])
    }
    var start = 0
    while start < order.count {
      let cluster = clusters[order[start]]
      let end = order[start...].firstIndex { clusters[$0] != cluster } ?? order.count
      add(order[start..<end].map { others[$0] })
      start = end
    }
  }

  /// Adds one cluster, given as the sorted labels its records have in the other partition.
  private mutating func add(_ labels: [Int]) {
    pairs += labels.count * (labels.count - 1) / 2
    var start = 0
    while start < labels.count {
      let end = labels[start...].firstIndex { $0 != labels[start] } ?? labels.count
      let overlap = end - start
      sharedPairs += overlap * (overlap - 1) / 2
      squaresOfSize[labels.count] += overlap * overlap
      start = end
    }
  }

  /// Mean over the records of the overlap around a record, divided by the size of its cluster.
  var bCubed: Double {
    let recordCount = squaresOfSize.count - 1
    guard recordCount > 0 else { return 1 }
    let sum = squaresOfSize.indices.dropFirst().reduce(0.0) { sum, size in
      sum + Double(squaresOfSize[size]) / Double(size)
    }
    return sum / Double(recordCount)
  }
}
