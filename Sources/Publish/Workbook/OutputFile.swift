import Glibc

/// The file a workbook goes to: proved writable first, proved whole afterwards.
///
/// The library that writes the format reports a path it cannot open only after all its work, and
/// prints that path to the standard error stream.
struct OutputFile {
  let path: String

  /// The folder of the file at `path`.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Creates the file, or opens it if it is there; its content is left alone for now.
  ///
  /// - Throws: `WorkbookError` with the code `cannotWrite`; also for anything but a regular file.
  init(path: String) throws(WorkbookError) {
    self.path = path
    guard !path.utf8.contains(0) else { throw .cannotWrite(EINVAL) }
    // A pipe nobody reads would block without O_NONBLOCK.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotWrite(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotWrite(EINVAL) }
  }

  /// Removes the unfinished file.
  func remove() { unlink(path) }
}
