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

  func run() throws(RunError) {
    let source = try StageFolder.open(.ingest, in: context.output)
    let profiles = try StageReading.profiles(source)
    let old = try kept(profiles)
    let keptFiles = Set(old.flatMap { [Self.rows($0.path), Self.findings($0.path)] })
    let folder = try StageFolder.create(.clean, in: context.output) { keptFiles.contains($0) }
    let fresh = profiles.filter { profile in !old.contains { $0.path == profile.path } }
    context.progress.begin(.clean, of: fresh.count)
    let counted = try Parallel.map(fresh.count, jobs: context.options.jobs) {
      index throws(RunError) in
      try clean(fresh[index], source, folder)
    }
    let counts = (counted.flatMap { $0 } + old).sorted {
      ($0.path, $0.outcome, $0.partition) < ($1.path, $1.outcome, $1.partition)
    }
    try folder.write(Self.counts, StageFile.cleanCounts.bytes(counts))
    try folder.finish()
    let records = counts.filter { $0.outcome == CleanCount.record }.reduce(0) { $0 + $1.rows }
    context.progress.end("\(records) dòng là hội")
  }

  private func clean(_ profile: ReturnProfile, _ source: StageFolder, _ folder: StageFolder)
    throws(RunError) -> [CleanCount]
  {
    let name = IngestStage.rows(profile.path)
    let rows = try RawRowsFile.rows(try source.read(name), path: "\(source.path)/\(name)")
    let cleaning = Cleaning(rows, profile, context.tables.clean)
    let starts = Array(stride(from: 0, to: max(1, rows.count), by: Self.piece))
    let pieces = try Parallel.map(starts.count, jobs: context.options.jobs) {
      index throws(RunError) in
      Piece(cleaning, rows, starts[index]..<min(rows.count, starts[index] + Self.piece))
    }
    try folder.write(Self.rows(profile.path), Self.joined(pieces.map(\.rows)))
    try folder.write(Self.findings(profile.path), Self.joined(pieces.map(\.findings)))
    context.progress.advance()
    return counts(pieces, profile.path)
  }

  /// How many rows of a large return one thread cleans at a time.
  private static let piece = 1 << 14

  /// Some rows of a return, cleaned and written.
  private struct Piece {
    let rows: [UInt8]
    let findings: [UInt8]
    var ended = [Int](repeating: 0, count: Disposition.allCases.count)
    var partitions: [String: Int] = [:]

    init(_ cleaning: Cleaning, _ raw: RawRows, _ range: Range<Int>) {
      let isFirst = range.lowerBound == 0
      var ended = ended
      var partitions = partitions
      var file = StageFile.cleaned.writer(withHeader: isFirst)
      let findings = cleaning.clean(range) { row, outcome in
        file.append(CleanRow(position: raw.positions[row], outcome: outcome))
        switch outcome {
        case .record(let record): partitions[record.partition, default: 0] += 1
        case .ended(let disposition, _): ended[Int(disposition.rawValue)] += 1
        }
      }
      rows = file.take()
      self.findings = StageFile.findings.text(findings, withHeader: isFirst)
      (self.ended, self.partitions) = (ended, partitions)
    }
  }

  private static func joined(_ texts: [[UInt8]]) -> [UInt8] {
    texts.count == 1 ? texts[0] : Array(texts.joined())
  }

  private func counts(_ pieces: [Piece], _ path: String) -> [CleanCount] {
    let partitions = pieces.reduce(into: [:]) { $0.merge($1.partitions, uniquingKeysWith: +) }
    return partitions.map {
      CleanCount(path: path, outcome: CleanCount.record, partition: $0.key, rows: $0.value)
    }
      + Disposition.allCases.compactMap { disposition in
        let rows = pieces.reduce(0) { $0 + $1.ended[Int(disposition.rawValue)] }
        return rows == 0
          ? nil : CleanCount(path: path, outcome: disposition.code, partition: "", rows: rows)
      }
  }

  private func kept(_ profiles: [ReturnProfile]) throws(RunError) -> [CleanCount] {
    if context.options.localities.isEmpty { return [] }
    let others = Set(
      profiles.filter { !context.isSelected($0.partition) }.map(\.path))
    let folder = try StageFolder.open(.clean, in: context.output)
    return try StageReading.cleanCounts(folder).filter { others.contains($0.path) }
  }
}
