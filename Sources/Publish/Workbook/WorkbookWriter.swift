import Glibc
import Synchronization

/// Writes a workbook (`.xlsx`) in the layout Vietnamese offices print: a cover `Bìa`, a table of
/// contents `Mục lục`, then one sheet a table, named by its number.
///
/// Numbers are numbers, codes are text, nothing is a formula, no cell is merged. The bytes depend on
/// the content alone: not on the clock, the time zone, the language, the path or the threads.
public struct WorkbookWriter: Sendable {
  /// Calls a piece of work once for each of `0..<count`, on any thread, and returns when all calls
  /// have: threads lent by the caller.
  public typealias Run = (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  private let title: String
  private let created: time_t
  private let sheets: [FittedSheet]

  /// Lays the sheets out.
  ///
  /// The content is checked whole before a file is touched: a workbook is complete or not written,
  /// never cut.
  ///
  /// - Parameter run: Lays sheets out side by side; without it one follows the other.
  /// - Throws: `WorkbookError`: the content breaks a limit of Excel.
  /// - Complexity: O(number of cells), in time and memory.
  public init(
    _ content: WorkbookContent, run: Run = WorkbookWriter.inTurn
  ) throws(WorkbookError) {
    try WorkbookRules.check(content)
    title = content.title
    created = try WorkbookRules.secondsSince1970(of: content)
    sheets = try Self.sheets(of: content, run)
  }

  /// Writes a file at `path`, replacing what is there.
  ///
  /// It is read back, and a file that could not be finished is removed. Atomic replacement and
  /// syncing to disk are the caller's: give a path in a staging folder. Temporary files stand in the
  /// same folder, so that a full disk is noticed as one.
  ///
  /// - Parameter run: Reads the parts of the file back side by side.
  /// - Throws: `WorkbookError`: the file cannot be written.
  /// - Complexity: O(number of cells), in time and memory.
  public func write(
    to path: String, run: Run = WorkbookWriter.inTurn
  ) throws(WorkbookError) {
    try XlsxFile.write(sheets, title: title, created: created, to: path, run: run)
  }

  /// One piece after another, on the caller's thread.
  public static func inTurn(_ count: Int, _ work: @Sendable (Int) -> Void) {
    for index in 0..<count { work(index) }
  }

  private static func sheets(
    of content: WorkbookContent, _ run: Run
  ) throws(WorkbookError) -> [FittedSheet] {
    let front = [
      CoverLayout(content: content).sheet, ContentsLayout(sheets: content.sheets).sheet,
    ]
    let count = front.count + content.sheets.count
    let results = Mutex([Result<FittedSheet, WorkbookError>?](repeating: nil, count: count))
    run(count) { index in
      let result = Result { () throws(WorkbookError) in
        guard index >= front.count else { return try FittedSheet(front[index]) }
        let table = content.sheets[index - front.count]
        try WorkbookRules.check(table)
        return try FittedSheet(TableLayout(table: table, periods: content.periods).sheet)
      }
      results.withLock { $0[index] = result }
    }
    var sheets: [FittedSheet] = []
    for case let result? in results.withLock({ $0 }) { sheets.append(try result.get()) }
    return sheets
  }
}
