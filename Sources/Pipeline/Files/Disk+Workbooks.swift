import Glibc
import Publish

/// Workbooks, whose library writes to the disk by itself.
extension Disk {
  /// Lets a workbook be written, as one call through the door.
  ///
  /// - Parameters:
  ///   - path: Where it stands, as errors name it.
  ///   - write: Writes it whole, or leaves no file.
  static func workbook(
    at path: String, _ write: () throws(WorkbookError) -> Void
  ) throws(RunError) {
    var failed: WorkbookError?
    let result = SystemCall.through { () -> Int32 in
      do throws(WorkbookError) {
        try write()
        return 0
      } catch {
        failed = error
        return -1
      }
    }
    if let failed { throw workbookError(failed, at: path) }
    guard result == 0 else { throw failure("ghi", path) }
  }

  /// What a run says of a workbook that could not be made.
  static func workbookError(_ error: WorkbookError, at path: String) -> RunError {
    RunError(
      error.systemError == 0 ? .defect : .inputOutput, "WORKBOOK", error.message, at: path,
      remedy: error.remedy)
  }
}
