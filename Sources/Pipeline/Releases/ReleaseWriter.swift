import Foundation
import Glibc
import Register
import Synchronization

/// Writes a release aside, gives it a name made from its content, and checks it on the disk; putting it
/// in force is for ``CurrentRelease``.
final class ReleaseWriter: Sendable {
  private let output: String
  private let jobs: Int
  /// Folder that is being filled; it becomes the release.
  let folder: String
  private let files = Mutex<[String: ReleaseFile]>([:])
  /// Files that are on the disk and were read back: those taken over, and those ``settle()`` saw.
  private let settled = Mutex<Set<String>>([])

  /// Starts a release; what an earlier one left unfinished goes.
  init(_ output: String, jobs: Int = 1) throws(RunError) {
    self.output = output
    self.jobs = jobs
    folder = "\(output)/releases/.new"
    try Disk.remove(folder)
    try Disk.makeFolder(folder)
  }

  /// What was added so far, sorted by path.
  var written: [ReleaseFile] {
    files.withLock { $0.values.sorted { $0.path < $1.path } }
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
    note(ReleaseFile(path: path, bytes: file.count, sha256: file.sha256))
  }

  /// Takes a file over from the last release; see ``take(_:from:isUntouched:)``.
  func take(_ file: ReleaseFile, from last: LastRelease) throws(RunError) -> Bool {
    // Asked for before it has another name: to the file system that is a change of the file.
    let isUntouched = last.isUntouched(file.path)
    return try take(file, from: last.folder, isUntouched: isUntouched)
  }

  /// Takes a file over from an older release, as a further name of the same file.
  ///
  /// - Parameter isUntouched: Whether nobody touched it since it was read back; otherwise it is read.
  /// - Returns: False when it is not there, or is not what it should be; it has to be written then.
  func take(
    _ file: ReleaseFile, from release: String, isUntouched: Bool = false
  ) throws(RunError) -> Bool {
    let target = try target(file.path)
    guard try Disk.hardLink(target, to: "\(release)/\(file.path)") else { return false }
    guard isUntouched || ReleaseCheck.fault(of: file, in: folder) == nil else {
      try Disk.remove(target)
      return false
    }
    settled.withLock { _ = $0.insert(file.path) }
    note(file)
    return true
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
    note(ReleaseFile(path: path, bytes: bytes.count, sha256: Checksum.sha256(bytes)))
  }

  private func note(_ file: ReleaseFile) { files.withLock { $0[file.path] = file } }

  /// Waits until what was added so far is on the disk, and reads it back: work that is better done
  /// while other files are still being made than behind them.
  ///
  /// - Throws: ``RunError`` `RELEASE-DAMAGED` when a file is not what was written.
  func settle() throws(RunError) {
    let settled = settled.withLock { $0 }
    let files = files.withLock { $0.values.filter { !settled.contains($0.path) } }
      .sorted { $0.path < $1.path }
    try sync(files.map(\.path))
    let faults = try Parallel.map(files.count, jobs: jobs) {
      ReleaseCheck.fault(of: files[$0], in: folder)
    }
    if let fault = faults.lazy.compactMap({ $0 }).first { throw damaged(fault) }
    self.settled.withLock { $0.formUnion(files.map(\.path)) }
  }

  /// Writes manifest and checksums, waits until all is on the disk, reads it back, and moves the folder
  /// to its name.
  ///
  /// - Parameter stale: Why the release must not be put in force; nil when it may.
  /// - Returns: The name of the release below `releases/`: its id, `-stale` behind one that must not.
  func publish(
    pipeline: String, periods: [String], inputs: [ReturnProfile], rows: [String: Int],
    stale: String? = nil
  ) throws(RunError) -> String {
    let files = written
    var manifest = ReleaseManifest(
      id: ReleaseManifest.id(of: files), pipeline: pipeline, version: SohoiVersion.text,
      periods: periods,
      inputs: inputs.map { .init(path: $0.path, sha256: $0.sha256, status: $0.status.rawValue) },
      rows: rows, files: files)
    manifest.notPublishable = stale
    let json = try manifest.json()
    try Disk.write(json, to: "\(folder)/\(ReleaseManifest.file)", mode: 0o644)
    let own = ReleaseFile(
      path: ReleaseManifest.file, bytes: json.count, sha256: Checksum.sha256(json))
    try Disk.write(
      Array(ChecksumList.text(files + [own]).utf8), to: "\(folder)/\(ChecksumList.file)",
      mode: 0o644)
    try sync()
    try verify(manifest, json)
    let name = stale == nil ? manifest.id : "\(manifest.id)-stale"
    try place(name, manifest, json)
    return name
  }

  /// Waits until every file, then every folder is on the disk.
  private func sync() throws(RunError) {
    let all = try Disk.files(below: folder)
    let settled = settled.withLock { $0 }
    try sync(all.filter { !settled.contains($0) })
    for path in Self.folders(of: all) { try Disk.sync("\(folder)/\(path)") }
    try Disk.sync(folder)
  }

  private func sync(_ paths: [String]) throws(RunError) {
    // Waiting takes no processor: more at a time than there are.
    try Parallel.each(paths.count, jobs: 8) { index throws(RunError) in
      try Disk.sync("\(folder)/\(paths[index])")
    }
  }

  /// The folders that files lie in, the deepest first.
  private static func folders(of paths: [String]) -> [String] {
    var folders: Set<String> = []
    for path in paths {
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        folders.insert(String(parent))
      }
    }
    return folders.sorted { ($1.utf8.count, $1) < ($0.utf8.count, $0) }
  }

  /// What lies on the disk must be what the manifest says.
  private func verify(_ manifest: ReleaseManifest, _ json: [UInt8]) throws(RunError) {
    var faults = try ReleaseCheck.faults(
      of: folder, manifest, jobs: jobs, besides: settled.withLock { $0 })
    if try Disk.read("\(folder)/\(ReleaseManifest.file)") != json {
      faults.append(ReleaseManifest.file)
    }
    if let fault = faults.first { throw damaged(fault) }
  }

  private func damaged(_ fault: String) -> RunError {
    RunError(
      .inputOutput, "RELEASE-DAMAGED",
      "Bản phát hành vừa ghi không đọc lại được như đã ghi: \(fault).",
      at: folder, remedy: "Kiểm tra đĩa rồi chạy lại; bản phát hành cũ vẫn nguyên.")
  }

  private func place(_ name: String, _ manifest: ReleaseManifest, _ json: [UInt8])
    throws(RunError)
  {
    let release = "\(output)/releases/\(name)"
    if Disk.exists(release), isWhole(release, manifest, json) {
      // The same content has the same id: the release is there already and stays as it is.
      try Disk.remove(folder)
    } else {
      let damaged = "\(output)/releases/.damaged"
      try Disk.remove(damaged)
      if Disk.exists(release) { try Disk.move(release, to: damaged) }
      try Disk.move(folder, to: release)
      try Disk.remove(damaged)
    }
    try Disk.sync("\(output)/releases")
  }

  /// Whether a release is this one, byte for byte.
  private func isWhole(_ release: String, _ manifest: ReleaseManifest, _ json: [UInt8]) -> Bool {
    guard (try? Disk.read("\(release)/\(ReleaseManifest.file)")) == json,
      let faults = try? ReleaseCheck.faults(of: release, manifest, jobs: jobs)
    else { return false }
    return faults.isEmpty && Disk.exists("\(release)/\(ChecksumList.file)")
  }
}
