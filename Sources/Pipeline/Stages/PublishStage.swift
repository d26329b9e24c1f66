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
    let sums = StageSums(context.output, left)
    try CheckpointAudit(context: context, sums: sums).run(sources)
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
      let files = PublishedFiles(
        context: context, sources: sources, writer: writer, attendance: attendance,
        inputs: try PartInputs(sources, sums, jobs: jobs),
        last: context.takesOver ? LastRelease(context.output, cues: cues) : nil)
      let (report, rows) = try publish(files, cues, stale)
      if stale == nil { try record(report, rows, files, cues) }
      return report
    } catch {
      writer.discard()
      throw error
    }
  }

  /// Notes what the release was made from, by which the next run knows what it need not make again.
  ///
  /// Old releases go before: a file that has a name less is one that somebody touched.
  private func record(
    _ report: ReleaseReport, _ rows: Rows, _ published: PublishedFiles, _ cues: [Cue]
  ) throws(RunError) {
    try Retention.run(
      context.output, keep: context.tables.configuration.releasesKept, new: report.id)
    let folder = try StageFolder.create(
      .publish, in: context.output, settings: context.settings.slice(.publish))
    let release = "\(context.output)/releases/\(report.id)"
    var files = published.writer.written
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
    try write(rows, published.inputs, folder)
    try folder.finish()
  }

  private func write(
    _ rows: Rows, _ inputs: PartInputs, _ folder: StageFolder
  ) throws(RunError) {
    let returns = rows.returns.map { part in
      let path = part.ends.profile.path
      return PublishedReturn(
        path: path, inputs: inputs.returns[path] ?? "", bytes: part.bytes, ends: part.ends.counts)
    }
    try folder.write(
      LastRelease.partitions, StageFile.publishedPartitions.bytes(rows.register.partitions))
    try folder.write(LastRelease.returns, StageFile.publishedReturns.bytes(returns))
    try folder.write(
      LastRelease.findings, StageFile.findingCounts.bytes(rows.returns.flatMap(\.findings)))
  }

  private func publish(
    _ files: PublishedFiles, _ cues: [Cue], _ stale: String?
  ) throws(RunError) -> (ReleaseReport, Rows) {
    let isTaken = try files.takeWorkbook(cues)
    let tables = try files.writeTables(isPrinted: !isTaken)
    context.progress.advance()
    let totals = Totals(tables)
    // Its periods are those of the tables, which must be those of the register when all balances.
    let periods = totals.before.keys.sorted()
    let workbook = isTaken ? nil : try files.workbook(tables, periods)
    // Writing the workbook is one thread's work; the rest of the release is written beside it.
    let rows = try Parallel.both(jobs: context.options.jobs) { () throws(RunError) in
      if let workbook { try files.write(workbook) }
      context.progress.advance()
    } _: { () throws(RunError) in
      try writeRows(files)
    }
    context.progress.advance()
    let ends = rows.returns.map(\.ends)
    do {
      try LedgerBalance.check(ends, register: rows.register.counts, published: totals.before)
    } catch {
      throw .unbalanced(context.output, error.message)
    }
    return (try finish(files.writer, ends, periods, totals, stale), rows)
  }

  /// What the files with a line for each row or association come to.
  private struct Rows {
    var register = PublishedFiles.Register()
    var returns: [PublishedFiles.ReturnPart] = []
  }

  private func writeRows(_ files: PublishedFiles) throws(RunError) -> Rows {
    let kept = try KeptReturns(files)
    let register = try files.writeRegister(needed: kept.partitions(files))
    try files.writeChanges(register)
    context.progress.advance()
    let returns = try files.writeLedgers(register.reports, kept)
    // The workbook may take longer than all this.
    try files.writer.settle()
    return Rows(register: register, returns: returns)
  }

  private func finish(
    _ writer: ReleaseWriter, _ returns: [ReturnEnds], _ periods: [ReportingPeriod],
    _ totals: Totals, _ stale: String?
  ) throws(RunError) -> ReleaseReport {
    var rows = [Int](repeating: 0, count: Disposition.allCases.count)
    var statuses: [ReturnStatus: Int] = [:]
    for ends in returns {
      statuses[ends.profile.status, default: 0] += 1
      for (index, count) in ends.counts.enumerated() { rows[index] += count }
    }
    let named = Disposition.allCases.map { ($0.code, rows[Int($0.rawValue)]) }
    let id = try writer.publish(
      pipeline: context.tables.configuration.name, periods: periods.map(\.description),
      inputs: returns.map(\.profile), rows: Dictionary(uniqueKeysWithValues: named), stale: stale)
    context.progress.end("bản phát hành \(id)")
    return ReleaseReport(
      id: id, returns: statuses,
      rows: Disposition.allCases.map { ($0, rows[Int($0.rawValue)]) },
      associations: periods.map { ($0, totals.before[$0] ?? 0, totals.after[$0] ?? 0) },
      controls: totals.controls)
  }
}

/// The figures of the tables that the balance and the summary speak of.
private struct Totals {
  /// Associations of the whole country by period, in B01.
  var before: [ReportingPeriod: Int]
  /// The same after merging.
  var after: [ReportingPeriod: Int]
  /// How the control totals of B12 compare.
  var controls: (agree: Int, disagree: Int, absent: Int)

  init(_ tables: [PrintedTable]) {
    func table(_ id: String) -> TidyTable? { tables.first { $0.table.id == id }?.table }
    before = Self.country(table("B01"), "associations")
    after = Self.country(table("B01"), "associations_after_merge")
    func count(_ value: String) -> Int {
      table("B12")?.rows(where: [Condition("agrees", value)]).count ?? 0
    }
    controls = (count("yes"), count("no"), count("n/a"))
  }

  private static func country(_ table: TidyTable?, _ column: String) -> [ReportingPeriod: Int] {
    guard let table, let period = table.position(of: "period"),
      let value = table.position(of: column)
    else { return [:] }
    var totals: [ReportingPeriod: Int] = [:]
    let country = [Condition("locality_level", "country"), Condition("scope_level", "total")]
    for row in table.rows(where: country) {
      if let period = ReportingPeriod(code: row[period].description),
        case .integer(let number) = row[value], number > 0
      {
        totals[period] = number
      }
    }
    return totals
  }
}
