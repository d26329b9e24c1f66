import CSV
import Publish
import Register

/// What a release came to, for the closing summary.
struct ReleaseReport {
  var id: String
  var returns: [ReturnStatus: Int]
  var rows: [(disposition: Disposition, rows: Int)]
  var associations: [(period: ReportingPeriod, count: Int, afterMerge: Int)]
  var controls: (agree: Int, disagree: Int, absent: Int)
}

/// A table of the release: its file, and what of it is printed in the workbook.
struct ReleaseTable: Sendable {
  var bytes: [UInt8]
  var printed: PrintedTable

  var table: TidyTable { printed.table }
}

/// Checks that everything balances and writes the release.
struct PublishStage {
  let context: RunContext

  func run() throws(RunError) -> ReleaseReport {
    let jobs = context.options.jobs
    try CheckpointAudit(context: context).run()
    let reading = try ReleaseLedgers(context.output)
    context.progress.begin(.publish, of: 4)
    let registers = try reading.registers(jobs: jobs)
    let ledgers = try reading.ledgers(registers, jobs: jobs)
    guard ledgers.contains(where: { $0.profile.status == .current }) else {
      throw RunError(
        .dataRefused, "NOTHING-USABLE", "Không có báo cáo nào dùng được; không công bố gì.",
        at: context.input,
        remedy: "Xem lý do của từng báo cáo trong \(context.output)/stages/1-ingest/returns.csv")
    }
    let tables = try readTables()
    try check(ledgers, registers, tables)
    context.progress.advance()
    let writer = try ReleaseWriter(context.output)
    // The workbook is one thread's work; the rest of the release is written beside it.
    _ = try Parallel.map(2, jobs: jobs) { part throws(RunError) in
      if part == 0 {
        try writeTables(tables, registers, writer)
      } else {
        try writeRegister(registers, ledgers, writer)
        try writeQuality(ledgers, reading, writer)
      }
      context.progress.advance()
    }
    return try finish(ledgers, registers, tables, writer)
  }

  private func readTables() throws(RunError) -> [ReleaseTable] {
    let folder = try StageFolder.open(.aggregate, in: context.output)
    let definitions = context.tables.definitions
    return try Parallel.map(definitions.count, jobs: context.options.jobs) {
      index throws(RunError) in
      let id = definitions[index].id
      let bytes = try folder.read(AggregateStage.table(id))
      return ReleaseTable(
        bytes: bytes,
        printed: TableCells.table(
          id, bytes, rowLimit: context.tables.configuration.workbookRows))
    }
  }

  private func check(
    _ ledgers: [ReturnLedger], _ registers: [PartitionRegister],
    _ tables: [ReleaseTable]
  ) throws(RunError) {
    do {
      try LedgerBalance.check(
        ledgers, register: registers.flatMap(\.associations),
        published: countryTotals(tables, column: "associations"))
    } catch {
      throw .unbalanced(context.output, error.message)
    }
  }

  /// The country's total per period in B01.
  private func countryTotals(
    _ tables: [ReleaseTable], column: String
  ) -> [ReportingPeriod: Int] {
    guard let table = tables.first(where: { $0.table.id == "B01" })?.table,
      let period = table.position(of: "period"), let value = table.position(of: column)
    else { return [:] }
    var totals: [ReportingPeriod: Int] = [:]
    let country = [Condition("locality_level", "country"), Condition("scope_level", "total")]
    for row in table.rows(where: country) {
      if let period = ReportingPeriod(code: row[period].description),
        case .integer(let number) = row[value]
      {
        totals[period] = number
      }
    }
    return totals
  }

  private func writeRegister(
    _ registers: [PartitionRegister], _ ledgers: [ReturnLedger], _ writer: ReleaseWriter
  ) throws(RunError) {
    _ = try Parallel.map(registers.count, jobs: context.options.jobs) { index throws(RunError) in
      let register = registers[index]
      var files: [ReportingPeriod: CSVWriter] = [:]
      for (association, merged) in zip(register.associations, register.mergedIDs) {
        if files[association.period] == nil {
          var file = CSVWriter()
          file.row(RegisterFile.columns)
          files[association.period] = file
        }
        RegisterFile.append(
          association, mergedID: merged, to: &files[association.period, default: CSVWriter()])
      }
      for period in files.keys.sorted() {
        let path = "register/\(period)/\(register.partition).csv"
        try writer.add(path, files[period, default: CSVWriter()].take())
      }
    }
    var ledger = CSVWriter()
    ledger.reserve(ledgers.reduce(0) { $0 + $1.entries.count * 96 })
    ledger.row(LedgerFile.columns)
    for entry in ledgers { LedgerFile.append(entry, to: &ledger) }
    try writer.add("register/ledger.csv", ledger.take())
  }

