import Glibc

/// Files under a second name, without their content being written again.
extension Disk {
  /// What a file system answers that has no room for one more name of a file, or has no such names.
  private static let refusals: Set<Int32> = [EMLINK, EXDEV, EPERM, EOPNOTSUPP, ENOSYS, ENOENT]

  /// Gives a regular file a further name.
  ///
  /// - Returns: False where there is no such file, or the file system cannot do that: it has to be
  ///   written then.
  static func hardLink(_ path: String, to file: String) throws(RunError) -> Bool {
    var status = stat()
    guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    if SystemCall.through({ Glibc.link(file, path) }) == 0 { return true }
    if refusals.contains(errno) { return false }
    throw failure("tạo", path)
  }

  /// Part of a regular file.
  ///
  /// - Throws: ``RunError`` when it cannot be read, or ends before.
  static func read(_ path: String, _ range: Range<Int>) throws(RunError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("đọc", path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: range.count)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress.map { $0 + count }, $0.count - count,
          range.lowerBound + count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw failure("đọc", path) }
      count += got
    }
    return bytes
  }
}
