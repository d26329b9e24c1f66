/// A condition on one column of a table, by the text of its cells.
public struct Condition: Sendable, Equatable {
  /// Name of the column.
  public let column: String
  /// Text to compare with; empty for a cell without a value.
  public let value: String
  /// Whether the cell must be equal, or must not.
  public let isEqual: Bool

  /// Holds where the cell of `column` is `value`, or is anything else when `isEqual` is false.
  public init(_ column: String, _ value: String, isEqual: Bool = true) {
    self.column = column
    self.value = value
    self.isEqual = isEqual
  }

  func holds(for cell: Cell) -> Bool { (cell.description == value) == isEqual }
}
