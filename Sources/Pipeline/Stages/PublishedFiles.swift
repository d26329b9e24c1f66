import CSV
import Ingest
import Publish
import Register

/// Writes the files of a release, and keeps what the balance needs of them.
struct PublishedFiles {
  let context: RunContext
  let sources: ReleaseSources
  let writer: ReleaseWriter
  let attendance: Attendance

  /// What the register comes to.
  struct Register {
    var counts: [ReportingPeriod: RegisterCounts] = [:]
    /// The rows that report associations, by return.
    var reports: [String: [RowReport]] = [:]
    /// Associations by period and partition.
    var associations: [ReportingPeriod: [String: Int]] = [:]
    /// What happened to associations from period to period, by partition.
    var changes: [(partition: String, changes: [AssociationChange])] = []
  }

  /// Writes `register/<period>/<partition>.csv` and `register/mergers.csv`.
  func writeRegister() throws(RunError) -> Register {
    let parts = try Parallel.map(sources.partitions.count, jobs: context.options.jobs) {
      index throws(RunError) in
      let partition = sources.partitions[index]
      let register = try RegisterTable(partition, sources.deduplicate)
      let merged = try MergedTable(partition, of: register, sources.merge)
      let files = try RegisterText(register, merged).files
      for file in files {
        try writer.add("register/\(file.period)/\(partition).csv", file.bytes)
      }
      return (
        counts: files.map { ($0.period, $0.counts) }, mergers: merged.mergers,
        reports: try LinkedTable(partition, sources.deduplicate).reports(register, merged),
        changes: try StageReading.rows(
          .changes, DeduplicateStage.changes(partition), sources.deduplicate)
      )
    }
    try writer.add("register/mergers.csv", MergersFile.bytes(parts.flatMap(\.mergers)))
    var whole = Register()
    for (partition, part) in zip(sources.partitions, parts) {
      whole.changes.append((partition, part.changes))
      for (period, counts) in part.counts {
        whole.counts[period, default: RegisterCounts()] += counts
        whole.associations[period, default: [:]][partition] = counts.associations
      }
      for (path, reports) in part.reports { whole.reports[path, default: []] += reports }
    }
    return whole
  }

  /// Writes `register/changes.csv`, `register/balance.csv`, `quality/review.csv` and
  /// `quality/settings.csv`.
  ///
  /// - Throws: ``RunError`` when the changes do not lead from the register of one period to the next.
  func writeChanges(_ register: Register) throws(RunError) {
    var counts = register.associations
    for period in try StageReading.rows(.periods, DeduplicateStage.periods, sources.deduplicate)
    where counts[period] == nil {
      counts[period] = [:]
    }
    let lines: [ChangesBalance.Line]
    do {
      lines = try ChangesBalance.lines(counts: counts, changes: register.changes)
    } catch {
      throw .unbalanced(sources.deduplicate.path, error.message)
    }
    try writer.add("register/changes.csv", ChangesFile.bytes(register.changes))
    try writer.add("register/balance.csv", ChangesFile.bytes(lines))
    let decided = try StageReading.rows(.decided, DeduplicateStage.review, sources.deduplicate)
    try writer.add("quality/review.csv", ReviewFile.bytes(decided))
    try writer.add(SettingsFile.path, context.settings.published)
  }

