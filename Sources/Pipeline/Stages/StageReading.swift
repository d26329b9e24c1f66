import Deduplicate
import Register

/// Reads what earlier stages left.
enum StageReading {
  /// The returns that the units of ingest tell of, in no order.
  ///
  /// - Throws: ``RunError`` when a summary is not of the form that ingest writes.
  static func profiles(
    _ units: [String: StageUnit], jobs: Int
  ) throws(RunError) -> [ReturnProfile] {
    let summaries = units.filter { !$0.key.isEmpty }.map(\.value.summary)
    return try Parallel.map(summaries.count, jobs: jobs) { index throws(RunError) in
      try StageFile.profiles.rows(Array(summaries[index].utf8), path: UnitLedger.file)
    }.flatMap { $0 }
  }

  static func profiles(_ folder: StageFolder) throws(RunError) -> [ReturnProfile] {
    let name = IngestStage.profiles
    return try StageFile.profiles.rows(try folder.read(name), path: "\(folder.path)/\(name)")
  }

  static func cleanCounts(_ folder: StageFolder) throws(RunError) -> [CleanCount] {
    let name = CleanStage.counts
    return try StageFile.cleanCounts.rows(try folder.read(name), path: "\(folder.path)/\(name)")
  }

  static func rows<Row>(
    _ file: StageFile<Row>, _ name: String, _ folder: StageFolder
  ) throws(RunError) -> [Row] {
    try file.rows(try folder.read(name), path: "\(folder.path)/\(name)")
  }

  /// What merging made of a partition: the id after merging of each association, and the mergers.
  ///
  /// - Throws: ``RunError`` when these are not about exactly the associations of `register`.
  static func merged(
    _ partition: String, of register: [Association], _ folder: StageFolder
  ) throws(RunError) -> (mergedIDs: [String], mergers: [Merger]) {
    let merged = try rows(.merged, MergeStage.merged(partition), folder)
    let mergers = try rows(.mergers, MergeStage.mergers(partition), folder)
    var counts = MergeStage.counts(mergers)
    let agrees = zip(register, merged).allSatisfy { association, row in
      association.id == row.associationID && association.period == row.period
        && row.mergers == counts.removeValue(
          forKey: MergedKey(period: row.period, id: row.associationID)) ?? 0
    }
    guard agrees, register.count == merged.count, counts.isEmpty else {
      throw RunError(
        .defect, "STAGE-MISMATCH", "Sổ hội và bảng sắp xếp không khớp nhau.",
        at: "\(folder.path)/\(MergeStage.merged(partition))",
        remedy: "Chạy lại: sohoi run --from merge")
    }
    return (merged.map(\.mergedID), mergers)
  }

  /// The partitions that cleaning found, sorted, each with the returns that feed it.
  static func partitions(_ counts: [CleanCount]) -> [(partition: String, paths: [String])] {
    var paths: [String: [String]] = [:]
    for count in counts where count.outcome == CleanCount.record {
      paths[count.partition, default: []].append(count.path)
    }
    return paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }
}
