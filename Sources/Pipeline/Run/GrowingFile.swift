import Glibc

/// A file that is written piece by piece, its checksum computed on the way.
struct GrowingFile: ~Copyable {
  private let path: String
  /// Negative once the file is closed.
  private var descriptor: Int32
  /// How many bytes were written.
  private(set) var count = 0
  private var checksum = Checksum()

  /// Makes the file, or empties it.
  init(_ path: String, mode: mode_t) throws(RunError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Disk.failure("tạo", path) }
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// Writes further bytes behind those that are there.
  mutating func append(_ bytes: [UInt8]) throws(RunError) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw Disk.failure("ghi", path) }
      done += put
    }
    count += bytes.count
    checksum.add(bytes)
  }

  /// Ends the file.
  ///
  /// - Throws: ``RunError`` when the system could not keep what was written.
  mutating func close() throws(RunError) {
    let result = Glibc.close(descriptor)
    descriptor = -1
    guard result == 0 else { throw Disk.failure("ghi", path) }
  }

  /// SHA-256 of what was written.
  var sha256: String { checksum.text }
}
