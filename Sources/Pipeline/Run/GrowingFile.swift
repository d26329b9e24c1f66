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
    descriptor = SystemCall.through {
      open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    }
    guard descriptor >= 0 else { throw Disk.failure("tạo", path) }
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// Writes further bytes behind those that are there.
  mutating func append(_ bytes: [UInt8]) throws(RunError) {
    try Disk.fill(descriptor, with: bytes, path)
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
