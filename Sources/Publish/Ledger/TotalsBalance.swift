/// Checks that a table still has all its rows: every total must be the sum of the rows above it.
public enum TotalsBalance {
  /// What the check has to know of a cell.
  public enum Entry: Equatable, Sendable {
    /// The word that marks a row which sums up a breakdown.
    case total
    /// A whole number.
    case count(Int)
    /// Nothing.
    case empty
    /// A text, or a number that does not add up.
    case other
  }

  /// Checks the innermost breakdown of a table, the one whose `total` closes every group of rows.
  ///
  /// Looks at columns of whole numbers behind that breakdown only: codes and shares do not add up. A
  /// table without totals passes.
  ///
  /// - Parameters:
  ///   - id: `B01`.
  ///   - columns: Names of the columns.
  ///   - rows: How many rows there are.
  ///   - entry: The cell in a row and a column, both counted from 0.
  /// - Throws: ``PublishError`` naming the first sum that is off.
  /// - Complexity: O(cells).
  public static func check(
    _ id: String, columns: [String], rows: Int, entry: (_ row: Int, _ column: Int) -> Entry
  ) throws(PublishError) {
    guard
      let breakdown = columns.indices.last(where: { column in
        (0..<rows).contains { entry($0, column) == .total }
      })
    else { return }
    for column in (breakdown + 1)..<columns.count
    where (0..<rows).allSatisfy({ isCount(entry($0, column)) }) {
      try check(id, columns[column], rows, { entry($0, breakdown) == .total }) {
        entry($0, column)
      }
    }
  }

  /// Checks one column of whole numbers.
  private static func check(
    _ id: String, _ name: String, _ rows: Int, _ isTotal: (Int) -> Bool, _ entry: (Int) -> Entry
  ) throws(PublishError) {
    var sum = 0
    for row in 0..<rows {
      let number = if case .count(let number) = entry(row) { number } else { 0 }
      guard isTotal(row) else {
        let (next, overflow) = sum.addingReportingOverflow(number)
        // Totals stop at the largest number as well.
        sum = overflow ? (number < 0 ? .min : .max) : next
        continue
      }
      guard sum == number else {
        throw PublishError(
          .unbalanced,
          "bảng \(id), dòng \(row + 2): cột \(name) ghi tổng \(number), "
            + "cộng các dòng được \(sum)")
      }
      sum = 0
    }
    guard sum == 0 else {
      throw PublishError(.unbalanced, "bảng \(id): các dòng cuối không có dòng tổng")
    }
  }

  private static func isCount(_ entry: Entry) -> Bool {
    switch entry {
    case .count, .empty: true
    case .total, .other: false
    }
  }
}
