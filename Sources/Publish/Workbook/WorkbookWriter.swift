/// Writes a workbook (`.xlsx`) in the layout Vietnamese offices print: a cover `Bìa`, a table of
/// contents `Mục lục`, then one sheet a table, named by its number.
///
/// Numbers are numbers, codes are text, nothing is a formula, no cell is merged. The bytes depend on
/// the content alone: not on the clock, the time zone, the language or the path.
public enum WorkbookWriter {
  /// Writes `content` to a file at `path`, replacing what is there.
  ///
  /// The content is checked whole before the file is touched: a workbook is complete or not written,
  /// never cut. It is read back, and a file that could not be finished is removed. Atomic
  /// replacement and syncing to disk are the caller's: give a path in a staging folder. Temporary
  /// files stand in the same folder, so that a full disk is noticed as one.
  ///
  /// - Throws: `WorkbookError`: the content breaks a limit of Excel, or the file cannot be written.
  /// - Complexity: O(number of cells), in time and memory.
  public static func write(_ content: WorkbookContent, to path: String) throws(WorkbookError) {
    try WorkbookRules.check(content)
    let sheets =
      [CoverLayout(content: content).sheet, ContentsLayout(sheets: content.sheets).sheet]
      + content.sheets.map { TableLayout(table: $0, periods: content.periods).sheet }
    for sheet in sheets { try WorkbookRules.check(sheet) }
    try XlsxFile.write(
      sheets, title: content.title, created: WorkbookRules.secondsSince1970(of: content), to: path)
  }
}
