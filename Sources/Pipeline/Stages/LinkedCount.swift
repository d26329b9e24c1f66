import Register

/// What deduplication made of some rows of one return.
struct LinkedCount: Sendable {
  var path: String
  /// How many rows ended in each way, by ``Disposition/rawValue``.
  var ends = [Int](repeating: 0, count: Disposition.allCases.count)
  /// How many accepted rows give no number of members.
  var missingMembers = 0
  /// How many accepted rows give no founding date.
  var missingFoundedOn = 0
}

extension LinkedTable {
  /// Counts of each return, in the order of the rows.
  func counts() throws(RunError) -> [LinkedCount] {
    var memory = RepeatedField(Disposition.init(code:))
    var counts: [LinkedCount] = []
    for (path, rows) in runs {
      var count = LinkedCount(path: path)
      for row in rows {
        let end = try disposition(row, &memory)
        count.ends[Int(end.rawValue)] += 1
        guard end == .accepted else { continue }
        if grid.flag(row, Column.hasMembers.rawValue) != true { count.missingMembers += 1 }
        if grid.flag(row, Column.hasFoundedOn.rawValue) != true { count.missingFoundedOn += 1 }
      }
      counts.append(count)
    }
    return counts
  }
}
