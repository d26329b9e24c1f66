import Register

/// Looks again at the checkpoints that a run takes over from an earlier one.
///
/// A stage that runs checks the files it reads. Files that no stage of this run reads, such as the raw
/// rows when only publishing, could have lost rows meanwhile: the release must not stand on them.
struct CheckpointAudit {
  let context: RunContext
  let sums: StageSums

  /// Checks the files that publishing does not read itself; one that nothing has touched since it was
  /// written is not read.
  ///
  /// - Throws: ``RunError`` when a file is not as its stage left it, or a return has lost rows.
  func run(_ sources: ReleaseSources) throws(RunError) {
    let records = Dictionary(
      sources.profiles.map { (IngestStage.rows($0.path), $0.records) },
      uniquingKeysWith: { first, _ in first })
    for (stage, folder) in sources.folders {
      let read = sources.files(of: stage)
      let files = folder.files.filter { !read.contains($0) }
      try Parallel.each(files.count, jobs: context.options.jobs) { index throws(RunError) in
        let name = files[index]
        if sums.isUntouched(stage, name) { return }
        let place = "\(folder.path)/\(name)"
        let bytes = try folder.read(name)
        guard stage == .ingest, let expected = records[name] else { return }
        let found = try FieldGrid(bytes, path: place).count
        guard found == expected else {
          throw .unbalanced(place, "báo cáo có \(expected) dòng, tệp có \(found) dòng")
        }
      }
    }
  }
}
