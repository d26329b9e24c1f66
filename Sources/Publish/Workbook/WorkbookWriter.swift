import Glibc
public import Work

/// Writes a workbook (`.xlsx`) in the layout Vietnamese offices print: a cover `Bìa`, a table of
/// contents `Mục lục`, then one sheet a table, named by its number.
///
/// Numbers are numbers, codes are text, nothing is a formula, no cell is merged. The bytes depend on
/// the content alone: not on the clock, the time zone, the language, the path or the threads.
public struct WorkbookWriter: Sendable {
  private let title: String
  private let created: time_t
  private let sheets: [FittedSheet]

  /// Lays the sheets out.
  ///
  /// The content is checked whole before a file is touched: a workbook is complete or not written,
  /// never cut.
  ///
  /// - Parameter workers: Lay sheets out side by side.
  /// - Throws: `WorkbookError`: the content breaks a limit of Excel.
  /// - Complexity: O(number of cells), in time and memory.
  public init(
    _ content: WorkbookContent, workers: Workers = .one
  ) throws(WorkbookError) {
    try WorkbookRules.check(content)
    title = content.title
    created = try WorkbookRules.secondsSince1970(of: content)
    sheets = try Self.sheets(of: content, workers)
  }

  /// Writes a file at `path`, replacing what is there.
  ///
  /// It is read back, and a file that could not be finished is removed. Atomic replacement and
  /// syncing to disk are the caller's: give a path in a staging folder. Temporary files stand in the
  /// same folder, so that a full disk is noticed as one.
  ///
  /// - Parameter workers: Read the parts of the file back side by side.
  /// - Throws: `WorkbookError`: the file cannot be written.
  /// - Complexity: O(number of cells), in time and memory.
  public func write(
    to path: String, workers: Workers = .one
  ) throws(WorkbookError) {
    try XlsxFile.write(sheets, title: title, created: created, to: path, workers: workers)
  }

  private static func sheets(
    of content: WorkbookContent, _ workers: Workers
  ) throws(WorkbookError) -> [FittedSheet] {
    let front = [
      CoverLayout(content: content).sheet, ContentsLayout(sheets: content.sheets).sheet,
    ]
    let results = workers.map(front.count + content.sheets.count) { index in
      Result { () throws(WorkbookError) in
        guard index >= front.count else { return try FittedSheet(front[index]) }
        let table = content.sheets[index - front.count]
        try WorkbookRules.check(table)
        return try FittedSheet(TableLayout(table: table, periods: content.periods).sheet)
      }
    }
    var sheets: [FittedSheet] = []
    for result in results { sheets.append(try result.get()) }
    return sheets
  }
}
