/// Records connected by links, in groups small enough to look at every pair of.
struct LinkComponents {
  /// Groups of two records or more, each ascending, in the order of their first records.
  private(set) var groups: [[Int32]] = []

  /// Groups by union-find, the strongest link first.
  ///
  /// A link that would make a group larger than `limit` is passed over: where chains connect thousands
  /// of records, their weakest links go.
  init(recordCount: Int, links: [ScoredPair], limit: Int) {
    var forest = Forest(recordCount)
    for link in links.sorted(by: ScoredPair.precedes) {
      forest.join(Int(link.pair.left), Int(link.pair.right), limit: limit)
    }
    var groupOfRoot = [Int32](repeating: -1, count: recordCount)
    for record in 0..<recordCount {
      let root = forest.root(record)
      guard forest.sizes[root] > 1 else { continue }
      if groupOfRoot[root] < 0 {
        groupOfRoot[root] = Int32(groups.count)
        groups.append([])
      }
      groups[Int(groupOfRoot[root])].append(Int32(record))
    }
  }

  private struct Forest {
    private var parents: [Int32]
    private(set) var sizes: [Int32]

    init(_ count: Int) {
      parents = (0..<Int32(count)).map { $0 }
      sizes = Array(repeating: 1, count: count)
    }

    mutating func root(_ record: Int) -> Int {
      var record = record
      while Int(parents[record]) != record {
        parents[record] = parents[Int(parents[record])]
        record = Int(parents[record])
      }
      return record
    }

    mutating func join(_ left: Int, _ right: Int, limit: Int) {
      var (a, b) = (root(left), root(right))
      guard a != b, Int(sizes[a]) + Int(sizes[b]) <= limit else { return }
      if sizes[a] < sizes[b] { swap(&a, &b) }
      parents[b] = Int32(a)
      sizes[a] += sizes[b]
    }
  }
}
