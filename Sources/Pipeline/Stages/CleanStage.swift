import Clean
import Register

/// Cleans every return: typed records, ends and findings.
///
/// Writes `2-clean/counts.csv`, `rows/<return>.csv` and `findings/<return>.csv`.
struct CleanStage {
  let context: RunContext

  static let counts = "counts.csv"
  static func rows(_ path: String) -> String { "rows/\(ReturnFileName.of(path)).csv" }
  static func findings(_ path: String) -> String { "findings/\(ReturnFileName.of(path)).csv" }

  /// Cleans the returns that are stale.
  ///
  /// - Parameter ahead: What was cleaned while returns were read; nil when none were.
  /// - Returns: What the stage leaves.
  func run(_ todo: StageState, ahead: CleanAhead?) throws(RunError) -> UnitLedger {
    let source = try StageFolder.open(.ingest, in: context.output)
    let profiles = Dictionary(
      try StageReading.profiles(source).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let done = Set(todo.units.lazy.filter { ahead?.hasCleaned($0) ?? false }.map(\.name))
    let stays = todo.fresh.union(done)
    let folder = if let ahead { ahead.folder } else { try create(after: todo.ledger) }
    folder.keep { stays.contains($0) }
    let stale = todo.stale.filter { !done.contains($0.name) }
    context.progress.begin(.clean, of: stale.count)
    try Parallel.each(stale.count, jobs: context.options.jobs) { index throws(RunError) in
      guard let profile = profiles[stale[index].name] else { return }
      let name = IngestStage.rows(profile.path)
      let rows = try RawRowsFile.rows(try source.read(name), path: "\(source.path)/\(name)")
      try write(try cleaned(rows, profile), of: profile.path, stale[index].cues, folder)
      context.progress.advance()
    }
    let counts = try CleanCount.all(folder.units)
    try folder.write(Self.counts, StageFile.cleanCounts.bytes(counts))
    let left = try folder.finish()
    let records = counts.filter { $0.outcome == CleanCount.record }.reduce(0) { $0 + $1.rows }
    context.progress.end("\(records) dòng là hội")
    return left
  }

  /// The stage's folder, with what an earlier run left.
  func create(after left: UnitLedger) throws(RunError) -> StageFolder {
    try StageFolder.create(
      .clean, in: context.output, settings: context.settings.slice(.clean), after: left
    ) { _ in true }
  }

  /// Cleans one return, large ones in pieces side by side.
  func cleaned(_ rows: RawRows, _ profile: ReturnProfile) throws(RunError) -> [Piece] {
    let cleaning = Cleaning(rows, profile, context.tables.clean)
    let starts = Array(stride(from: 0, to: max(1, rows.count), by: Self.piece))
    return try Parallel.map(starts.count, jobs: context.options.jobs) { index throws(RunError) in
      Piece(cleaning, rows, starts[index]..<min(rows.count, starts[index] + Self.piece))
    }
  }

  /// Writes what cleaning made of a return.
  func write(
    _ pieces: [Piece], of path: String, _ cues: [Cue], _ folder: StageFolder
  ) throws(RunError) {
    try folder.write(Self.rows(path), [UInt8](joining: pieces.map(\.rows)))
    try folder.write(Self.findings(path), [UInt8](joining: pieces.map(\.findings)))
    let counts = StageFile.cleanCounts.bytes(
      CleanCounter(sumOf: pieces.map(\.counter)).counts(path))
    try folder.close(
      path, cues: cues, files: [Self.rows(path), Self.findings(path)],
      summary: String(decoding: counts, as: UTF8.self))
  }

  /// How many rows of a large return one thread cleans at a time.
  private static let piece = 1 << 12

  /// Some rows of a return, cleaned, as they are to be written.
  struct Piece {
    fileprivate let rows: [UInt8]
    fileprivate let findings: [UInt8]
    fileprivate let counter: CleanCounter

    fileprivate init(_ cleaning: Cleaning, _ raw: RawRows, _ range: Range<Int>) {
      let isFirst = range.lowerBound == 0
      var file = StageFile.cleaned.writer(withHeader: isFirst)
      var counter = CleanCounter()
      let findings = cleaning.clean(range) { row, outcome in
        let line = file.append(CleanRow(position: raw.positions[row], outcome: outcome))
        counter.count(outcome, at: line)
      }
      rows = file.take()
      counter.sum(rows)
      self.counter = counter
      self.findings = StageFile.findings.text(findings, withHeader: isFirst)
    }
  }
}
