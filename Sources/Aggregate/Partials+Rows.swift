public import Register

/// Partials as rows of text and numbers, to be kept and put together again.
extension Partials {
  /// Hands out the rows of one table, sorted by period and keys.
  ///
  /// - Complexity: O(*n* log *n*) for *n* rows.
  public func forEachRow(
    of table: PartialsTable, _ use: (ReportingPeriod, PartialsRow) -> Void
  ) {
    var row = PartialsRow(of: table)
    for (period, counts) in sortedPeriods { counts.forEachRow(&row) { use(period, $0) } }
  }

  /// Counts again what a row tells.
  ///
  /// - Parameter row: Each row of a table once.
  /// - Returns: false when it does not say what it is about; the partials are of no use then.
  public mutating func add(_ row: PartialsRow, in period: ReportingPeriod) -> Bool {
    periods[period, default: PeriodCounts()].add(row)
  }
}
