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

  /// All files of a partition.
  static func files(_ partition: String) -> [String] {
    [
      rows(partition), register(partition), pairs(partition), skipped(partition),
      changes(partition), decided(partition),
    ]
  }

  /// Links the partitions that are stale.
  ///
  /// - Returns: What the stage leaves.
  func run(_ todo: StageState) throws(RunError) -> UnitLedger {
    let source = try PartitionRecords(context.output)
    let standing = try DecisionLog(path: context.decisionFile).standing
    let decisions = ReviewDecisions(standing.agreed)
    let fresh = todo.fresh
    let folder = try StageFolder.create(
      .deduplicate, in: context.output, settings: context.settings.slice(.deduplicate),
      after: todo.ledger
    ) { fresh.contains($0) }
    let partitions = Set(source.partitions.map(\.partition))
    let stale = todo.stale.filter { partitions.contains($0.name) }
    context.progress.begin(.deduplicate, of: stale.count)
    try Parallel.each(stale.count, jobs: context.options.jobs) { index throws(RunError) in
      let unit = stale[index]
      let counts = try deduplicate(unit.name, decisions, source, folder)
      try folder.close(
        unit.name, cues: unit.cues, files: Self.files(unit.name), summary: counts.text)
      context.progress.advance()
    }
    try folder.write(Self.periods, StageFile.periods.bytes(source.periods))
    let outcomes = try DecisionOutcomes(
      standing, decisions, source.partitions.map(\.partition), folder)
    try folder.write(Self.review, StageFile.decided.bytes(outcomes.pairs))
    let left = try folder.finish()
    if outcomes.idle > 0 {
      context.progress.warn(
        "\(outcomes.idle) quyết định duyệt không được áp dụng; xem \(folder.path)/\(Self.review)")
    }
    report(folder)
    return left
  }

  private func report(_ folder: StageFolder) {
    let counts = folder.units.values.map { PartitionCount(text: $0.summary) }
    context.progress.end("\(counts.reduce(0) { $0 + $1.associations }) hội (tính theo từng kỳ)")
    let skipped = counts.reduce(0) { $0 + $1.skippedBlocks }
    if skipped > 0 {
      context.progress.warn(
        "\(skipped) khối dòng quá lớn không so từng cặp, có thể còn trùng; xem *.skipped.csv trong "
          + "\(folder.path), hoặc tăng limits.block_rows")
    }
  }

  private func deduplicate(
    _ partition: String, _ decisions: ReviewDecisions, _ source: PartitionRecords,
    _ folder: StageFolder
  ) throws(RunError) -> PartitionCount {
    let records = try source.records(of: partition)
    let result: DeduplicatedPartition
    do {
      result = try Deduplicate.deduplicate(
        records, context.tables.deduplicate, decisions: decisions, periods: source.periods)
    } catch {
      throw RunError(.configuration, "LINKAGE", error.message, remedy: "Sửa linkage.yaml.")
    }
    try write(result, of: partition, to: folder)
    return PartitionCount(
      associations: result.register.count, skippedBlocks: result.skippedBlocks.count)
  }

  /// Writes the files of a partition, the largest first.
  private func write(
    _ result: DeduplicatedPartition, of partition: String, to folder: StageFolder
  ) throws(RunError) {
    let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
      (Self.register(partition), { RegisterCheckpoint.bytes(result.register) }),
      (Self.rows(partition), { StageFile.linkedRows.bytes(result.rows) }),
      (Self.pairs(partition), { StageFile.pairs.bytes(result.pairs) }),
      (Self.skipped(partition), { CSVWriter.skipped(result.skippedBlocks) }),
      (Self.changes(partition), { StageFile.changes.bytes(result.changes) }),
      (Self.decided(partition), { StageFile.decided.bytes(result.decided) }),
    ]
    try Parallel.each(files.count, jobs: context.options.jobs) { index throws(RunError) in
      try folder.write(files[index].name, files[index].bytes())
    }
  }
}

/// What linking a partition came to.
struct PartitionCount: Sendable {
  /// Associations, by period.
  var associations: Int
  /// Blocks of rows that were too large to compare.
  var skippedBlocks: Int

  init(associations: Int, skippedBlocks: Int) {
    (self.associations, self.skippedBlocks) = (associations, skippedBlocks)
  }

  /// From the form of ``text``.
  init(text: String) {
    let numbers = text.split(separator: " ").compactMap { Int($0) }
    associations = numbers.first ?? 0
    skippedBlocks = numbers.count > 1 ? numbers[1] : 0
  }

  /// The two with a space between them.
  var text: String { "\(associations) \(skippedBlocks)" }
}
