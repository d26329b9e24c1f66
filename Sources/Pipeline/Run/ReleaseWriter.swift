import Foundation
import Glibc
import Publish
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

  /// Adds a file.
  func add(_ path: String, _ bytes: [UInt8]) throws(RunError) {
    let target = "\(folder)/\(path)"
    if let slash = target.lastIndex(of: "/") { try Disk.makeFolder(String(target[..<slash])) }
    try Disk.write(bytes, to: target, mode: 0o644)
    note(path, bytes)
  }

  /// Adds a file that something else has written into the folder.
  func addWritten(_ path: String) throws(RunError) {
    note(path, try Disk.read("\(folder)/\(path)"))
  }

  private func note(_ path: String, _ bytes: [UInt8]) {
    let file = File(path: path, bytes: bytes.count, sha256: Checksum.sha256(bytes))
    files.withLock { $0[path] = file }
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
    pipeline: String, periods: [String], ledgers: [ReturnLedger], rows: [String: Int]
  ) throws(RunError) -> String {
    let files = files.withLock { $0.values.sorted { $0.path < $1.path } }
    let listing = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    let id = String(Checksum.sha256(Array(listing.utf8)).prefix(16))
    let manifest = Manifest(
      id: id, pipeline: pipeline, version: SohoiVersion.text, periods: periods,
      inputs: ledgers.map {
        .init(
          path: $0.profile.path, sha256: $0.profile.sha256, status: $0.profile.status.rawValue)
      }, rows: rows, files: files)
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
