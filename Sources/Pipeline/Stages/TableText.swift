import Publish
import Register

/// The rows of a published table that the workbook prints.
enum TableText {
  /// The table, or its rows down to districts when it has more than `rowLimit` rows.
  static func printed(_ id: String, _ grid: FieldGrid, rowLimit: Int) -> PrintedTable {
    let columns = grid.columns
    guard grid.count > rowLimit, let level = columns.firstIndex(of: "locality_level") else {
      return TableCells.table(id, grid.bytes, rowLimit: .max)
    }
    let commune = Array(AdministrativeLevel.commune.code.utf8)
    var bytes: [UInt8] = []
    for row in -1..<grid.count where !grid.holds(commune, row, level) {
      bytes += grid.bytes[grid[row, 0...columns.count - 1]]
      bytes.append(0x0A)
    }
    let table = TableCells.table(id, bytes, rowLimit: .max).table
    return PrintedTable(table: table, isShortened: true)
  }

  /// Checks that the totals of a table are the sums of its rows.
  static func checkTotals(_ id: String, _ grid: FieldGrid, path: String) throws(RunError) {
    let total = Array(Cell.total.description.utf8)
    do {
      try TotalsBalance.check(id, columns: grid.columns, rows: grid.count) { row, column in
        if grid[row, column].isEmpty { return .empty }
        if let number = grid.integer(row, column) { return .count(number) }
        return grid.holds(total, row, column) ? .total : .other
      }
    } catch {
      throw .unbalanced(path, error.message)
    }
  }
}
