import Glibc

/// syncfs(2); the module of the C library does not show it, since it is no part of POSIX.
@_silgen_name("syncfs")
private func syncfs(_ descriptor: Int32) -> Int32

/// Making sure that what was written outlasts a power cut.
///
/// A call that fails is never repeated: the system may have forgotten by then what it could not write.
/// - SeeAlso: A. Rebello and others, *Can Applications Recover from fsync Failures?*, USENIX ATC 2020.
extension Disk {
  /// Waits until an open file is on the disk.
  static func sync(_ descriptor: Int32, _ path: String) throws(RunError) {
    guard SystemCall.through({ fsync(descriptor) }) == 0 else { throw failure("ghi", path) }
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  static func sync(_ path: String) throws(RunError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("ghi", path) }
    defer { close(descriptor) }
    try sync(descriptor, path)
  }

  /// Waits until the name of a file is on the disk.
  static func syncFolder(of path: String) throws(RunError) {
    guard let slash = path.lastIndex(of: "/") else { return try sync(".") }
    try sync(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// Waits until all that was written to the file system of a folder is on the disk.
  ///
  /// For thousands of small files: one wait instead of one for each (0.04 s where 1,500 single ones
  /// took 0.4 s). Writes that failed since the folder was opened are reported from Linux 5.8 on.
  static func syncAll(_ folder: Int32, _ path: String) throws(RunError) {
    guard SystemCall.through({ syncfs(folder) }) == 0 else { throw failure("ghi", path) }
  }
}
