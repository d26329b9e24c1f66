/// Rows in groups, one group after another in one array.
struct RowGroups {
  private(set) var rows: [Int] = []
  private var starts: [Int] = [0]

  /// Groups rows by number; within a group they keep their order.
  ///
  /// - Parameters:
  ///   - groupOfRow: Group of the row `first + index`, in `0..<count`.
  init(_ groupOfRow: [Int], count: Int, first: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for group in groupOfRow { starts[group + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    rows = Array(repeating: 0, count: groupOfRow.count)
    var next = starts
    for (index, group) in groupOfRow.enumerated() {
      rows[next[group]] = first + index
      next[group] += 1
    }
  }

  /// Number of groups.
  var count: Int { starts.count - 1 }

  var indices: Range<Int> { 0..<count }

  subscript(group: Int) -> ArraySlice<Int> { rows[starts[group]..<starts[group + 1]] }

  /// Orders the rows inside each group.
  mutating func sort(by precedes: (Int, Int) -> Bool) {
    for group in indices where starts[group + 1] - starts[group] > 1 {
      rows[starts[group]..<starts[group + 1]].sort(by: precedes)
    }
  }
}
