import CSV
import Deduplicate
import Linkage
import Register

/// Links the rows of every partition into associations.
///
/// Writes `3-deduplicate/<partition>.rows.csv`, `.register.csv`, `.pairs.csv` and `.skipped.csv`.
struct DeduplicateStage {
  let context: RunContext

  static func rows(_ partition: String) -> String { "\(partition).rows.csv" }
  static func register(_ partition: String) -> String { "\(partition).register.csv" }
  static func skipped(_ partition: String) -> String { "\(partition).skipped.csv" }
  static func pairs(_ partition: String) -> String { "\(partition).pairs.csv" }

  func run() throws(RunError) {
    let source = try StageFolder.open(.clean, in: context.output)
    let profiles = try StageReading.profiles(try StageFolder.open(.ingest, in: context.output))
    let reporters = Dictionary(uniqueKeysWithValues: profiles.map { ($0.path, $0.unit.level) })
    let partitions = StageReading.partitions(try StageReading.cleanCounts(source))
    let unchanged = try unchanged(partitions, profiles)
    let folder = try StageFolder.create(.deduplicate, in: context.output) { name in
      unchanged.contains(String(name.prefix { $0 != "." }))
    }
    let fresh = partitions.filter { !unchanged.contains($0.partition) }
    context.progress.begin(.deduplicate, of: fresh.count)
    let counts = try Parallel.map(fresh.count, jobs: context.options.jobs) {
      index throws(RunError) in
      try deduplicate(fresh[index], reporters, source, folder)
    }
    try folder.finish()
    context.progress.end("\(counts.reduce(0) { $0 + $1.associations }) hội (tính theo từng kỳ)")
    let skipped = counts.reduce(0) { $0 + $1.skippedBlocks }
    if skipped > 0 {
      context.progress.warn(
        "\(skipped) khối dòng quá lớn không so từng cặp, có thể còn trùng; xem *.skipped.csv trong "
          + "\(folder.path), hoặc tăng limits.block_rows")
    }
  }

  /// Partitions taken over as they are: not selected, and fed by the same returns as before, none of
  /// which is a selected locality's.
  ///
  /// A national body in Hà Nội's return makes the centre's partition stale.
  private func unchanged(
    _ partitions: [(partition: String, paths: [String])], _ profiles: [ReturnProfile]
  ) throws(RunError) -> Set<String> {
    if context.options.localities.isEmpty { return [] }
    let selected = Set(profiles.filter { context.isSelected($0.partition) }.map(\.path))
    let old = try StageFolder.open(.deduplicate, in: context.output)
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
    _ partition: (partition: String, paths: [String]),
    _ reporters: [String: AdministrativeLevel?], _ source: StageFolder, _ folder: StageFolder
  ) throws(RunError) -> (associations: Int, skippedBlocks: Int) {
    var records: [SourceRecord] = []
    for path in partition.paths {
      for row in try StageReading.rows(.cleaned, CleanStage.rows(path), source) {
        guard case .record(let record) = row.outcome, record.partition == partition.partition
        else { continue }
        records.append(
          SourceRecord(path: path, reporter: reporters[path] ?? nil, record: record))
      }
    }
    let result: DeduplicatedPartition
    do {
      result = try Deduplicate.deduplicate(records, context.tables.deduplicate)
    } catch {
      throw RunError(.configuration, "LINKAGE", error.message, remedy: "Sửa linkage.yaml.")
    }
    try folder.write(Self.rows(partition.partition), StageFile.linkedRows.bytes(result.rows))
    try folder.write(Self.register(partition.partition), StageFile.register.bytes(result.register))
    try folder.write(Self.pairs(partition.partition), CSVWriter.pairs(result.pairs))
    try folder.write(Self.skipped(partition.partition), CSVWriter.skipped(result.skippedBlocks))
    context.progress.advance()
    return (result.register.count, result.skippedBlocks.count)
  }
}
