/// A sheet with every cell placed: what to print, where and how, free of any file format's library.
struct SheetLayout {
  enum Value: Hashable {
    case text(String)
    case number(Double)
    /// A text that leads to the first cell of the sheet of that name.
    case link(String, sheet: String)
    case blank
  }

  /// Rows and columns count from 0.
  struct Cell {
    var row: Int
    var column: Int
    var value: Value
    var style: CellStyle
  }

  /// Cells of a column that take one of some texts only.
  struct Choices {
    var column: Int
    var rows: ClosedRange<Int>
    var choices: [String]
  }

  /// The text on the sheet's tab.
  var name: String
  /// In characters of the workbook's default font.
  var columnWidths: [Double] = []
  var cells: [Cell] = []
  /// The heading's row: it repeats on every printed page, and what is above and itself stays on
  /// screen.
  var headingRow: Int?
  /// How many columns at the left stay on screen.
  var frozenColumns = 0
  /// Columns of codes, where digits stored as text are meant.
  var codeColumns: [Int] = []
  /// Columns that are not shown.
  var hiddenColumns: [Int] = []
  /// Where a drop-down offers the answers.
  var choices: [Choices] = []

  /// The rows that need more than the standard height, from top to bottom, in points.
  var rowHeights: [(row: Int, height: Double)] {
    var heights: [Int: Double] = [:]
    for cell in cells {
      guard case .text(let text) = cell.value, cell.column < columnWidths.count else { continue }
      let height = RowHeight.of(text, look: cell.style.look, width: columnWidths[cell.column])
      guard height > heights[cell.row] ?? RowHeight.standard else { continue }
      heights[cell.row] = height
    }
    return heights.sorted { $0.key < $1.key }.map { (row: $0.key, height: $0.value) }
  }

  mutating func put(_ value: Value, row: Int, column: Int = 0, style: CellStyle) {
    cells.append(Cell(row: row, column: column, value: value, style: style))
  }
}
