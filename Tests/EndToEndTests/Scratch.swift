import Foundation
import Glibc

/// Folders for the tests of one process; all of them go when it ends.
enum Scratch {
  static let root: URL = {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "sohoi-tests-\(ProcessInfo.processInfo.processIdentifier)")
    atexit { try? FileManager.default.removeItem(at: Scratch.root) }
    return url
  }()

  /// A new empty folder.
  static func folder() throws -> URL {
    let url = root.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// A copy of a folder, in a place of its own.
  static func copy(of folder: URL) throws -> URL {
    let url = try Scratch.folder().appending(path: "copy")
    try FileManager.default.copyItem(at: folder, to: url)
    return url
  }

  /// Writes a file and the folders above it.
  static func write(_ bytes: some Sequence<UInt8>, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
