import Aggregate
import CSV
import Register

/// One table of ``Partials`` as CSV: the period, what a row is about, what it counts.
enum PartialsFile {
  private static func columns(_ table: PartialsTable) -> [String] {
    ["period"] + table.keys + table.figures
  }

  /// The rows of one table, sorted.
  static func bytes(_ partials: Partials, _ table: PartialsTable) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns(table))
    partials.forEachRow(of: table) { period, row in
      writer.field(period)
      for key in row.keys { writer.field(key) }
      for figure in row.figures { writer.field(figure) }
      writer.endRow()
    }
    return writer.take()
  }

  /// Counts again what a file tells.
  ///
  /// - Returns: false when it is not of that form; the partials are of no use then.
  static func read(
    _ bytes: [UInt8], _ table: PartialsTable, into partials: inout Partials
  ) -> Bool {
    guard let grid = try? FieldGrid(bytes, path: table.rawValue), grid.columns == columns(table)
    else { return false }
    var period = RepeatedField(ReportingPeriod.init(code:))
    // Filled again and again: there are many rows.
    var row = PartialsRow(of: table)
    for index in 0..<grid.count {
      guard let period = period.value(grid, index, 0), fill(&row, grid, index),
        partials.add(row, in: period)
      else { return false }
    }
    return true
  }

  private static func fill(_ row: inout PartialsRow, _ grid: FieldGrid, _ index: Int) -> Bool {
    var column = 1
    for key in row.keys.indices {
      row.keys[key] = grid.text(index, column)
      column += 1
    }
    for figure in row.figures.indices {
      guard let number = grid.integer(index, column) else { return false }
      row.figures[figure] = number
      column += 1
    }
    return true
  }
}
