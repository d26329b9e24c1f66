/// The folder of the returns.
struct InputFolder {
  let path: String
  /// Seconds that a file must have been left alone before it is read.
  let settle: Int

  /// The files in it, relative and sorted, and those among them that somebody may still be writing.
  ///
  /// - Throws: ``RunError`` when there is no such folder, or nothing in it.
  func files() throws(RunError) -> (all: [String], waiting: Set<String>) {
    guard Disk.isFolder(path) else {
      throw RunError(
        .inputMissing, "INPUT-MISSING", "Không có thư mục báo cáo.", at: path,
        remedy: "Chỉ đúng thư mục bằng --input.")
    }
    let files = try Disk.files(below: path).filter {
      !$0.hasSuffix(".part") && !$0.hasSuffix(".md")
    }
    guard !files.isEmpty else {
      throw RunError(
        .inputMissing, "INPUT-EMPTY", "Thư mục báo cáo không có tệp nào.", at: path,
        remedy: "Chép các báo cáo vào thư mục này, hoặc chỉ thư mục khác bằng --input.")
    }
    let waiting = files.filter { settle > 0 && !FileStamp.isSettled(place($0), seconds: settle) }
    return (files, Set(waiting))
  }

  /// Where a file lies.
  func place(_ file: String) -> String { "\(path)/\(file)" }
}
