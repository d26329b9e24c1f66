public import Register

/// Checks that a table still has all its rows: every total must be the sum of the rows above it.
public enum TotalsBalance {
  /// Checks the innermost breakdown of a table, the one whose `total` closes every group of rows.
  ///
  /// Looks at columns of whole numbers only: shares do not add up. A table without totals passes.
  ///
  /// - Throws: ``PublishError`` naming the first sum that is off.
  /// - Complexity: O(cells).
  public static func check(_ table: TidyTable) throws(PublishError) {
    let columns = table.columns.indices
    guard let breakdown = columns.last(where: { hasTotal(table, $0) }) else { return }
    let figures = columns.filter { isCount(table, $0) }
    var sums = [Int](repeating: 0, count: figures.count)
    for (index, row) in table.rows.enumerated() {
      let isTotal = row[breakdown] == .total
      for (figure, column) in figures.enumerated() {
        let number = count(row[column])
        guard !isTotal || sums[figure] == number else {
          throw PublishError(
            .unbalanced,
            "bảng \(table.id), dòng \(index + 2): cột \(table.columns[column]) ghi tổng \(number), "
              + "cộng các dòng được \(sums[figure])")
        }
        sums[figure] = isTotal ? 0 : sums[figure] + number
      }
    }
    guard sums.allSatisfy({ $0 == 0 }) else {
      throw PublishError(.unbalanced, "bảng \(table.id): các dòng cuối không có dòng tổng")
    }
  }

  private static func hasTotal(_ table: TidyTable, _ column: Int) -> Bool {
    table.rows.contains { $0[column] == .total }
  }

  /// Whether a column holds whole numbers, as far as it is filled.
  private static func isCount(_ table: TidyTable, _ column: Int) -> Bool {
    table.rows.allSatisfy {
      switch $0[column] {
      case .integer, .empty: true
      case .text, .decimal: false
      }
    }
  }

  private static func count(_ cell: Cell) -> Int {
    if case .integer(let number) = cell { number } else { 0 }
  }
}
