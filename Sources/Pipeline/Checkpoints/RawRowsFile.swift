import CSV
import Register

/// `1-ingest/<return>.csv`: every record of a return, cells by field.
enum RawRowsFile {
  static let columns =
    ["line", "byte", "kind", "rule"] + ReturnField.allCases.map(\.name) + ["other_cells"]

  static func bytes(_ rows: RawRows) -> [UInt8] {
    var writer = CSVWriter()
    writer.reserve(rows.arena.count + rows.count * 64)
    writer.row(columns)
    let arena = rows.arena
    for row in 0..<rows.count {
      writer.field(rows.positions[row].line)
      writer.field(rows.positions[row].byte)
      writer.field(rows.kinds[row].code)
      writer.field(rows.rules[row])
      for column in 0..<RawRows.width {
        writer.field(arena.span.extracting(rows.cell(row, column)))
      }
      writer.endRow()
    }
    return writer.take()
  }

  static func rows(_ bytes: [UInt8], path: String) throws(RunError) -> RawRows {
    let grid = try FieldGrid(bytes, path: path)
    guard grid.columns == columns else { throw StageFile<RawRows>.damaged(path, line: 1) }
    var rows = RawRows()
    rows.reserve(rows: grid.count, bytes: bytes.count)
    var cursor = RowCursor(grid)
    for row in 0..<grid.count {
      cursor.move(to: row)
      guard let line = cursor.integer(), let byte = cursor.integer(),
        let kind = RowKind(code: cursor.text())
      else { throw StageFile<RawRows>.damaged(path, line: grid.line(row)) }
      let rule = cursor.text()
      for _ in 0..<RawRows.width { cursor.withBytes { rows.appendCell($0) } }
      rows.endRow(kind, at: SourcePosition(line: line, byte: byte), rule: rule)
    }
    return rows
  }
}
