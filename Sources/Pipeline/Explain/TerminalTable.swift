/// A table for a terminal: columns as wide as their widest cell, numbers at the right.
struct TerminalTable {
  private var rows: [[String]] = []
  private let rightAligned: Set<Int>
  private let limit: Int

  /// An empty table.
  ///
  /// - Parameters:
  ///   - rightAligned: Columns of numbers.
  ///   - limit: Characters after which a cell is cut.
  init(rightAligned: Set<Int> = [], limit: Int = 44) {
    self.rightAligned = rightAligned
    self.limit = limit
  }

  mutating func add(_ cells: String...) { rows.append(cells.map(cut)) }

  private func cut(_ text: String) -> String {
    let text = Masking.printable(text)
    return text.count > limit ? String(text.prefix(limit - 1)) + "…" : text
  }

  /// The lines, each behind `indent`.
  func lines(indent: String) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    return rows.map { row in
      var line = indent
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        line += rightAligned.contains(column) ? space + cell : cell + space
        line += "  "
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
