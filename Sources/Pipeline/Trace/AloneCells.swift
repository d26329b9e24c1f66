import Aggregate
import Register

/// The cells that a table has which is made of one contributor alone, as far as they are traced.
///
/// What counts a contributor here is what counted it in the run.
struct AloneCells {
  let table: TraceableTable
  let figure: String
  let wanted: TracedCells
  let context: TableContext

  /// The cells to which some counts contribute, and how much.
  func of(_ partials: Partials, returns: [ReturnQuality] = []) -> [(
    cell: [String], amount: FixedDecimal
  )] {
    let alone = TableMaker(partials, returns: returns, context: context).table(table.position)
    let keys = table.keys.compactMap { alone.position(of: $0) }
    guard let position = alone.position(of: figure) else { return [] }
    return alone.rows.compactMap { row in
      guard let amount = row[position].number, amount.units != 0 else { return nil }
      let cell = keys.map { row[$0].description }
      return wanted.values[cell] == nil ? nil : (cell, amount)
    }
  }
}
