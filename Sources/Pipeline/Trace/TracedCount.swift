import Register

/// What one association, one body after merging, one merger, or the rows of one return that ended alike
/// add to a cell.
struct TracedCount: Sendable {
  /// Whose rows stand behind it.
  let keys: [TracedRows.Key]
  let amount: FixedDecimal
  /// Whether every row adds the amount, not all of them together.
  var isPerRow = false
}
