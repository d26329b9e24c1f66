import Ingest
import Register

/// Reads every return and lays its records out by field.
///
/// Writes `1-ingest/returns.csv`, `rows/<return>.csv` and `findings/<return>.csv`.
struct IngestStage {
  let context: RunContext

  static let profiles = "returns.csv"
  static func rows(_ path: String) -> String { "rows/\(ReturnFileName.of(path)).csv" }
  static func findings(_ path: String) -> String { "findings/\(ReturnFileName.of(path)).csv" }

  func run() throws(RunError) {
    let paths = try returns()
    let old = try kept(paths)
    let folder = try StageFolder.create(.ingest, in: context.output) { name in
      old.keys.contains { name == Self.rows($0) || name == Self.findings($0) }
    }
    let kept = Set(old.keys.map { Self.file(of: $0, among: Set(paths)) })
    let fresh = paths.filter { !kept.contains($0) }
    context.progress.begin(.ingest, of: fresh.count)
    let read = try Parallel.map(fresh.count, jobs: context.options.jobs) { index throws(RunError) in
      try ingest(fresh[index], folder)
    }
    let selected = ReturnSelection.selected(read.flatMap { $0 } + old.values)
    try folder.write(Self.profiles, StageFile.profiles.bytes(selected))
    try folder.finish()
    try context.journal.note(selected)
    let records = selected.reduce(0) { $0 + $1.records }
    context.progress.end("\(selected.count) báo cáo, \(records) dòng")
  }

  private func returns() throws(RunError) -> [String] {
    guard Disk.isFolder(context.input) else {
      throw RunError(
        .inputMissing, "INPUT-MISSING", "Không có thư mục báo cáo.", at: context.input,
        remedy: "Chỉ đúng thư mục bằng --input.")
    }
    let paths = try Disk.files(below: context.input).filter {
      !$0.hasSuffix(".part") && !$0.hasSuffix(".md")
    }
    guard !paths.isEmpty else {
      throw RunError(
        .inputMissing, "INPUT-EMPTY", "Thư mục báo cáo không có tệp nào.", at: context.input,
        remedy: "Chép các báo cáo vào thư mục này, hoặc chỉ thư mục khác bằng --input.")
    }
    return paths
  }

  /// Returns of localities that this run leaves alone, as they were read before.
  private func kept(_ paths: [String]) throws(RunError) -> [String: ReturnProfile] {
    if context.options.localities.isEmpty { return [:] }
    let folder = try StageFolder.open(.ingest, in: context.output)
    let file = Self.profiles
    var kept: [String: ReturnProfile] = [:]
    for profile in try StageFile.profiles.rows(
      try folder.read(file), path: "\(folder.path)/\(file)")
    where !context.isSelected(profile.partition)
      && Self.file(of: profile.path, among: Set(paths)) != nil
    {
      kept[profile.path] = profile
    }
    return kept
  }

  /// The file that holds a return: its own, or the archive it lies in; nil when it is gone.
  private static func file(of path: String, among files: Set<String>) -> String? {
    if files.contains(path) { return path }
    return path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      .first(where: files.contains)
  }

  private func ingest(_ path: String, _ folder: StageFolder) throws(RunError) -> [ReturnProfile] {
    let files = InputFile.returns(
      path, at: "\(context.input)/\(path)", context.tables.configuration.limits)
    var profiles: [ReturnProfile] = []
    for file in files {
      let result = Ingest.ingest(file, context.tables.ingest)
      let name = result.profile.path
      try folder.write(Self.rows(name), RawRowsFile.bytes(result.rows))
      try folder.write(Self.findings(name), StageFile.findings.bytes(result.findings))
      profiles.append(result.profile)
    }
    context.progress.advance()
    return profiles
  }
}
