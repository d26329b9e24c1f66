/// The values of one field, one per record.
public enum Column: Sendable {
  /// Texts; an empty one is missing.
  case text(TextColumn)
  /// Numbers; NaN is missing.
  case number([Double])
  /// Dates of any precision.
  case day(DayColumn)

  /// Number of records.
  public var count: Int {
    switch self {
    case .text(let column): column.values.count
    case .number(let values): values.count
    case .day(let column): column.values.count
    }
  }
}
