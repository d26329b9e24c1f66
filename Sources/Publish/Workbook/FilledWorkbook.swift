import Glibc
import Work

/// A workbook whose sheets the library has, to be written to its file.
///
/// One thread at a time is at it.
final class FilledWorkbook: @unchecked Sendable {
  private let path: String
  private let file: XlsxFile
  /// How many cells each sheet has.
  private var cells: [Int] = []
  private var failure: WorkbookError?

  /// Hands sheets to the library, which keeps them in memory; the file at `path` is not touched.
  ///
  /// - Parameters:
  ///   - workers: Make sheets side by side, while others are handed over.
  ///   - sheet: Makes the sheet at a position of `0..<count`.
  /// - Throws: `WorkbookError`: that of the first sheet that has one.
  init(
    _ count: Int, title: String, created: time_t, path: String, workers: Workers = .one,
    sheet: @Sendable (Int) -> Result<FittedSheet, WorkbookError>
  ) throws(WorkbookError) {
    self.path = path
    // Temporary files stand in the same folder, so that a full disk is noticed as one.
    file = try XlsxFile(path: path, temporaryFolder: OutputFile.folder(of: path))
    try file.describe(title: title, created: created)
    workers.inOrder(count, make: sheet) { self.add($0) }
    if let failure { throw failure }
  }

  private func add(_ sheet: Result<FittedSheet, WorkbookError>) {
    guard failure == nil else { return }
    do throws(WorkbookError) {
      let sheet = try sheet.get()
      try file.add(sheet)
      cells.append(sheet.cellCount)
    } catch {
      failure = error
    }
  }

  /// Writes the file, once, and reads it back; one that could not be finished is removed.
  ///
  /// - Parameter workers: Read its parts back side by side.
  func write(_ workers: Workers = .one) throws(WorkbookError) {
    let output = try OutputFile(path: path)
    do throws(WorkbookError) {
      try withPlainNumbers { () throws(WorkbookError) in try file.close() }
      // What went wrong is not known any more; it was the disk.
      guard WorkbookProof.holds(cells, at: path, workers) else { throw .cannotWrite(EIO) }
    } catch {
      output.remove()
      throw error
    }
  }
}
