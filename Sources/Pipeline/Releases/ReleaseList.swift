/// The releases of an output folder.
public struct ReleaseList: Sendable {
  let output: String

  /// The releases below the output folder of these options.
  public init(_ options: RunOptions) { output = options.path(options.output) }

  init(output: String) { self.output = output }

  /// Names of the releases that are there, sorted.
  var names: [String] {
    ((try? Disk.names(in: "\(output)/releases")) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The folder of a release.
  func folder(_ name: String) -> String { "\(output)/releases/\(name)" }

  /// The release that somebody means by the start of its name.
  ///
  /// - Throws: ``RunError`` with exit code 64 when there is none such, or several.
  func release(named text: String) throws(RunError) -> String {
    let found = names.filter { $0 == text || $0.hasPrefix(text) }
    if found.contains(text) { return text }
    if found.count == 1 { return found[0] }
    let hint = NearestWord.of(text, among: names).map { "Có phải là '\($0)'?" }
    throw RunError(
      .usage, "RELEASE-UNKNOWN",
      found.isEmpty ? "Không có bản phát hành '\(text)'." : "Nhiều bản bắt đầu bằng '\(text)'.",
      at: "\(output)/releases", remedy: hint ?? "Xem các bản: sohoi history")
  }

  /// The release that somebody means: the one in force when none is named.
  func find(_ name: String?) throws(RunError) -> String {
    if let name { return try release(named: name) }
    return try current()
  }

  /// The release in force.
  ///
  /// - Throws: ``RunError`` with exit code 66 when there is none.
  func current() throws(RunError) -> String {
    guard let name = CurrentRelease(output: output).name else {
      throw RunError(
        .inputMissing, "NO-RELEASE", "Chưa có bản phát hành nào.", at: output,
        remedy: "Chạy: sohoi run")
    }
    return name
  }

  /// One line for each time a release was put in force, oldest first, and for each release of which the
  /// journal knows no more: time, name, how, and whether it is there.
  public var history: String {
    let current = CurrentRelease(output: output).name
    let there = Set(names)
    var lines: [String] = []
    var seen: Set<String> = []
    for (time, id, event) in JournalEntries(output).releases {
      seen.insert(id)
      let how =
        event == "rollback" ? "quay về" : id.hasSuffix("-stale") ? "không công bố" : "công bố"
      lines.append("\(time)  \(id)  \(how)\(there.contains(id) ? "" : ", đã xoá")")
    }
    let unknown = names.filter { !seen.contains($0) }.map { "\($0)  (không còn trong nhật ký)" }
    let last = current.map { ["Hiện hành: \($0)"] } ?? []
    return (unknown + lines + last).map { $0 + "\n" }.joined()
  }

  /// Compares a release, the one in force unless another is named, with its manifest.
  ///
  /// - Returns: What is wrong, or that all is right, in words; and whether it is right.
  /// - Throws: ``RunError`` when there is no such release.
  public func verify(_ name: String?, jobs: Int) throws(RunError) -> (text: String, isRight: Bool) {
    let name = try find(name)
    let faults = try faults(of: name, jobs: jobs)
    if faults.isEmpty { return ("\(name): đúng như đã công bố\n", true) }
    return (faults.map { "\(name)/\($0)\n" }.joined(), false)
  }

  /// What is wrong with a release.
  func faults(of name: String, jobs: Int) throws(RunError) -> [String] {
    let folder = folder(name)
    let manifest = try ReleaseManifest.read(folder)
    var faults = try ReleaseCheck.faults(of: folder, manifest, jobs: jobs)
    let json = try Disk.read("\(folder)/\(ReleaseManifest.file)")
    let own = ReleaseFile(
      path: ReleaseManifest.file, bytes: json.count, sha256: Checksum.sha256(json))
    let sums = try? Disk.read("\(folder)/\(ChecksumList.file)")
    if sums != Array(ChecksumList.text(manifest.files + [own]).utf8) {
      faults.append("\(ChecksumList.file): không khớp manifest.json")
    }
    return faults
  }
}
