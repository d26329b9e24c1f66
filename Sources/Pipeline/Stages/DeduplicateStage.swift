import CSV
import Deduplicate
import Linkage
import Register

/// Links the rows of every partition into associations.
///
/// Writes `3-deduplicate/<partition>.rows.csv`, `.register.csv`, `.pairs.csv`, `.skipped.csv`,
/// `.changes.csv` and `.review.csv`.
struct DeduplicateStage {
  let context: RunContext

  static func rows(_ partition: String) -> String { "\(partition).rows.csv" }
  static func register(_ partition: String) -> String { "\(partition).register.csv" }
  static func skipped(_ partition: String) -> String { "\(partition).skipped.csv" }
  static func pairs(_ partition: String) -> String { "\(partition).pairs.csv" }
  static func changes(_ partition: String) -> String { "\(partition).changes.csv" }
  /// What became of each decision, all partitions together.
  static let review = "review.csv"
  /// The periods that changes were looked for in.
  static let periods = "periods.csv"
  static func decided(_ partition: String) -> String { "\(partition).review.csv" }

  func run() throws(RunError) {
    let source = try PartitionRecords(context.output)
    let profiles = try StageReading.profiles(try StageFolder.open(.ingest, in: context.output))
    let partitions = source.partitions
    let standing = try DecisionLog(path: context.decisionFile).standing
    let decisions = ReviewDecisions(standing.agreed)
    let unchanged = try unchanged(partitions, profiles, source.periods)
    let folder = try StageFolder.create(.deduplicate, in: context.output) { name in
      unchanged.contains(String(name.prefix { $0 != "." }))
    }
    let fresh = partitions.filter { !unchanged.contains($0.partition) }
    context.progress.begin(.deduplicate, of: fresh.count)
    let counts = try Parallel.map(fresh.count, jobs: context.options.jobs) {
      index throws(RunError) in
      try deduplicate(fresh[index].partition, decisions, source, folder)
    }
    try folder.write(Self.periods, StageFile.periods.bytes(source.periods))
    let outcomes = try DecisionOutcomes(standing, decisions, partitions.map(\.partition), folder)
    try folder.write(Self.review, StageFile.decided.bytes(outcomes.pairs))
    try folder.finish()
    if outcomes.idle > 0 {
      context.progress.warn(
        "\(outcomes.idle) quyết định duyệt không được áp dụng; xem \(folder.path)/\(Self.review)")
    }
    context.progress.end("\(counts.reduce(0) { $0 + $1.associations }) hội (tính theo từng kỳ)")
    let skipped = counts.reduce(0) { $0 + $1.skippedBlocks }
    if skipped > 0 {
      context.progress.warn(
        "\(skipped) khối dòng quá lớn không so từng cặp, có thể còn trùng; xem *.skipped.csv trong "
          + "\(folder.path), hoặc tăng limits.block_rows")
    }
  }

  /// Partitions taken over as they are: not selected, and fed by the same returns as before, none of
  /// which is a selected locality's, with the same periods in the country.
  ///
  /// A national body in Hà Nội's return makes the centre's partition stale.
  private func unchanged(
    _ partitions: [(partition: String, paths: [String])], _ profiles: [ReturnProfile],
    _ periods: [ReportingPeriod]
  ) throws(RunError) -> Set<String> {
    if context.options.localities.isEmpty { return [] }
    let selected = Set(profiles.filter { context.isSelected($0.partition) }.map(\.path))
    let old = try StageFolder.open(.deduplicate, in: context.output)
    // A further period ends and begins associations everywhere.
    guard old.has(Self.periods), try StageReading.rows(.periods, Self.periods, old) == periods
    else { return [] }
    var unchanged: Set<String> = []
    for (partition, paths) in partitions where !context.isSelected(partition) {
      let name = Self.rows(partition)
      guard selected.isDisjoint(with: paths), old.has(name) else { continue }
      let before = Set(try StageReading.rows(.linkedRows, name, old).map(\.path))
      if before == Set(paths) { unchanged.insert(partition) }
    }
    return unchanged
  }

  private func deduplicate(
    _ partition: String, _ decisions: ReviewDecisions, _ source: PartitionRecords,
    _ folder: StageFolder
  ) throws(RunError) -> (associations: Int, skippedBlocks: Int) {
    let records = try source.records(of: partition)
    let result: DeduplicatedPartition
    do {
      result = try Deduplicate.deduplicate(
        records, context.tables.deduplicate, decisions: decisions, periods: source.periods)
    } catch {
      throw RunError(.configuration, "LINKAGE", error.message, remedy: "Sửa linkage.yaml.")
    }
    try folder.write(Self.rows(partition), StageFile.linkedRows.bytes(result.rows))
    try folder.write(Self.register(partition), StageFile.register.bytes(result.register))
    try folder.write(Self.pairs(partition), StageFile.pairs.bytes(result.pairs))
    try folder.write(Self.skipped(partition), CSVWriter.skipped(result.skippedBlocks))
    try folder.write(Self.changes(partition), StageFile.changes.bytes(result.changes))
    try folder.write(Self.decided(partition), StageFile.decided.bytes(result.decided))
    context.progress.advance()
    return (result.register.count, result.skippedBlocks.count)
  }
}
