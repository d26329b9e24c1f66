import CSV
public import Register

/// `tables/<id>.csv`: a tidy table.
public enum TableFile {
  /// The table as CSV.
  public static func bytes(_ table: TidyTable) -> [UInt8] {
    var writer = CSVWriter()
    writer.reserve(table.count * 80)
    writer.row(table.columns)
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
    return writer.take()
  }
}
