import Aggregate
import Register

/// `sohoi trace`: leads from the cells of a table to the rows of the returns behind them.
///
/// It reads one release and nothing else, so a release of long ago is traced as well as the last one. An
/// association stands behind a cell when the table made of it alone has that cell: what counts it is
/// what counted it in the run.
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
    let counted = try counted(cells, table, figure)
    let isMerged = TraceableTable.isAfterMerging(figure)
    let rows = try TracedRows(
      Set(counted.values.flatMap { $0.map(\.key) }), isMerged: isMerged, in: release)
    return Trace(table, figure, cells: cells, counted: counted, rows: rows)
  }

  /// What each cell counts, by the keys of the cell.
  private func counted(_ cells: TracedCells, _ table: TraceableTable, _ figure: String)
    throws(RunError) -> [[String]: [TracedCount]]
  {
    let periods = Set(cells.keys.map { $0[0] })
    let registers = try ReleaseManifest.read(release).files.map(\.path).filter { path in
      let parts = path.split(separator: "/")
      return parts.count == 3 && parts[0] == "register" && periods.contains(String(parts[1]))
    }
    let found = try Parallel.map(registers.count, jobs: jobs) { index throws(RunError) in
      counted(try PublishedRegister(registers[index], in: release), cells, table, figure)
    }
    var all: [[String]: [TracedCount]] = [:]
    for part in found { all.merge(part) { $0 + $1 } }
    return all.mapValues { counts in
      counts.sorted { $0.key.id.utf8.lexicographicallyPrecedes($1.key.id.utf8) }
    }
  }

  private func counted(
    _ register: PublishedRegister, _ cells: TracedCells, _ table: TraceableTable, _ figure: String
  ) -> [[String]: [TracedCount]] {
    var counted: [[String]: [TracedCount]] = [:]
    Partials.ofEach(register.associations, mergedIDs: register.mergedIDs) { index, partials in
      let alone = TableMaker(partials, returns: [], context: context).table(table.position)
      let keys = table.keys.compactMap { alone.position(of: $0) }
      guard let position = alone.position(of: figure) else { return }
      for row in alone.rows {
        guard case .integer(let amount) = row[position], amount != 0 else { continue }
        let cell = keys.map { row[$0].description }
        guard cells.values[cell] != nil else { continue }
        // A body after merging is counted with the association that bears it, whose id it has.
        let key = TracedRows.Key(period: cell[0], id: register.associations[index].id)
        counted[cell, default: []].append(TracedCount(key: key, amount: amount))
      }
    }
    return counted
  }
}

/// What one association, or one body after merging, adds to a cell.
struct TracedCount: Sendable {
  let key: TracedRows.Key
  let amount: Int
}
