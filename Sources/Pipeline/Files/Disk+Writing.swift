import Glibc

/// What changes the disk.
extension Disk {
  /// Writes a file beside its place and moves it there: a reader sees the old one or the new one.
  ///
  /// - Parameter isDurable: Whether file and name must outlast a power cut when this returns; costs
  ///   about half a millisecond.
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t, isDurable: Bool = false
  ) throws(RunError) {
    let aside = path + ".part"
    let descriptor = SystemCall.through {
      open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    }
    guard descriptor >= 0 else { throw failure("tạo", path) }
    do throws(RunError) {
      try fill(descriptor, with: bytes, path)
      if isDurable { try sync(descriptor, path) }
    } catch {
      close(descriptor)
      drop(aside)
      throw error
    }
    guard close(descriptor) == 0, SystemCall.through({ rename(aside, path) }) == 0 else {
      let failure = failure("ghi", path)
      drop(aside)
      throw failure
    }
    if isDurable { try syncFolder(of: path) }
  }

  /// Takes an unfinished file away; what stays is written over by the next run.
  private static func drop(_ aside: String) { _ = SystemCall.through { unlink(aside) } }

  /// Puts bytes behind what a file has, and makes the file when there is none.
  static func append(
    _ bytes: [UInt8], to path: String, mode: mode_t, isDurable: Bool = false
  ) throws(RunError) {
    let descriptor = SystemCall.through {
      open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode)
    }
    guard descriptor >= 0 else { throw failure("tạo", path) }
    defer { close(descriptor) }
    try fill(descriptor, with: bytes, path)
    if isDurable { try sync(descriptor, path) }
  }

  /// Writes all bytes to an open file.
  static func fill(_ descriptor: Int32, with bytes: [UInt8], _ path: String) throws(RunError) {
    var count = 0
    while count < bytes.count {
      let put = bytes.withUnsafeBytes { bytes in
        SystemCall.through {
          Glibc.write(descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count)
        }
      }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw failure("ghi", path) }
      count += put
    }
  }

  /// Moves a file or folder to another name, in place of what has that name.
  static func move(_ path: String, to other: String) throws(RunError) {
    guard SystemCall.through({ rename(path, other) }) == 0 else { throw failure("ghi", other) }
  }

  /// Makes a symbolic link.
  static func link(_ path: String, to target: String) throws(RunError) {
    guard SystemCall.through({ symlink(target, path) }) == 0 else { throw failure("tạo", path) }
  }

  /// Where a symbolic link leads, nil when there is none.
  static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    if count < 0 { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(RunError) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]), mode: mode)
    }
    guard SystemCall.through({ mkdir(path, mode) }) == 0 || errno == EEXIST else {
      throw failure("tạo", path)
    }
  }

  /// Removes a file or a whole folder; nothing there is fine.
  static func remove(_ path: String) throws(RunError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard SystemCall.through({ unlink(path) }) == 0 else { throw failure("xoá", path) }
      return
    }
    for name in try names(in: path) { try remove(path + "/" + name) }
    guard SystemCall.through({ rmdir(path) }) == 0 else { throw failure("xoá", path) }
  }

  /// Names of all that lies in a folder, in no order.
  static func names(in path: String) throws(RunError) -> [String] {
    guard let stream = opendir(path) else { throw failure("đọc", path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = try next(in: stream, path) {
      let name = name(of: entry)
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
