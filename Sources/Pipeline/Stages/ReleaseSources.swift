import Publish
import Register

/// What publishing reads of the stages before.
struct ReleaseSources {
  let ingest: StageFolder
  let clean: StageFolder
  let deduplicate: StageFolder
  let merge: StageFolder
  let aggregate: StageFolder
  /// The returns, in order of path.
  let profiles: [ReturnProfile]
  /// The partitions, sorted.
  let partitions: [String]
  /// Ids of the tables.
  let tables: [String]

  /// Opens the stages.
  ///
  /// - Throws: ``RunError`` when one has not been run, or lost a return.
  init(_ output: String, tables: [String], jobs: Int = 1) throws(RunError) {
    let stages: [Stage] = [.ingest, .clean, .deduplicate, .merge, .aggregate]
    let folders = try Parallel.map(stages.count, jobs: jobs) { index throws(RunError) in
      try StageFolder.open(stages[index], in: output)
    }
    (ingest, clean, deduplicate) = (folders[0], folders[1], folders[2])
    (merge, aggregate) = (folders[3], folders[4])
    profiles = try Self.profiles(ingest)
    partitions = Partitions.names(deduplicate)
    self.tables = tables
  }

  /// The returns; all that ingest has taken apart must be among them.
  private static func profiles(_ ingest: StageFolder) throws(RunError) -> [ReturnProfile] {
    let profiles = try StageReading.profiles(ingest)
    let known = Set(
      profiles.flatMap { [IngestStage.rows($0.path), IngestStage.findings($0.path)] })
    for file in ingest.files where file != IngestStage.profiles && !known.contains(file) {
      throw .unbalanced("\(ingest.path)/\(IngestStage.profiles)", "thiếu báo cáo của tệp \(file)")
    }
    return profiles
  }

  /// The stages before publishing, in their order.
  var folders: [(stage: Stage, folder: StageFolder)] {
    [
      (.ingest, ingest), (.clean, clean), (.deduplicate, deduplicate), (.merge, merge),
      (.aggregate, aggregate),
    ]
  }

  /// The files of a stage that publishing reads, and so checks, itself.
  func files(of stage: Stage) -> Set<String> {
    switch stage {
    case .ingest: Set([IngestStage.profiles] + profiles.map { IngestStage.findings($0.path) })
    case .clean:
      Set(
        [CleanStage.counts]
          + profiles.flatMap { [CleanStage.rows($0.path), CleanStage.findings($0.path)] })
    case .deduplicate:
      Set(
        [DeduplicateStage.review, DeduplicateStage.periods]
          + partitions.flatMap {
            [
              DeduplicateStage.register($0), DeduplicateStage.rows($0),
              DeduplicateStage.changes($0),
            ]
          })
    case .merge: Set(partitions.flatMap { [MergeStage.merged($0), MergeStage.mergers($0)] })
    case .aggregate: Set(tables.map(AggregateStage.table))
    case .publish: []
    }
  }
}

extension RunError {
  /// Rows got lost between the stages.
  static func unbalanced(_ place: String, _ message: String) -> RunError {
    RunError(
      .defect, "UNBALANCED", "Sổ cái không cân: \(message). Không công bố gì.", at: place,
      remedy: "Chạy lại toàn bộ: sohoi run")
  }
}
