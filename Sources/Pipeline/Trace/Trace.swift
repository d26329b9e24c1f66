import CSV
import Register

/// The rows behind some cells.
public struct Trace: Sendable {
  /// CSV: the keys of the cell, the column, then file, line, disposition, association and id after
  /// merging of each row; in the order of the table, then of the ids, then of the ledger.
  public private(set) var csv: [UInt8] = []
  /// For people: one line, and one more for every cell that does not agree.
  public private(set) var summary = ""
  /// Whether each cell is what its rows add up to.
  public private(set) var agrees = true

  init(
    _ table: TraceableTable, _ figure: String, cells: TracedCells,
    counted: [[String]: [TracedCount]], rows: TracedRows
  ) {
    var writer = CSVWriter()
    writer.row(
      table.keys + [
        "column", "source_file", "source_line", "disposition", "association_id", "merged_id",
      ])
    var total = CellSum()
    for cell in cells.keys {
      var sum = CellSum()
      for count in counted[cell] ?? [] {
        let found = count.keys.flatMap(rows.lines)
        for line in found { writer.row(cell + [figure] + line) }
        sum.add(count, rows: found.count)
      }
      if sum.amount != cells.values[cell] || sum.isWithoutRows {
        agrees = false
        summary +=
          "\(cell.joined(separator: " · ")): ô ghi \(cells.values[cell]?.description ?? ""), "
          + "các dòng cho \(sum.amount)\n"
      }
      total += sum
    }
    csv = writer.take()
    let isOne = cells.keys.count == 1
    summary += "\(table.id) \(figure): \(cells.keys.count) ô, \(total.rows) "
    summary += isOne ? "dòng" : "lượt dòng"
    if let noun = Self.noun(table, figure) {
      summary += ", \(total.counted) \(isOne ? noun : "lượt \(noun)")"
    }
    summary += isOne ? ", ô là \(cells.values[cells.keys[0]]?.description ?? "")" : ""
    summary += agrees ? ": khớp\n" : ": KHÔNG khớp; có phải Pipelines/ đã đổi? Xem: sohoi verify\n"
  }

  /// What a cell counts, beside rows.
  private static func noun(_ table: TraceableTable, _ figure: String) -> String? {
    switch table.origin {
    case .associations: TraceableTable.isAfterMerging(figure) ? "hội sau sắp xếp" : "hội"
    case .mergers: "nhóm sắp xếp"
    case .returns: nil
    }
  }
}

/// What the rows behind cells come to.
private struct CellSum {
  /// Stays at the largest number, as in the tables.
  var amount = FixedDecimal(units: 0)
  /// Associations, bodies after merging, or mergers.
  var counted = 0
  var rows = 0
  /// Whether something is counted that no row reports.
  var isWithoutRows = false

  mutating func add(_ count: TracedCount, rows: Int) {
    let times = count.isPerRow ? rows : 1
    let (units, overflow) = count.amount.units.multipliedReportingOverflow(by: times)
    amount = amount + FixedDecimal(units: overflow ? .max : units, places: count.amount.places)
    self.rows += rows
    counted += 1
    if rows == 0, !count.isPerRow { isWithoutRows = true }
  }

  static func += (a: inout Self, b: Self) {
    a.counted += b.counted
    a.rows += b.rows
  }
}