  private func writeQuality(
    _ ledgers: [ReturnLedger], _ reading: ReleaseLedgers, _ writer: ReleaseWriter
  ) throws(RunError) {
    let counts = try Parallel.map(ledgers.count, jobs: context.options.jobs) {
      index throws(RunError) in
      let path = ledgers[index].profile.path
      let findings = try reading.findings(path)
      if let rejects = RejectsFile.bytes(findings) {
        try writer.add("rejects/\(ReturnFileName.of(path)).csv", rejects)
      }
      return FindingCount.counts(findings, path: path)
    }
    var sums: [String: Int] = [:]
    for count in counts.joined() { sums[count.path, default: 0] += count.count }
    try writer.add("quality/returns.csv", QualityFiles.returns(ledgers, findings: sums))
    try writer.add("quality/findings.csv", QualityFiles.findings(counts.flatMap { $0 }))
  }

  private func writeTables(
    _ tables: [ReleaseTable], _ registers: [PartitionRegister],
    _ writer: ReleaseWriter
  ) throws(RunError) {
    for table in tables { try writer.add("tables/\(table.table.id).csv", table.bytes) }
    let periods = periods(registers)
    guard let last = periods.last else { return }
    let configuration = context.tables.configuration
    let maker = SheetMaker(
      labels: context.tables.labels,
      source: "Nguồn: báo cáo của các địa phương.")
    let content = WorkbookContent(
      title: configuration.title, subtitle: configuration.office,
      periods: periods.map(\.label).joined(separator: "; "), created: last.lastDay, notes: [],
      sheets: zip(tables, context.tables.definitions).map {
        maker.sheet($0.table, $1, isShortened: $0.printed.isShortened)
      })
    do {
      try WorkbookWriter.write(content, to: "\(writer.folder)/so-hoi.xlsx")
    } catch {
      throw RunError(
        error.systemError == 0 ? .defect : .inputOutput, "WORKBOOK", error.message,
        at: "so-hoi.xlsx", remedy: error.remedy)
    }
    try writer.addWritten("so-hoi.xlsx")
  }

  private func periods(_ registers: [PartitionRegister]) -> [ReportingPeriod] {
    Set(registers.flatMap { $0.associations.map(\.period) }).sorted()
  }

  private func finish(
    _ ledgers: [ReturnLedger], _ registers: [PartitionRegister],
    _ tables: [ReleaseTable], _ writer: ReleaseWriter
  ) throws(RunError) -> ReleaseReport {
    var rows = [Int](repeating: 0, count: Disposition.allCases.count)
    var statuses: [ReturnStatus: Int] = [:]
    for ledger in ledgers {
      statuses[ledger.profile.status, default: 0] += 1
      for (index, count) in ledger.counts.enumerated() { rows[index] += count }
    }
    let periods = periods(registers)
    let named = Disposition.allCases.map { ($0.code, rows[Int($0.rawValue)]) }
    let id = try writer.publish(
      pipeline: context.tables.configuration.name, periods: periods.map(\.description),
      ledgers: ledgers, rows: Dictionary(uniqueKeysWithValues: named))
    let before = countryTotals(tables, column: "associations")
    let after = countryTotals(tables, column: "associations_after_merge")
    context.progress.end("bản phát hành \(id)")
    return ReleaseReport(
      id: id, returns: statuses,
      rows: Disposition.allCases.map { ($0, rows[Int($0.rawValue)]) },
      associations: periods.map { ($0, before[$0] ?? 0, after[$0] ?? 0) },
      controls: controls(tables))
  }

  private func controls(_ tables: [ReleaseTable])
    -> (agree: Int, disagree: Int, absent: Int)
  {
    guard let table = tables.first(where: { $0.table.id == "B12" })?.table else { return (0, 0, 0) }
    func count(_ value: String) -> Int { table.rows(where: [Condition("agrees", value)]).count }
    return (count("yes"), count("no"), count("n/a"))
  }
}
