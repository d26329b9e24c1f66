public import Register

/// The tables B01–B12 of the data contract.
///
/// Rows are ordered by period, level of the locality (country, province, district, commune), its
/// code, then each breakdown in its official order with `total` last. Every breakdown has its
/// totals, and they add up. Rows of nothing but zeros are left out.
public struct Tables: Sendable {
  /// All tables in the order of their ids.
  public let all: [TidyTable]

  /// Computes the tables.
  ///
  /// - Parameters:
  ///   - partials: The partials of all partitions, combined.
  ///   - returns: What became of the rows of each reporting unit, for B10; several of one unit and
  ///     period are summed.
  ///   - controls: Published figures to compare with, for B12.
  ///   - context: Names and code lists.
  public init(
    _ partials: Partials, returns: [ReturnQuality], controls: [ControlTotal], context: TableContext
  ) {
    let maker = TableMaker(partials, returns: returns, context: context)
    let computed = (0..<TableMaker.count).map(maker.table)
    all = computed + [ControlTotals.table(controls, in: computed)]
  }

  /// The table with that id, nil when there is none.
  public func table(_ id: String) -> TidyTable? { all.first { $0.id == id } }

  /// The cell of `column` in the only row of a table that meets all conditions.
  ///
  /// - Returns: nil when there is no such table or column, and unless exactly one row meets them.
  public func value(table id: String, where conditions: [Condition], column: String) -> Cell? {
    table(id)?.value(where: conditions, column: column)
  }
}
