import Register

/// Findings of rows that are cleaned side by side, put into the order of the rows.
struct RowFindings: Sendable {
  /// The findings of all closed rows.
  private(set) var all: [Finding] = []
  /// The findings of each open row.
  private var open: [[Finding]] = []
  private var first = 0

  /// Opens rows; those that were open before must be closed.
  mutating func begin(_ rows: Range<Int>) {
    first = rows.lowerBound
    while open.count < rows.count { open.append([]) }
  }

  /// Books a finding of an open row.
  mutating func append(_ finding: Finding, of row: Int) { open[row - first].append(finding) }

  /// How many findings an open row has.
  func count(of row: Int) -> Int { open[row - first].count }

  /// Closes all rows.
  mutating func close() {
    for index in open.indices where !open[index].isEmpty {
      for finding in open[index] { all.append(finding) }
      open[index].removeAll(keepingCapacity: true)
    }
  }
}
