import CSV
import Ingest
import Publish
import Register
import Work

/// Writes the tables of a release and their workbook.
struct PublishedTables {
  let context: RunContext
  let sources: ReleaseSources
  let writer: ReleaseWriter
  let attendance: Attendance
  /// From what the tables are made; see ``PartInputs/tables(_:_:)``.
  let inputs: [String: String]
  /// The release whose parts are taken over where they are made from the same; nil to make all anew.
  let last: LastRelease?

  /// The tables that the balance and the summary read.
  private static let read: Set<String> = ["B01", "B12"]

  /// Writes `tables/<id>.csv` and `so-hoi.xlsx`.
  ///
  /// - Parameter cues: What the release depends on.
  /// - Returns: The figures that the balance and the summary speak of.
  func write(_ cues: [Cue]) throws(RunError) -> ReleaseTotals {
    let isTaken = try takeWorkbook(cues)
    let tables = try writeTables(isPrinted: !isTaken)
    context.progress.advance()
    let totals = ReleaseTotals(tables)
    if !isTaken { try writeWorkbook(tables, totals.periods) }
    context.progress.advance()
    return totals
  }

  /// Takes `so-hoi.xlsx` over where its tables and all that it tells are the same.
  private func takeWorkbook(_ cues: [Cue]) throws(RunError) -> Bool {
    guard let last, inputs.count == sources.tables.count,
      last.hasWorkbook(of: inputs, cues: cues), let file = last.files[Self.workbookName]
    else { return false }
    return try writer.take(file, from: last.folder)
  }

  /// Writes the tables.
  ///
  /// - Parameter isPrinted: Whether a workbook is to be made of them.
  /// - Returns: What the workbook prints of them; without one, those that are read otherwise.
  private func writeTables(isPrinted: Bool) throws(RunError) -> [PrintedTable] {
    try Parallel.map(sources.tables.count, jobs: context.options.jobs) {
      index throws(RunError) -> PrintedTable? in
      let id = sources.tables[index]
      let isTaken = try takeTable(id)
      if isTaken, !isPrinted, !Self.read.contains(id) { return nil }
      let name = AggregateStage.table(id)
      let path = "\(sources.aggregate.path)/\(name)"
      let bytes = try sources.aggregate.read(name)
      let grid = try FieldGrid(bytes, path: path)
      if !isTaken {
        try TableText.checkTotals(id, grid, path: path)
        try writer.add("tables/\(id).csv", bytes)
      }
      return TableText.printed(
        id, grid, rowLimit: context.tables.configuration.workbookRows)
    }.compactMap { $0 }
  }

  /// Takes a table over that is the same.
  private func takeTable(_ id: String) throws(RunError) -> Bool {
    guard let last, let file = last.files["tables/\(id).csv"], file.sha256 == inputs[id]
    else { return false }
    return try writer.take(file, from: last.folder)
  }

  private func writeWorkbook(
    _ tables: [PrintedTable], _ periods: [ReportingPeriod]
  ) throws(RunError) {
    guard let last = periods.last else { return }
    let content = try content(tables, periods, last)
    let path = "\(writer.folder)/\(Self.workbookName)"
    let workers = Workers.threads(context.options.jobs)
    try Disk.workbook(at: Self.workbookName) { () throws(WorkbookError) in
      try WorkbookWriter(content, workers: workers).write(to: path, workers: workers)
    }
    try writer.addWritten(Self.workbookName)
  }

  private func content(
    _ tables: [PrintedTable], _ periods: [ReportingPeriod], _ last: ReportingPeriod
  ) throws(RunError) -> WorkbookContent {
    let configuration = context.tables.configuration
    let incomplete = attendance.incompletePlaces(context.tables.ingest.units)
    let maker = SheetMaker(
      labels: context.tables.labels,
      source: "Nguồn: báo cáo của các địa phương.", incomplete: incomplete)
    let definitions = context.tables.definitions
    let sheets = try Parallel.map(
      min(tables.count, definitions.count), jobs: context.options.jobs
    ) {
      maker.sheet(tables[$0].table, definitions[$0], isShortened: tables[$0].isShortened)
    }
    return WorkbookContent(
      title: configuration.title, subtitle: configuration.office,
      periods: periods.map(\.label).joined(separator: "; "), created: last.lastDay,
      notes: incomplete.notes, sheets: sheets)
  }

  private static let workbookName = "so-hoi.xlsx"
}
