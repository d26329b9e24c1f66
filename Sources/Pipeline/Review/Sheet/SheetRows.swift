/// The filled rows of a sheet, as text, however it came: first the line or row number, then the cells.
struct SheetRows {
  /// One row.
  struct Row {
    /// Row of the sheet, or line of the file, counted from 1.
    var number: Int
    /// Texts by column, counted from 0; empty cells are absent.
    var cells: [Int: String]
  }

  var rows: [Row] = []
}
