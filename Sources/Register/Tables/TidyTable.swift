/// One published table: every row has one cell for every column, the first column is `period`.
public struct TidyTable: Sendable, Equatable {
  /// `B01` … `B12`.
  public let id: String
  /// Names of the columns, in order.
  public let columns: [String]
  /// Rows in the order they are published.
  public let rows: [[Cell]]

  /// A table; every row is as long as `columns`.
  public init(id: String, columns: [String], rows: [[Cell]]) {
    assert(
      rows.allSatisfy { $0.count == columns.count }, "\(id): a row is not as wide as its table")
    self.id = id
    self.columns = columns
    self.rows = rows
  }

  /// Position of a column, nil when the table has none of that name.
  public func position(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// The rows that meet all conditions; none when a condition names a column that is not there.
  public func rows(where conditions: [Condition]) -> [[Cell]] {
    let positions = conditions.compactMap { position(of: $0.column) }
    guard positions.count == conditions.count else { return [] }
    return rows.filter { row in
      for index in positions.indices
      where !conditions[index].holds(for: row[positions[index]]) { return false }
      return true
    }
  }

  /// The cell of `column` in the only row that meets all conditions.
  ///
  /// - Returns: nil when no row meets them, when several do, or when there is no such column.
  public func value(where conditions: [Condition], column: String) -> Cell? {
    let found = rows(where: conditions)
    guard found.count == 1, let position = position(of: column) else { return nil }
    return found[0][position]
  }
}
