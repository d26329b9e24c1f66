import Register

/// Looks again at the checkpoints that a run takes over from an earlier one.
///
/// A stage that runs checks the files it reads. Files that no stage of this run reads, such as the raw
/// rows when only publishing, could have lost rows meanwhile: the release must not stand on them.
struct CheckpointAudit {
  let context: RunContext

  /// Whether the run uses files of that stage which an earlier run wrote.
  func isTakenOver(_ stage: Stage) -> Bool {
    stage < context.options.stages.lowerBound || !context.options.localities.isEmpty
  }

  /// Checks the files of the stages taken over that publishing does not read itself.
  ///
  /// - Throws: ``RunError`` when a file is not as its stage left it, or a return has lost rows.
  func run(_ sources: ReleaseSources) throws(RunError) {
    let records = Dictionary(
      sources.profiles.map { (IngestStage.rows($0.path), $0.records) },
      uniquingKeysWith: { first, _ in first })
    for (stage, folder) in sources.folders where isTakenOver(stage) {
      let read = sources.files(of: stage)
      let files = folder.files.filter { !read.contains($0) }
      _ = try Parallel.map(files.count, jobs: context.options.jobs) { index throws(RunError) in
        let bytes = try folder.read(files[index])
        guard stage == .ingest, let expected = records[files[index]] else { return }
        let place = "\(folder.path)/\(files[index])"
        let found = try FieldGrid(bytes, path: place).count
        guard found == expected else {
          throw .unbalanced(place, "báo cáo có \(expected) dòng, tệp có \(found) dòng")
        }
      }
    }
  }
}
