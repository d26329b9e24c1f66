import CSV
import Publish
import Register

/// Looks again at the checkpoints that a run takes over from an earlier one.
///
/// A stage that runs checks the files it reads. Files that no stage of this run reads, such as the raw
/// rows when only publishing, could have lost rows meanwhile: the release must not stand on them.
struct CheckpointAudit {
  let context: RunContext

  /// Checks all files of the stages taken over.
  ///
  /// - Throws: ``RunError`` when a file is not as its stage left it, a return has lost rows, or a
  ///   table's totals are not the sums of its rows.
  func run() throws(RunError) {
    for stage in Stage.allCases where stage != .publish && isTakenOver(stage) {
      let folder = try StageFolder.open(stage, in: context.output)
      let files = folder.files
      let records = stage == .ingest ? try recordsByFile(folder) : [:]
      _ = try Parallel.map(files.count, jobs: context.options.jobs) { index throws(RunError) in
        let bytes = try folder.read(files[index])
        let place = "\(folder.path)/\(files[index])"
        if let expected = records[files[index]] { try checkRows(bytes, expected, place) }
        if stage == .aggregate { try checkTotals(bytes, files[index], place) }
      }
    }
  }

  /// Whether the run uses files of that stage which an earlier run wrote.
  private func isTakenOver(_ stage: Stage) -> Bool {
    stage < context.options.stages.lowerBound || !context.options.localities.isEmpty
  }

  /// How many records each return had, by the file that holds them.
  private func recordsByFile(_ folder: StageFolder) throws(RunError) -> [String: Int] {
    var records: [String: Int] = [:]
    for profile in try StageReading.profiles(folder) {
      records[IngestStage.rows(profile.path)] = profile.records
    }
    return records
  }

  private func checkRows(_ bytes: [UInt8], _ expected: Int, _ place: String) throws(RunError) {
    let found = RecordReader.records(in: bytes.span, dialect: .comma).count - 1
    guard found == expected else {
      throw .unbalanced(place, "báo cáo có \(expected) dòng, tệp có \(found) dòng")
    }
  }

  private func checkTotals(_ bytes: [UInt8], _ file: String, _ place: String) throws(RunError) {
    let id = String(file.prefix { $0 != "." })
    do {
      try TotalsBalance.check(TableCells.table(id, bytes, rowLimit: .max).table)
    } catch {
      throw .unbalanced(place, error.message)
    }
  }
}
