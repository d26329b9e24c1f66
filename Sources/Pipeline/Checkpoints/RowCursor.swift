/// Reads the fields of the rows of a stage file from left to right.
struct RowCursor {
  private let grid: FieldGrid
  private var row = 0
  private var column = 0

  /// A cursor before the first field of the first row.
  init(_ grid: FieldGrid) { self.grid = grid }

  /// Goes before the first field of a row, counted from 0 below the header.
  mutating func move(to row: Int) {
    self.row = row
    column = 0
  }

  private mutating func next() -> Int {
    defer { column += 1 }
    return column
  }

  /// The next field as text.
  mutating func text() -> String { grid.text(row, next()) }

  /// The next field as a whole number, nil when it is empty or none.
  mutating func integer() -> Int? { grid.integer(row, next()) }

  /// The next field as yes, no or nothing.
  mutating func flag() -> Bool? { grid.flag(row, next()) }

  /// Hands out the next field as bytes.
  mutating func withBytes(_ body: (Span<UInt8>) -> Void) { grid.withBytes(row, next(), body) }
}
