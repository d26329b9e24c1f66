import Aggregate
import Register

/// `sohoi trace`: leads from the cells of a table to the rows of the returns behind them.
///
/// It reads one release and nothing else, so a release of long ago is traced as well as the last one. An
/// association, a merger or a row stands behind a cell when the table made of it alone has that cell:
/// what counts it is what counted it in the run.
public struct Tracer: Sendable {
  private let release: String
  private let context: TableContext
  private let jobs: Int

  /// Opens a release, the one in force unless another is named.
  ///
  /// - Throws: ``RunError`` when there is no such release, or the configuration cannot be used.
  public init(_ options: RunOptions, release: String?) throws(RunError) {
    let list = ReleaseList(options)
    self.release = list.folder(try list.find(release))
    jobs = options.jobs
    let tables = try PipelineTables.read(options.tables).context
    // Names of places are no keys, and looking them up would take most of the time.
    context = TableContext(
      localities: Localities { _, _, _ in nil }, kinds: tables.kinds, agencies: tables.agencies,
      families: tables.families)
  }

  /// Traces the cells of one column that meet the conditions.
  ///
  /// - Parameters:
  ///   - table: Id of the table.
  ///   - conditions: Texts of key columns; none for all cells.
  ///   - column: A column of counts or sums, nil for the first one.
  /// - Throws: ``RunError`` with exit code 64 when there is no such table, column, key or cell.
  /// - Complexity: O(associations + rows of the ledger).
  public func trace(
    _ table: String, where conditions: [(key: String, value: String)], column: String?
  ) throws(RunError) -> Trace {
    let table = try TraceableTable.find(table)
    let figure = try table.figure(column)
    let cells = try TracedCells(table, figure, conditions: conditions, in: release)
    let alone = AloneCells(table: table, figure: figure, wanted: cells, context: context)
    let counted =
      switch table.origin {
      case .associations: try associations(alone)
      case .mergers: try mergers(alone)
      case .returns: try returns(alone)
      }
    let rows = try TracedRows(
      Set(counted.values.flatMap { $0.flatMap(\.keys) }), kind(table, figure), in: release)
    return Trace(table, figure, cells: cells, counted: counted, rows: rows)
  }

  private func kind(_ table: TraceableTable, _ figure: String) -> TracedRows.Kind {
    if table.origin == .returns { return figure == Self.files ? .file : .end }
    return TraceableTable.isAfterMerging(figure) ? .body : .association
  }

  /// The column that counts returns, not rows.
  private static let files = "files"

  // MARK: What each cell counts, by the keys of the cell

  private func associations(_ alone: AloneCells) throws(RunError) -> [[String]: [TracedCount]] {
    let periods = Set(alone.wanted.keys.map { $0[0] })
    let registers = try ReleaseManifest.read(release).files.map(\.path).filter { path in
      let parts = path.split(separator: "/")
      return parts.count == 3 && parts[0] == "register" && periods.contains(String(parts[1]))
    }
    let found = try Parallel.map(registers.count, jobs: jobs) { index throws(RunError) in
      associations(try PublishedRegister(registers[index], in: release), alone)
    }
    var all: [[String]: [TracedCount]] = [:]
    for part in found { all.merge(part) { $0 + $1 } }
    return all.mapValues { counts in
      counts.sorted { $0.keys[0].id.precedesInBytes($1.keys[0].id) }
    }
  }

  private func associations(_ register: PublishedRegister, _ alone: AloneCells)
    -> [[String]: [TracedCount]]
  {
    var counted: [[String]: [TracedCount]] = [:]
    Partials.ofEach(register.associations, mergedIDs: register.mergedIDs) { index, partials in
      // A body after merging is counted with the association that bears it, whose id it has.
      let association = register.associations[index]
      let key = TracedRows.Key(scope: association.period.description, id: association.id)
      for (cell, amount) in alone.of(partials) {
        counted[cell, default: []].append(TracedCount(keys: [key], amount: amount))
      }
    }
    return counted
  }

  private func mergers(_ alone: AloneCells) throws(RunError) -> [[String]: [TracedCount]] {
    let isProgress = alone.table.id == "B08"
    let mergers = try PublishedMergers(in: release).mergers
    var counted: [[String]: [TracedCount]] = [:]
    Partials.ofEach(mergers) { index, partials in
      // Progress is that of all the rule speaks of; the figures are those of the body it leaves.
      let parts = isProgress ? mergers[index].parts : mergers[index].result?.parts ?? []
      let keys = parts.map {
        TracedRows.Key(scope: mergers[index].period.description, id: $0)
      }
      for (cell, amount) in alone.of(partials) {
        counted[cell, default: []].append(TracedCount(keys: keys, amount: amount))
      }
    }
    return counted
  }

  private func returns(_ alone: AloneCells) throws(RunError) -> [[String]: [TracedCount]] {
    let returns = try PublishedTable(
      "quality/returns.csv", in: release, needed: ["source_file", "period", "reporting_unit"])
    var counted: [[String]: [TracedCount]] = [:]
    for row in 0..<returns.count {
      let (file, unit) = (returns.text(row, "source_file"), returns.text(row, "reporting_unit"))
      // A line without a file is of a return that is missing.
      guard let period = ReportingPeriod(code: returns.text(row, "period")), !file.isEmpty else {
        continue
      }
      func count(_ id: String, _ change: (inout ReturnQuality) -> Void) {
        var quality = ReturnQuality(period: period, reportingUnit: unit)
        change(&quality)
        for (cell, amount) in alone.of(Partials(), returns: [quality]) {
          counted[cell, default: []].append(
            TracedCount(
              keys: [TracedRows.Key(scope: file, id: id)], amount: amount, isPerRow: !id.isEmpty))
        }
      }
      if alone.figure == Self.files {
        count("") { $0.files = 1 }
        continue
      }
      for end in Disposition.allCases {
        count(end.code) { quality in
          quality.rows = 1
          quality.add(1, endedAs: end)
        }
      }
    }
    return counted
  }
}
