import CSV
public import Register

/// `tables/<id>.csv`: a tidy table.
public struct TableFile {
  /// How many rows there are.
  public private(set) var count = 0
  private var writer = CSVWriter()

  /// A file with a header, and no rows yet.
  public init(columns: [String]) { writer.row(columns) }

  /// The table as CSV.
  public static func bytes(_ table: TidyTable) -> [UInt8] {
    var file = TableFile(columns: table.columns)
    file.append(table)
    return file.take()
  }

  /// The file, which is left empty.
  public mutating func take() -> [UInt8] { writer.take() }

  /// Adds the rows of a table with the same columns.
  public mutating func append(_ table: TidyTable) {
    count += table.count
    for row in 0..<table.count {
      for column in table.columns.indices {
        switch table[row, column] {
        case .text(let text): writer.field(text)
        case .integer(let number): writer.field(number)
        case .decimal(let number): writer.field(number.description)
        case .empty: writer.field("")
        }
      }
      writer.endRow()
    }
  }
}
