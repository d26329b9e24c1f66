import Glibc

/// The few operations on files that the pipeline needs, with errors that say what to do.
enum Disk {
  /// Whole content of a regular file.
  static func read(_ path: String) throws(RunError) -> [UInt8] {
    guard let bytes = try read(path, followsLinks: true, limit: .max) else { return [] }
    return bytes
  }

  /// Whole content of a regular file, nil when it is bigger than the limit.
  ///
  /// - Parameter followsLinks: False for files that others put there: a link could lead anywhere.
  static func read(_ path: String, followsLinks: Bool, limit: Int) throws(RunError) -> [UInt8]? {
    // Without O_NONBLOCK, opening a pipe would wait for its writer.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw failure("đọc", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw failure("đọc", path)
    }
    if status.st_size > limit { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw failure("đọc", path) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Writes a file beside its place and moves it there: a reader sees the old one or the new one.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(RunError) {
    let aside = path + ".part"
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure("tạo", path) }
    do throws(RunError) {
      try fill(descriptor, with: bytes, path)
    } catch {
      close(descriptor)
      unlink(aside)
      throw error
    }
    guard close(descriptor) == 0, rename(aside, path) == 0 else {
      let failure = failure("ghi", path)
      unlink(aside)
      throw failure
    }
  }

  /// Puts bytes behind what a file has, and makes the file when there is none.
  static func append(_ bytes: [UInt8], to path: String, mode: mode_t) throws(RunError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure("tạo", path) }
    defer { close(descriptor) }
    try fill(descriptor, with: bytes, path)
  }

  /// Size of a file in bytes, nil when there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8], _ path: String)
    throws(RunError)
  {
    var count = 0
    while count < bytes.count {
      let put = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw failure("ghi", path) }
      count += put
    }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(RunError) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]), mode: mode)
    }
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw failure("tạo", path) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Paths of all entries below a folder that are not folders, relative to it, sorted by bytes.
  ///
  /// Links are listed and not followed; names that start with a dot are passed over.
  static func files(below folder: String) throws(RunError) -> [String] {
    var found: [String] = []
    try collect(folder, "", &found)
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(_ root: String, _ prefix: String, _ found: inout [String])
    throws(RunError)
  {
    let path = prefix.isEmpty ? root : root + "/" + prefix
    guard let stream = opendir(path) else { throw failure("đọc", path) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = name(of: entry)
      if name.hasPrefix(".") { continue }
      let child = prefix.isEmpty ? name : prefix + "/" + name
      var status = stat()
      guard lstat(root + "/" + child, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(root, child, &found)
      } else {
        found.append(child)
      }
    }
  }

  /// The name of a folder's entry; bytes that are not UTF-8 are shown as `%FF`, and no file has that
  /// name then.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        String(validatingCString: name)
          ?? UnsafeBufferPointer(start: name, count: strlen(name)).map { byte in
            byte > 0x20
              ? String(UnicodeScalar(UInt8(byte)))
              : "%" + String(UInt8(bitPattern: byte), radix: 16, uppercase: true)
          }.joined()
      }
    }
  }

  /// Removes a file or a whole folder; nothing there is fine.
  static func remove(_ path: String) throws(RunError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard unlink(path) == 0 else { throw failure("xoá", path) }
      return
    }
    guard let stream = opendir(path) else { throw failure("đọc", path) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = name(of: entry)
      if name != "." && name != ".." { names.append(name) }
    }
    closedir(stream)
    for name in names { try remove(path + "/" + name) }
    guard rmdir(path) == 0 else { throw failure("xoá", path) }
  }

  /// An error of the operating system in the pipeline's words.
  static func failure(_ action: String, _ path: String) -> RunError {
    let number = errno
    let reason = String(cString: strerror(number))
    switch number {
    case EACCES, EPERM:
      return RunError(
        .permission, "IO-PERMISSION", "Không có quyền \(action): \(reason).", at: path,
        remedy: "Kiểm tra quyền của tệp hoặc thư mục.")
    case ENOENT:
      return RunError(
        .inputMissing, "IO-MISSING", "Không có tệp hoặc thư mục để \(action).", at: path,
        remedy: "Kiểm tra đường dẫn, hoặc chạy lại từ giai đoạn trước.")
    case EROFS, EEXIST, ENOTDIR, EISDIR:
      return RunError(
        .cannotCreate, "IO-CREATE", "Không \(action) được: \(reason).", at: path,
        remedy: "Chọn thư mục khác bằng --output.")
    default:
      return RunError(
        .inputOutput, "IO-FAILED", "Không \(action) được: \(reason).", at: path,
        remedy: "Kiểm tra đĩa (còn chỗ trống không) rồi chạy lại; bản phát hành cũ vẫn nguyên.")
    }
  }
}