  /// Writes `register/ledger.csv`, `rejects/<return>.csv` and the files of `quality/`.
  ///
  /// - Returns: Where the records of each return ended.
  func writeLedgers(_ reports: [String: [RowReport]]) throws(RunError) -> [ReturnEnds] {
    let ledgers = try ReleaseLedgers(sources.clean, reports: reports)
    var returns: [ReturnPart] = []
    try writer.add("register/ledger.csv") { file throws(RunError) in
      var header = CSVWriter()
      header.row(LedgerFile.columns)
      try file.append(header.take())
      // Some returns at a time, so that their lines need not all be held.
      for start in stride(from: 0, to: sources.profiles.count, by: 64) {
        let profiles = sources.profiles[start...].prefix(64)
        let parts = try Parallel.map(profiles.count, jobs: context.options.jobs) {
          index throws(RunError) in
          try part(profiles[start + index], ledgers)
        }
        for part in parts { try file.append(part.lines) }
        returns += parts.map(\.return)
      }
    }
    let findings = Dictionary(
      returns.map { ($0.ends.profile.path, $0.findings.reduce(0) { $0 + $1.count }) },
      uniquingKeysWith: +)
    let ends = returns.map(\.ends)
    try writer.add(
      "quality/returns.csv",
      QualityFiles.returns(
        ends, findings: findings, standings: attendance.standings, missing: attendance.missing))
    try writer.add(
      "quality/completeness.csv", CompletenessFile.bytes(attendance.completeness))
    try writer.add("quality/findings.csv", QualityFiles.findings(returns.flatMap(\.findings)))
    return ends
  }

  /// What is kept of one return.
  private struct ReturnPart {
    var ends: ReturnEnds
    var findings: [FindingCount]
  }

  /// Writes what a clerk has to mend in one return.
  private func part(_ profile: ReturnProfile, _ ledgers: ReleaseLedgers) throws(RunError)
    -> (return: ReturnPart, lines: [UInt8])
  {
    let ledger = try ledgers.ledger(of: profile)
    let findings = try ReturnFindings(profile.path, sources)
    if let rejects = RejectsFile.bytes(findings.fatal) {
      try writer.add("rejects/\(ReturnFileName.of(profile.path)).csv", rejects)
    }
    var lines = CSVWriter(defusesFormulas: true)
    lines.reserve(ledger.entries.count * 128)
    LedgerFile.append(ledger, to: &lines)
    return (
      ReturnPart(ends: ReturnEnds(ledger), findings: counts(profile.path, findings.counts)),
      lines.take()
    )
  }

  /// The findings of a return, and that nobody expected it.
  private func counts(_ path: String, _ counts: [FindingCount]) -> [FindingCount] {
    guard attendance.standings[path]?.isExpected == false else { return counts }
    return FindingCount.sorted(
      counts + [FindingCount(path: path, rule: .unexpectedReturn, column: "", count: 1)])
  }

  /// Writes `tables/<id>.csv`.
  ///
  /// - Returns: What the workbook prints of them.
  func writeTables() throws(RunError) -> [PrintedTable] {
    try Parallel.map(sources.tables.count, jobs: context.options.jobs) {
      index throws(RunError) in
      let id = sources.tables[index]
      let name = AggregateStage.table(id)
      let path = "\(sources.aggregate.path)/\(name)"
      let bytes = try sources.aggregate.read(name)
      let grid = try FieldGrid(bytes, path: path)
      try TableText.checkTotals(id, grid, path: path)
      try writer.add("tables/\(id).csv", bytes)
      return TableText.printed(
        id, grid, rowLimit: context.tables.configuration.workbookRows)
    }
  }

  /// Writes `so-hoi.xlsx`.
  func writeWorkbook(_ tables: [PrintedTable], _ periods: [ReportingPeriod]) throws(RunError) {
    guard let last = periods.last else { return }
    let configuration = context.tables.configuration
    let incomplete = attendance.incompletePlaces(context.tables.ingest.units)
    let maker = SheetMaker(
      labels: context.tables.labels,
      source: "Nguồn: báo cáo của các địa phương.", incomplete: incomplete)
    let content = WorkbookContent(
      title: configuration.title, subtitle: configuration.office,
      periods: periods.map(\.label).joined(separator: "; "), created: last.lastDay,
      notes: incomplete.notes,
      sheets: zip(tables, context.tables.definitions).map {
        maker.sheet($0.table, $1, isShortened: $0.isShortened)
      })
    try Disk.workbook(at: "so-hoi.xlsx") { () throws(WorkbookError) in
      try WorkbookWriter.write(content, to: "\(writer.folder)/so-hoi.xlsx")
    }
    try writer.addWritten("so-hoi.xlsx")
  }
}
