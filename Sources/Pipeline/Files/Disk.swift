import Glibc
import Register

/// The few operations on files that the pipeline needs, with errors that say what to do.
///
/// What changes the disk goes through ``SystemCall``.
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

  /// Size of a file in bytes, nil when there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether a path is a folder, or a link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is anything at a path, be it a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether there is nothing at a path.
  ///
  /// - Throws: ``RunError`` when the system could not tell.
  static func isMissing(_ path: String) throws(RunError) -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 { return false }
    guard errno == ENOENT || errno == ENOTDIR else { throw failure("đọc", path) }
    return true
  }

  /// Paths of all entries below a folder that are not folders, relative to it, sorted by bytes.
  ///
  /// Links are listed and not followed; names that start with a dot are passed over.
  static func files(below folder: String) throws(RunError) -> [String] {
    var found: [String] = []
    try collect(folder, "", &found)
    return found.sorted { $0.precedesInBytes($1) }
  }

  private static func collect(_ root: String, _ prefix: String, _ found: inout [String])
    throws(RunError)
  {
    let path = prefix.isEmpty ? root : root + "/" + prefix
    guard let stream = opendir(path) else { throw failure("đọc", path) }
    defer { closedir(stream) }
    while let entry = try next(in: stream, path) {
      let name = name(of: entry)
      if name.hasPrefix(".") { continue }
      let child = prefix.isEmpty ? name : prefix + "/" + name
      var status = stat()
      guard lstat(root + "/" + child, &status) == 0 else {
        // It was taken away meanwhile.
        if errno == ENOENT { continue }
        throw failure("đọc", root + "/" + child)
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(root, child, &found)
      } else {
        found.append(child)
      }
    }
  }

  /// The next entry of a folder, nil at its end.
  ///
  /// - Throws: ``RunError`` when the system could not read on: what is left out must not be taken for
  ///   missing.
  static func next(
    in stream: OpaquePointer, _ path: String
  ) throws(RunError) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    let entry = readdir(stream)
    if entry == nil, errno != 0 { throw failure("đọc", path) }
    return entry
  }

  /// The name of a folder's entry; bytes that are not UTF-8 are shown as `%FF`, and no file has that
  /// name then.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
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
