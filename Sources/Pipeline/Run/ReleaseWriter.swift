import Foundation
import Glibc
import Register
import Synchronization

/// Writes a release aside, gives it a name made from its content, and switches to it.
final class ReleaseWriter: Sendable {
  private struct File: Encodable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  private let output: String
  /// Folder that is being filled; it becomes the release.
  let folder: String
  private let files = Mutex<[String: File]>([:])

  init(_ output: String) throws(RunError) {
    self.output = output
    folder = "\(output)/releases/.new"
    try Disk.remove(folder)
    try Disk.makeFolder(folder)
  }

  /// Takes away what was written, when there will be no release.
  func discard() { try? Disk.remove(folder) }

  /// Adds a file.
  func add(_ path: String, _ bytes: [UInt8]) throws(RunError) {
    try Disk.write(bytes, to: try target(path), mode: 0o644)
    note(path, bytes)
  }

  /// Adds a file whose content `fill` writes piece by piece.
  func add(
    _ path: String, _ fill: (inout GrowingFile) throws(RunError) -> Void
  ) throws(RunError) {
    var file = try GrowingFile(try target(path), mode: 0o644)
    try fill(&file)
    try file.close()
    note(File(path: path, bytes: file.count, sha256: file.sha256))
  }

  /// The full path of a file; its folder is made.
  private func target(_ path: String) throws(RunError) -> String {
    let target = "\(folder)/\(path)"
    if let slash = target.lastIndex(of: "/") { try Disk.makeFolder(String(target[..<slash])) }
    return target
  }

  /// Adds a file that something else has written into the folder.
  func addWritten(_ path: String) throws(RunError) {
    note(path, try Disk.read("\(folder)/\(path)"))
  }

  private func note(_ path: String, _ bytes: [UInt8]) {
    note(File(path: path, bytes: bytes.count, sha256: Checksum.sha256(bytes)))
  }

  private func note(_ file: File) {
    files.withLock { $0[file.path] = file }
  }

  private struct Manifest: Encodable {
    struct Input: Encodable {
      let path: String
      let sha256: String
      let status: String
    }
    let id: String
    let pipeline: String
    let version: String
    let periods: [String]
    let inputs: [Input]
    let rows: [String: Int]
    let files: [File]
  }

  /// Writes the manifest, moves the folder to its name and points `current` at it.
  ///
  /// - Returns: The id of the release: 16 hexadecimal digits of the SHA-256 of its files' list.
  func publish(
    pipeline: String, periods: [String], inputs: [ReturnProfile], rows: [String: Int]
  ) throws(RunError) -> String {
    let files = files.withLock { $0.values.sorted { $0.path < $1.path } }
    let listing = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    let id = String(Checksum.sha256(Array(listing.utf8)).prefix(16))
    let manifest = Manifest(
      id: id, pipeline: pipeline, version: SohoiVersion.text, periods: periods,
      inputs: inputs.map { .init(path: $0.path, sha256: $0.sha256, status: $0.status.rawValue) },
      rows: rows, files: files)
    try Disk.write(try Self.json(manifest), to: "\(folder)/manifest.json", mode: 0o644)
    try place(id)
    return id
  }

  private static func json(_ manifest: Manifest) throws(RunError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(manifest)) + [0x0A]
    } catch {
      throw RunError(.defect, "MANIFEST", "Không ghi được manifest.json.")
    }
  }

  /// Whether a release has every file of this one, byte for byte.
  private func isWhole(_ release: String) -> Bool {
    files.withLock { $0.values }.allSatisfy { file in
      guard let bytes = try? Disk.read("\(release)/\(file.path)") else { return false }
      return bytes.count == file.bytes && Checksum.sha256(bytes) == file.sha256
    } && Disk.exists("\(release)/manifest.json")
  }

  private func place(_ id: String) throws(RunError) {
    let release = "\(output)/releases/\(id)"
    if Disk.exists(release), isWhole(release) {
      // The same content has the same id: the release is there already and stays as it is.
      try Disk.remove(folder)
    } else {
      let damaged = "\(output)/releases/.damaged"
      try Disk.remove(damaged)
      if Disk.exists(release), rename(release, damaged) != 0 { throw Disk.failure("ghi", release) }
      guard rename(folder, release) == 0 else { throw Disk.failure("ghi", release) }
      try Disk.remove(damaged)
    }
    let link = "\(output)/.current.new"
    try Disk.remove(link)
    guard symlink("releases/\(id)", link) == 0 else { throw Disk.failure("tạo", link) }
    guard rename(link, "\(output)/current") == 0 else {
      throw Disk.failure("ghi", "\(output)/current")
    }
  }
}
