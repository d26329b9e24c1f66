/// One published table: every row has one cell for every column, the first column is `period`.
public struct TidyTable: Sendable, Equatable {
  /// `B01` … `B12`.
  public let id: String
  /// Names of the columns, in order.
  public let columns: [String]
  /// The cells, row by row in the order they are published: large tables have hundreds of thousands of
  /// rows, and a piece of memory for each would cost more than what stands in it.
  public let cells: [Cell]

  /// A table of cells, row by row.
  ///
  /// - Precondition: They fill their last row.
  public init(id: String, columns: [String], cells: [Cell]) {
    precondition(
      columns.isEmpty ? cells.isEmpty : cells.count.isMultiple(of: columns.count),
      "\(id): a row is not as wide as its table")
    self.id = id
    self.columns = columns
    self.cells = cells
  }

  /// A table; every row is as long as `columns`.
  public init(id: String, columns: [String], rows: [[Cell]]) {
    assert(
      rows.allSatisfy { $0.count == columns.count }, "\(id): a row is not as wide as its table")
    self.init(id: id, columns: columns, cells: Array(rows.joined()))
  }

  /// How many rows there are.
  public var count: Int { columns.isEmpty ? 0 : cells.count / columns.count }

  /// The cell of a row in a column, both counted from 0.
  @inline(__always)
  public subscript(row: Int, column: Int) -> Cell { cells[row * columns.count + column] }

  /// The cells of a row.
  public subscript(row: Int) -> ArraySlice<Cell> {
    cells[row * columns.count..<(row + 1) * columns.count]
  }

  /// All rows, each with memory of its own: for tables of which that is no matter.
  public var rows: [[Cell]] { (0..<count).map { Array(self[$0]) } }

  /// Position of a column, nil when the table has none of that name.
  public func position(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// The numbers of the rows that meet all conditions; none when a condition names a column that is not
  /// there.
  public func indices(where conditions: [Condition]) -> [Int] {
    let positions = conditions.compactMap { position(of: $0.column) }
    guard positions.count == conditions.count else { return [] }
    return (0..<count).filter { row in
      for index in positions.indices
      where !conditions[index].holds(for: self[row, positions[index]]) { return false }
      return true
    }
  }

  /// The rows that meet all conditions; none when a condition names a column that is not there.
  public func rows(where conditions: [Condition]) -> [[Cell]] {
    indices(where: conditions).map { Array(self[$0]) }
  }

  /// The cell of `column` in the only row that meets all conditions.
  ///
  /// - Returns: nil when no row meets them, when several do, or when there is no such column.
  public func value(where conditions: [Condition], column: String) -> Cell? {
    let found = indices(where: conditions)
    guard found.count == 1, let position = position(of: column) else { return nil }
    return self[found[0], position]
  }
}
