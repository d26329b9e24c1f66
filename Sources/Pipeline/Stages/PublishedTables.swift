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

  /// A table as its stage left it.
  struct Table: Sendable {
    let id: String
    fileprivate let grid: FieldGrid
    /// Nil for one that nothing needs to read.
    let printed: PrintedTable?
  }

  /// The tables that the balance and the summary read.
  private static let told: Set<String> = ["B01", "B12"]
  private static let workbookName = "so-hoi.xlsx"

  /// Takes `so-hoi.xlsx` over where its tables and all that it tells are the same.
  func takeWorkbook(_ cues: [Cue]) throws(RunError) -> Bool {
    guard let last, inputs.count == sources.tables.count,
      last.hasWorkbook(of: inputs, cues: cues), let file = last.files[Self.workbookName]
    else { return false }
    return try writer.take(file, from: last)
  }

  /// Reads the tables.
  ///
  /// - Parameter arePrinted: Whether a workbook is to be made of them.
  func read(arePrinted: Bool) throws(RunError) -> [Table] {
    try Parallel.map(sources.tables.count, jobs: context.options.jobs) { index throws(RunError) in
      let id = sources.tables[index]
      let name = AggregateStage.table(id)
      let grid = try FieldGrid(
        try sources.aggregate.read(name), path: "\(sources.aggregate.path)/\(name)")
      let limit = context.tables.configuration.workbookRows
      let isRead = arePrinted || Self.told.contains(id)
      return Table(
        id: id, grid: grid, printed: isRead ? TableText.printed(id, grid, rowLimit: limit) : nil)
    }
  }

  /// Writes `tables/<id>.csv`, or takes over what is the same.
  ///
  /// - Throws: ``RunError`` when totals of a table are not the sums of its rows.
  func write(_ tables: [Table]) throws(RunError) {
    try Parallel.each(tables.count, jobs: context.options.jobs) { index throws(RunError) in
      let table = tables[index]
      let path = "tables/\(table.id).csv"
      if let last, let file = last.files[path], file.sha256 == inputs[table.id],
        try writer.take(file, from: last)
      {
        return
      }
      try TableText.checkTotals(
        table.id, table.grid, path: "\(sources.aggregate.path)/\(AggregateStage.table(table.id))")
      try writer.add(path, table.grid.bytes)
    }
  }

  /// Lays `so-hoi.xlsx` out; nil when there is no period.
  func workbook(
    _ tables: [PrintedTable], _ periods: [ReportingPeriod]
  ) throws(RunError) -> WorkbookWriter? {
    guard let last = periods.last else { return nil }
    let content = try content(tables, periods, last)
    do {
      return try WorkbookWriter(
        content, to: "\(writer.folder)/\(Self.workbookName)",
        workers: .threads(context.options.jobs))
    } catch {
      throw Disk.workbookError(error, at: Self.workbookName)
    }
  }

  /// Writes `so-hoi.xlsx`.
  func write(_ workbook: WorkbookWriter) throws(RunError) {
    let workers = Workers.threads(context.options.jobs)
    try Disk.workbook(at: Self.workbookName) { () throws(WorkbookError) in
      try workbook.write(workers: workers)
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
    for (table, definition) in zip(tables, definitions) { try check(definition, table.table) }
    let sheets = zip(tables, definitions).map { table, definition in
      maker.planned(table.table, definition, isShortened: table.isShortened)
    }
    return WorkbookContent(
      title: configuration.title, subtitle: configuration.office,
      periods: periods.map(\.label).joined(separator: "; "), created: last.lastDay,
      notes: incomplete.notes, sheets: sheets)
  }

  private func check(_ definition: TableDefinition, _ table: TidyTable) throws(RunError) {
    guard !definition.fits(table) else { return }
    throw RunError(
      .configuration, "TABLE-ACROSS",
      "Bảng \(table.id): '\(definition.across ?? "")' không phải cột chữ đứng ngay trước số liệu.",
      remedy: "Sửa across của \(table.id) trong tables.yaml, một trong các cột: "
        + table.columns.joined(separator: ", "))
  }
}
