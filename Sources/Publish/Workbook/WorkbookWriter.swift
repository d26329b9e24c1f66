public import Work

/// Writes a workbook (`.xlsx`) in the layout Vietnamese offices print: a cover `Bìa`, a table of
/// contents `Mục lục`, then one sheet a table, named by its number.
///
/// Numbers are numbers, codes are text, nothing is a formula, no cell is merged. The bytes depend on
/// the content alone: not on the clock, the time zone, the language, the path or the threads.
public struct WorkbookWriter: Sendable {
  private let workbook: FilledWorkbook

  /// Makes the sheets and lays them out, for a file at `path`, which is not touched yet.
  ///
  /// The content is checked whole: a workbook is complete or not written, never cut.
  ///
  /// - Parameter workers: Make sheets side by side.
  /// - Throws: `WorkbookError`: the content breaks a limit of Excel.
  /// - Complexity: O(number of cells), in time and memory.
  public init(
    _ content: WorkbookContent, to path: String, workers: Workers = .one
  ) throws(WorkbookError) {
    try WorkbookRules.check(content)
    let front = [
      CoverLayout(content: content).sheet, ContentsLayout(sheets: content.sheets).sheet,
    ]
    workbook = try FilledWorkbook(
      front.count + content.sheets.count, title: content.title,
      created: WorkbookRules.secondsSince1970(of: content), path: path, workers: workers
    ) { index in
      Result { () throws(WorkbookError) in
        guard index >= front.count else { return try FittedSheet(front[index]) }
        let table = content.sheets[index - front.count].content()
        try WorkbookRules.check(table)
        return try FittedSheet(TableLayout(table: table, periods: content.periods).sheet)
      }
    }
  }

  /// Writes the file, once, replacing what is there.
  ///
  /// It is read back, and a file that could not be finished is removed. Atomic replacement and
  /// syncing to disk are the caller's: give a path in a staging folder. Temporary files stand in the
  /// same folder, so that a full disk is noticed as one.
  ///
  /// - Parameter workers: Read the parts of the file back side by side.
  /// - Throws: `WorkbookError`: the file cannot be written.
  /// - Complexity: O(number of cells), in time and memory.
  public func write(workers: Workers = .one) throws(WorkbookError) {
    try workbook.write(workers)
  }
}
