/// A table as offices print it: title, periods, unit, heading, rows, notes and source; no cell is
/// merged.
struct TableLayout {
  /// The rows above the figures: title, periods, unit, heading.
  ///
  /// Periods and unit have a row each: side by side they would cut each other short in a narrow table.
  static let rowsAbove = 4
  /// Frozen columns wider than this, in characters, would leave no room for the figures.
  private static let widestFrozen = 66.0
  /// A table is at least this wide, in characters, for the lines above and below.
  private static let narrowestTable = 80.0

  let table: SheetContent
  let periods: String

  var sheet: SheetLayout {
    var sheet = SheetLayout(name: table.id)
    sheet.columnWidths = ColumnWidth.all(of: table, minimum: Self.narrowestTable)
    sheet.headingRow = Self.rowsAbove - 1
    sheet.frozenColumns = frozenColumns(widths: sheet.columnWidths)
    sheet.codeColumns = table.columns.indices.filter { table.columns[$0].kind == .code }
    let linesAroundTable = 64
    sheet.cells.reserveCapacity(
      (table.rows.count + 1) * table.columns.count + linesAroundTable)
    putHead(in: &sheet)
    putRows(in: &sheet)
    putLinesBelow(in: &sheet)
    return sheet
  }

  private func putHead(in sheet: inout SheetLayout) {
    sheet.put(.text("Bảng \(table.id). \(table.title)"), row: 0, style: .title)
    sheet.put(.text(periods), row: 1, style: .periods)
    sheet.put(.text(table.unit), row: 2, column: table.columns.count - 1, style: .unit)
    for (column, content) in table.columns.enumerated() {
      sheet.put(
        .text(content.heading), row: Self.rowsAbove - 1, column: column, style: .heading)
    }
  }

  private func putRows(in sheet: inout SheetLayout) {
    for (row, content) in zip(Self.rowsAbove..., table.rows) {
      for (column, cell) in content.cells.enumerated() {
        let style = CellStyle.data(
          table.columns[column].kind, isTotal: content.isTotal,
          isInTotals: table.columns[column].isTotal)
        sheet.put(Self.value(of: cell), row: row, column: column, style: style)
      }
    }
  }

  private func putLinesBelow(in sheet: inout SheetLayout) {
    let width = sheet.columnWidths.reduce(0, +)
    var row = Self.rowsAbove + table.rows.count
    if table.rows.isEmpty {
      sheet.put(.text("Không có số liệu."), row: row, style: .note)
      row += 1
    }
    // One empty row keeps notes out of the table when someone sorts or filters it.
    row += 1
    if !table.notes.isEmpty {
      sheet.put(.text("Ghi chú:"), row: row, style: .noteHeading)
      row += 1
    }
    // Overflowing text would make the page shrink to fit it, so long notes take several rows.
    for line in (table.notes + [table.source]).flatMap({ TextWidth.lines(of: $0, width: width) }) {
      sheet.put(.text(line), row: row, style: .note)
      row += 1
    }
  }

  /// The leading columns of codes and words, as far as they leave room for a column of figures.
  private func frozenColumns(widths: [Double]) -> Int {
    var count = 0
    var total = 0.0
    for (column, width) in zip(table.columns.dropLast(), widths) {
      total += width
      guard column.kind == .code || column.kind == .text, total <= Self.widestFrozen else { break }
      count += 1
    }
    return count
  }

  private static func value(of cell: CellContent) -> SheetLayout.Value {
    switch cell {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .empty: .blank
    }
  }
}
