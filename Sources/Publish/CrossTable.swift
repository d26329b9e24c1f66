import Register

/// A tidy table printed as a cross table: the values of one column stand side by side.
///
/// Rows that differ in that column alone, and so follow each other, become one row, in which each
/// figure stands once for each value. A row that the tidy table lacks leaves its figures empty.
struct CrossTable {
  /// A column of the printed table.
  struct Column: Equatable {
    /// Where it stands in the tidy table.
    let position: Int
    /// For which value of the column laid across; nil in front of the figures.
    let value: Cell?
  }

  /// From left to right: what tells the rows apart, then figure by figure all values.
  let columns: [Column]
  /// Row by row, each with one cell a column.
  private(set) var cells: [Cell]

  /// The table as it is.
  init(_ table: TidyTable) {
    columns = table.columns.indices.map { Column(position: $0, value: nil) }
    cells = table.cells
  }

  /// The table with the values of a column side by side.
  ///
  /// - Parameter across: Position of that column; the columns behind it are the figures.
  /// - Complexity: O(cells).
  init(_ table: TidyTable, across: Int) {
    let values = Self.values((0..<table.count).lazy.map { table[$0, across] })
    let figures = (across + 1)..<table.columns.count
    columns =
      (0..<across).map { Column(position: $0, value: nil) }
      + figures.flatMap { figure in values.map { Column(position: figure, value: $0) } }
    let noFigures = [Cell](repeating: .empty, count: figures.count * values.count)
    cells = []
    var start = 0
    for row in 0..<table.count {
      let isOfRowAbove = row > 0 && (0..<across).allSatisfy { table[row, $0] == table[row - 1, $0] }
      if !isOfRowAbove {
        start = cells.count
        cells += table[row].prefix(across)
        cells += noFigures
      }
      guard let value = values.firstIndex(of: table[row, across]) else { continue }
      for (number, figure) in figures.enumerated() {
        cells[start + across + number * values.count + value] = table[row, figure]
      }
    }
  }

  /// How many rows there are.
  var count: Int { columns.isEmpty ? 0 : cells.count / columns.count }

  /// The cells of a row.
  subscript(row: Int) -> ArraySlice<Cell> {
    cells[row * columns.count..<(row + 1) * columns.count]
  }

  /// The values that stand in a column, scopes from wide to narrow, then others, the total last.
  private static func values(_ cells: some Sequence<Cell>) -> [Cell] {
    var found: [String: Cell] = [:]
    for cell in cells { found[cell.description] = cell }
    func rank(_ cell: Cell) -> Int {
      if cell == .total { return .max }
      return ScopeLevel(code: cell.description).map { Int($0.rawValue) } ?? .max - 1
    }
    return found.values.sorted { a, b in
      (rank(a), a.description) < (rank(b), b.description)
    }
  }
}
