import Merge
import Register

/// Applies the rules for similar associations to every partition.
///
/// Writes `4-merge/<partition>.csv` and `<partition>.mergers.csv`.
struct MergeStage {
  let context: RunContext

  static func merged(_ partition: String) -> String { "\(partition).csv" }
  static func mergers(_ partition: String) -> String { "\(partition).mergers.csv" }

  func run() throws(RunError) {
    let source = try StageFolder.open(.deduplicate, in: context.output)
    let partitions = Partitions.names(source)
    let folder = try StageFolder.create(.merge, in: context.output)
    context.progress.begin(.merge, of: partitions.count)
    let counts = try Parallel.map(partitions.count, jobs: context.options.jobs) {
      index throws(RunError) in
      try merge(partitions[index], source, folder)
    }
    try folder.finish()
    context.progress.end("\(counts.reduce(0, +)) nhóm sắp xếp")
  }

  private func merge(_ partition: String, _ source: StageFolder, _ folder: StageFolder)
    throws(RunError) -> Int
  {
    let register = try StageReading.rows(
      .register, DeduplicateStage.register(partition), source)
    let mergers = Merge.mergers(of: register, rules: context.tables.rules)
    let view = MergedView(
      of: register, mergers: mergers, apply: context.tables.configuration.apply)
    let counts = Self.counts(mergers)
    let rows = register.indices.lazy.map {
      let key = MergedKey(period: register[$0].period, id: register[$0].id)
      return MergedRow(
        period: key.period, associationID: key.id, mergedID: view.mergedIDs[$0],
        mergers: counts[key] ?? 0)
    }
    try folder.write(Self.merged(partition), StageFile.merged.bytes(rows))
    try folder.write(Self.mergers(partition), StageFile.mergers.bytes(mergers))
    context.progress.advance()
    return mergers.count
  }

  /// How many mergers each association is a part of.
  static func counts(_ mergers: [Merger]) -> [MergedKey: Int] {
    var counts: [MergedKey: Int] = [:]
    for merger in mergers {
      for part in merger.parts {
        counts[MergedKey(period: merger.period, id: part), default: 0] += 1
      }
    }
    return counts
  }
}

/// The partitions that deduplication left.
enum Partitions {
  /// Their names, sorted.
  static func names(_ folder: StageFolder) -> [String] {
    let ending = ".register.csv"
    return folder.files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
  }
}
