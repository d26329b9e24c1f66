import CSV
import Ingest
import Publish
import Register
import Work

/// Writes the files of a release, and keeps what the balance needs of them.
struct PublishedFiles {
  let context: RunContext
  let sources: ReleaseSources
  let writer: ReleaseWriter
  let attendance: Attendance
  /// From what the parts are made.
  let inputs: PartInputs
  /// The release whose parts are taken over where they are made from the same; nil to make all anew.
  let last: LastRelease?

  /// The tables that the balance and the summary read.
  private static let read: Set<String> = ["B01", "B12"]

  /// Takes `so-hoi.xlsx` over where its tables and all that it tells are the same.
  func takeWorkbook(_ cues: [Cue]) throws(RunError) -> Bool {
    guard let last, inputs.tables.count == sources.tables.count,
      last.hasWorkbook(of: inputs.tables, cues: cues), let file = last.files[Self.workbookName]
    else { return false }
    return try writer.take(file, from: last.folder)
  }

  /// Writes `tables/<id>.csv`.
  ///
  /// - Parameter isPrinted: Whether a workbook is to be made of them.
  /// - Returns: What the workbook prints of them; without one, those that are read otherwise.
  func writeTables(isPrinted: Bool) throws(RunError) -> [PrintedTable] {
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
    guard let last, let file = last.files["tables/\(id).csv"], file.sha256 == inputs.tables[id]
    else { return false }
    return try writer.take(file, from: last.folder)
  }

  /// Lays `so-hoi.xlsx` out; nil when there is no period.
  func workbook(
    _ tables: [PrintedTable], _ periods: [ReportingPeriod]
  ) throws(RunError) -> WorkbookWriter? {
    guard let last = periods.last else { return nil }
    let configuration = context.tables.configuration
    let incomplete = attendance.incompletePlaces(context.tables.ingest.units)
    let maker = SheetMaker(
      labels: context.tables.labels,
      source: "Nguồn: báo cáo của các địa phương.", incomplete: incomplete)
    let jobs = context.options.jobs
    let definitions = context.tables.definitions
    let sheets = try Parallel.map(min(tables.count, definitions.count), jobs: jobs) {
      maker.sheet(tables[$0].table, definitions[$0], isShortened: tables[$0].isShortened)
    }
    let content = WorkbookContent(
      title: configuration.title, subtitle: configuration.office,
      periods: periods.map(\.label).joined(separator: "; "), created: last.lastDay,
      notes: incomplete.notes, sheets: sheets)
    do {
      return try WorkbookWriter(content, workers: .threads(jobs))
    } catch {
      throw Disk.workbookError(error, at: Self.workbookName)
    }
  }

  /// Writes `so-hoi.xlsx`.
  func write(_ workbook: WorkbookWriter) throws(RunError) {
    let path = "\(writer.folder)/\(Self.workbookName)"
    let workers = Workers.threads(context.options.jobs)
    try Disk.workbook(at: Self.workbookName) { () throws(WorkbookError) in
      try workbook.write(to: path, workers: workers)
    }
    try writer.addWritten(Self.workbookName)
  }

  private static let workbookName = "so-hoi.xlsx"
}
