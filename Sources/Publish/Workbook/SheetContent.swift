/// One table, to be printed on a sheet of its own.
public struct SheetContent: Hashable, Sendable {
  /// The table's number, `B01`; also the name of its sheet.
  public var id: String
  /// The table's title in Vietnamese, without its number.
  public var title: String
  /// The unit as printed above the table, such as `Đơn vị tính: hội`; may be empty.
  public var unit: String
  /// Notes under the table, one each.
  public var notes: [String]
  /// The source line under the table, such as `Nguồn: …`; may be empty.
  public var source: String
  /// The columns from left to right, at least one.
  public var columns: [ColumnContent]
  /// The rows from top to bottom, each with one cell a column.
  public var rows: [RowContent]

  /// A table.
  public init(
    id: String, title: String, unit: String, notes: [String] = [], source: String = "",
    columns: [ColumnContent], rows: [RowContent]
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.notes = notes
    self.source = source
    self.columns = columns
    self.rows = rows
  }
}

/// One column of a table.
public struct ColumnContent: Hashable, Sendable {
  /// What stands in a column, and so how it is stored and shown.
  public enum Kind: Hashable, Sendable {
    /// A code: always text, so that `01` stays `01`.
    case code
    /// Words.
    case text
    /// A whole number.
    case integer
    /// A number shown with that many decimals, 1…10.
    case decimal(Int)
  }

  /// The heading in Vietnamese; it wraps.
  public var heading: String
  /// What stands in the column.
  public var kind: Kind
  /// The wanted width in characters, or nil to take it from the content.
  public var width: Int?
  /// Whether its figures are totals of those beside them: bold.
  public var isTotal: Bool

  /// A column.
  public init(heading: String, kind: Kind, width: Int? = nil, isTotal: Bool = false) {
    self.heading = heading
    self.kind = kind
    self.width = width
    self.isTotal = isTotal
  }
}

/// One row of a table.
public struct RowContent: Hashable, Sendable {
  /// One cell a column.
  public var cells: [CellContent]
  /// Whether the row is a total: bold, with a stronger line above.
  public var isTotal: Bool

  /// A row.
  public init(cells: [CellContent], isTotal: Bool = false) {
    self.cells = cells
    self.isTotal = isTotal
  }
}

/// One cell of a table.
public enum CellContent: Hashable, Sendable {
  /// Text, stored as text whatever it looks like. In a column of numbers it is a mark such as `n/a`.
  case text(String)
  /// A number, only in a column of numbers: finite, below 10^15 in size, whole in a column of
  /// whole numbers.
  case number(Double)
  /// Nothing; the cell keeps its borders.
  case empty
}
