import Publish
import Register

/// What a release came to, for the closing summary.
struct ReleaseReport {
  var id: String
  var returns: [ReturnStatus: Int]
  var rows: [(disposition: Disposition, rows: Int)]
  var associations: [(period: ReportingPeriod, count: Int, afterMerge: Int)]
  var controls: (agree: Int, disagree: Int, absent: Int)

  /// How many returns could not be used.
  var excluded: Int { (returns[.rejected] ?? 0) + (returns[.held] ?? 0) }
}

/// Writes the release, and lets it go out when everything balances.
struct PublishStage {
  let context: RunContext
  let attendance: Attendance
  /// What the stages before left.
  let left: [Stage: UnitLedger]
  /// The one unit: the release.
  static let unit = "release"

  /// Writes the release and checks it; it is not in force yet.
  ///
  /// - Parameter stale: Why it must not be put in force; nil when it may.
  func run(_ todo: StageState, stale: String? = nil) throws(RunError) -> ReleaseReport {
    let jobs = context.options.jobs
    let sources = try ReleaseSources(
      context.output, tables: context.tables.definitions.map(\.id), jobs: jobs)
    guard sources.profiles.contains(where: { $0.status == .current }) else {
      throw RunError(
        .dataRefused, "NOTHING-USABLE", "Không có báo cáo nào dùng được; không công bố gì.",
        at: context.input,
        remedy: "Xem lý do của từng báo cáo trong \(context.output)/stages/1-ingest/returns.csv")
    }
    context.progress.begin(.publish, of: 4)
    let cues = todo.units.first?.cues ?? []
    let writer = try ReleaseWriter(context.output, jobs: jobs)
    do throws(RunError) {
      return try publish(sources, writer, cues, stale)
    } catch {
      writer.discard()
      throw error
    }
  }

  private func publish(
    _ sources: ReleaseSources, _ writer: ReleaseWriter, _ cues: [Cue], _ stale: String?
  ) throws(RunError) -> ReleaseReport {
    let jobs = context.options.jobs
    let sums = StageSums(context.output, left)
    let last = context.takesOver ? LastRelease(context.output, cues: cues) : nil
    let tables = PublishedTables(
      context: context, sources: sources, writer: writer, attendance: attendance,
      inputs: PartInputs.tables(sources, sums), last: last)
    let isTaken = try tables.takeWorkbook(cues)
    let read = try tables.read(arePrinted: !isTaken)
    let printed = read.compactMap(\.printed)
    let totals = ReleaseTotals(printed)
    let workbook = isTaken ? nil : try tables.workbook(printed, totals.periods)
    context.progress.advance()
    // The workbook is what a run waits for, and one thread's work: all else is done beside it.
    let (rows, inputs) = try Parallel.both(jobs: jobs) { () throws(RunError) in
      if let workbook { try tables.write(workbook) }
      context.progress.advance()
    } _: { () throws(RunError) in
      try CheckpointAudit(context: context, sums: sums).run(sources)
      try tables.write(read)
      let files = PublishedFiles(
        context: context, sources: sources, writer: writer, attendance: attendance,
        inputs: try PartInputs(sources, sums, jobs: jobs), last: last)
      return (try files.write(), files.inputs)
    }
    do {
      try LedgerBalance.check(
        rows.returns.map(\.ends), register: rows.register.counts, published: totals.before)
    } catch {
      throw .unbalanced(context.output, error.message)
    }
    let report = try finish(writer, rows.returns.map(\.ends), totals, stale)
    if stale == nil { try record(report, rows, inputs, writer, cues) }
    return report
  }

  /// Notes what the release was made from, by which the next run knows what it need not make again.
  ///
  /// Old releases go before: a file that has a name less is one that somebody touched.
  private func record(
    _ report: ReleaseReport, _ rows: PublishedFiles.Rows, _ inputs: PartInputs,
    _ writer: ReleaseWriter, _ cues: [Cue]
  ) throws(RunError) {
    try Retention.run(
      context.output, keep: context.tables.configuration.releasesKept, new: report.id)
    let folder = try StageFolder.create(
      .publish, in: context.output, settings: context.settings.slice(.publish))
    let release = "\(context.output)/releases/\(report.id)"
    var files = writer.written
    for name in [ReleaseManifest.file, ChecksumList.file] {
      let bytes = try Disk.read("\(release)/\(name)")
      files.append(
        ReleaseFile(path: name, bytes: bytes.count, sha256: Checksum.sha256(bytes)))
    }
    for file in files {
      // As seen from the folder of the stage.
      let name = "../../releases/\(report.id)/\(file.path)"
      folder.note(
        StageFact(
          name, bytes: file.bytes, sha256: file.sha256, at: "\(release)/\(file.path)"))
    }
    try folder.close(
      Self.unit, cues: cues, files: folder.files,
      summary: ReleaseRecord(id: report.id, excluded: report.excluded).text)
    try write(rows, inputs, folder)
    try folder.finish()
  }

  private func write(
    _ rows: PublishedFiles.Rows, _ inputs: PartInputs, _ folder: StageFolder
  ) throws(RunError) {
    try folder.write(
      LastRelease.partitions, StageFile.publishedPartitions.bytes(rows.register.partitions))
    try folder.write(LastRelease.returns, StageFile.publishedReturns.bytes(rows.published(inputs)))
    try folder.write(
      LastRelease.findings, StageFile.findingCounts.bytes(rows.returns.flatMap(\.findings)))
  }

  private func finish(
    _ writer: ReleaseWriter, _ returns: [ReturnEnds], _ totals: ReleaseTotals, _ stale: String?
  ) throws(RunError) -> ReleaseReport {
    var rows = [Int](repeating: 0, count: Disposition.allCases.count)
    var statuses: [ReturnStatus: Int] = [:]
    for ends in returns {
      statuses[ends.profile.status, default: 0] += 1
      for (index, count) in ends.counts.enumerated() { rows[index] += count }
    }
    let named = Disposition.allCases.map { ($0.code, rows[Int($0.rawValue)]) }
    let id = try writer.publish(
      pipeline: context.tables.configuration.name, periods: totals.periods.map(\.description),
      inputs: returns.map(\.profile), rows: Dictionary(uniqueKeysWithValues: named), stale: stale)
    context.progress.end("bản phát hành \(id)")
    return ReleaseReport(
      id: id, returns: statuses,
      rows: Disposition.allCases.map { ($0, rows[Int($0.rawValue)]) },
      associations: totals.periods.map { ($0, totals.before[$0] ?? 0, totals.after[$0] ?? 0) },
      controls: totals.controls)
  }
}
