import CSV
import Register

/// Copies a record's cells into a row.
enum RowCells {
  /// The whole record as one text, for rows that are not data.
  static func appendText(of table: RecordTable, _ record: Int, to rows: inout RawRows) {
    for _ in 0..<RawRows.other { rows.appendEmptyCell() }
    var text: [UInt8] = []
    for column in 0..<table.fieldCount(record) where !table.field(record, column).isEmpty {
      if !text.isEmpty { text.append(contentsOf: " | ".utf8) }
      text.append(contentsOf: table.bytes[table.field(record, column)])
    }
    rows.appendCell(text.span)
  }
}
