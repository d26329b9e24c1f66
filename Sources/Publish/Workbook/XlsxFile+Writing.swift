import Glibc
import Work

extension XlsxFile {
  /// Writes sheets to a file and reads it back; a file that could not be finished is removed.
  ///
  /// Temporary files stand in the same folder, so that a full disk is noticed as one.
  static func write(
    _ sheets: [FittedSheet], title: String, created: time_t, to path: String,
    workers: Workers = .one
  ) throws(WorkbookError) {
    let output = try OutputFile(path: path)
    do throws(WorkbookError) {
      try withPlainNumbers { () throws(WorkbookError) in
        let file = try XlsxFile(path: path, temporaryFolder: output.folder)
        try file.describe(title: title, created: created)
        for sheet in sheets { try file.add(sheet) }
        try file.close()
      }
      // What went wrong is not known any more; it was the disk.
      guard WorkbookProof.holds(sheets.map(\.layout), at: path, workers) else {
        throw .cannotWrite(EIO)
      }
    } catch {
      output.remove()
      throw error
    }
  }
}
