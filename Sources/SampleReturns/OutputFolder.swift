import Glibc

/// A file that could not be read or written: what was tried, where, and the system's reason.
struct FileFailure: Error, CustomStringConvertible {
  var action: String
  var path: String
  var reason: String

  init(_ action: String, _ path: String) {
    self.action = action
    self.path = path
    reason = String(cString: strerror(errno))
  }

  var description: String { "cannot \(action) \(path): \(reason)" }
}

/// The folder the generator writes into.
struct OutputFolder {
  var path: String

  /// Writes a file and the folders above it.
  func write(_ bytes: [UInt8], to relative: String) throws {
    let target = "\(path)/\(relative)"
    try Self.makeFolders(above: target)
    guard let file = fopen(target, "wb") else { throw FileFailure("create", target) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw FileFailure("write", target) }
  }

  /// The bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw FileFailure("read", path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&block, 1, block.count, file)
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    guard ferror(file) == 0 else { throw FileFailure("read", path) }
    return bytes
  }

  private static func makeFolders(above path: String) throws {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part + "/"
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw FileFailure("create folder", folder)
      }
    }
  }
}
