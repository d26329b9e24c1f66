import CSV
import Register

/// What becomes of a record of a return.
enum RecordFate {
  case damaged(RecordTable.Damage)
  /// Characters could not be recovered, first in that column.
  case lost(Int)
  /// A row with more cells than the header has columns.
  case surplus
  case data
  /// Kept as one text, because it is something else.
  case text(RowKind)
}
