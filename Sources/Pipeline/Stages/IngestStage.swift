import Ingest
import Register
import Work

/// Reads every return and lays its records out by field; in a run, each is cleaned at once.
///
/// Writes `1-ingest/returns.csv`, `rows/<return>.csv` and `findings/<return>.csv`.
struct IngestStage {
  let context: RunContext
  /// Where returns are cleaned while others are read; nil where cleaning was not asked for.
  let ahead: CleanAhead?

  static let profiles = "returns.csv"
  static func rows(_ path: String) -> String { "rows/\(ReturnFileName.of(path)).csv" }
  static func findings(_ path: String) -> String { "findings/\(ReturnFileName.of(path)).csv" }

  /// Reads the files that are stale.
  ///
  /// - Returns: What the stage leaves.
  func run(_ todo: StageState) throws(RunError) -> UnitLedger {
    let fresh = todo.fresh
    let folder = try StageFolder.create(
      .ingest, in: context.output, settings: context.settings.slice(.ingest), after: todo.ledger
    ) { fresh.contains($0) }
    let stale = todo.stale
    context.progress.begin(.ingest, of: stale.count)
    try Parallel.each(stale.count, jobs: context.options.jobs) { index throws(RunError) in
      try ingest(stale[index], folder)
    }
    let selected = ReturnSelection.selected(
      try StageReading.profiles(folder.units, jobs: context.options.jobs))
    try folder.write(Self.profiles, StageFile.profiles.bytes(selected))
    let left = try folder.finish()
    let names = Set(stale.map(\.name))
    try context.journal.note(
      selected.filter { names.contains(Self.file(of: $0.path, among: names) ?? "") })
    let records = selected.reduce(0) { $0 + $1.records }
    context.progress.end("\(selected.count) báo cáo, \(records) dòng")
    return left
  }

  /// The file that holds a return: its own, or the archive it lies in; nil when it is not among them.
  static func file(of path: String, among files: Set<String>) -> String? {
    if files.contains(path) { return path }
    return path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      .first(where: files.contains)
  }

  private func ingest(_ unit: UnitState, _ folder: StageFolder) throws(RunError) {
    let place = "\(context.input)/\(unit.name)"
    // Taken before the bytes: a change behind it shows.
    let stamp = FileStamp.isSettled(place, seconds: 2) ? FileStamp(of: place)?.text ?? "" : ""
    let limits = context.tables.configuration.limits
    let arrived = try InputFile.read(unit.name, at: place, limits)
    let identity = InputFile.identity(of: arrived)
    var profiles: [ReturnProfile] = []
    var files: [String] = []
    // Taken one by one, so that the text of each goes once it is laid out.
    var returns = Array(
      InputFile.returns(of: arrived, context.tables.ingest, workers: workers).reversed())
    while let file = returns.popLast() {
      let result = Ingest.ingest(file, context.tables.ingest, workers: workers)
      let name = result.profile.path
      try keep(result, folder)
      files += [Self.rows(name), Self.findings(name)]
      profiles.append(result.profile)
    }
    let cues = [Cue(name: FreshnessContext.content, value: identity)] + unit.cues.dropFirst()
    try folder.close(
      unit.name, cues: cues, files: files,
      summary: String(decoding: StageFile.profiles.bytes(profiles), as: UTF8.self), input: stamp)
    context.progress.advance()
  }
  private var workers: Workers { .threads(context.options.jobs) }

  /// Writes what was read of a return, and cleans it meanwhile where that was asked for.
  private func keep(_ result: IngestedReturn, _ folder: StageFolder) throws(RunError) {
    guard let ahead else { return try write(result, folder) }
    // Of a small return there is nothing to gain; the other threads have returns of their own.
    let jobs = result.rows.count < Self.large ? 1 : context.options.jobs
    let pieces = try Parallel.map(2, jobs: jobs) { index throws(RunError) in
      if index == 1 { return try ahead.cleaned(result) }
      try write(result, folder)
      return []
    }
    let sum = folder.fact(Self.rows(result.profile.path))?.sha256 ?? ""
    try ahead.write(pieces[1], of: result, rows: sum)
  }

  /// From how many rows on a return is written and cleaned at once.
  private static let large = 1 << 13

  private func write(_ result: IngestedReturn, _ folder: StageFolder) throws(RunError) {
    let name = result.profile.path
    try folder.write(Self.rows(name), RawRowsFile.bytes(result.rows, workers: workers))
    try folder.write(Self.findings(name), StageFile.findings.bytes(result.findings))
  }
}
