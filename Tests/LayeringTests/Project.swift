import Foundation

/// The files of this package, as they lie on the disk.
enum Project {
  struct File: Sendable {
    /// Relative to the project's folder.
    var path: String
    var text: String
  }

  /// The folder that holds `Package.swift`.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Names of the folders right below one, sorted.
  static func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: path), includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent).sorted()
  }

  /// All files below a folder whose names end so, sorted.
  static func files(in path: String, ending: String) throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix(ending) }.sorted().map { try file("\(path)/\($0)") }
  }

  static func file(_ path: String) throws -> File {
    File(
      path: path, text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
  }
}
