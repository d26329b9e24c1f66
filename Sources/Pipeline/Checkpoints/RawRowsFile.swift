import CSV
import Register
import Work

/// `1-ingest/<return>.csv`: every record of a return, cells by field.
enum RawRowsFile {
  static let columns =
    ["line", "byte", "kind", "rule"] + ReturnField.allCases.map(\.name) + ["other_cells"]

  /// The file of a return, the parts of a large one made side by side.
  static func bytes(_ rows: RawRows, workers: Workers = .one) -> [UInt8] {
    [UInt8](joining: workers.map(0..<rows.count, by: 1 << 13) { text(of: rows, $0) })
  }

  /// Some of the rows, below the header where they are the first.
  private static func text(of rows: RawRows, _ range: Range<Int>) -> [UInt8] {
    var writer = CSVWriter()
    writer.reserve(bytes(of: rows, range) + range.count * 64)
    if range.lowerBound == 0 { writer.row(columns) }
    let arena = rows.arena
    for row in range {
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

  private static func bytes(of rows: RawRows, _ range: Range<Int>) -> Int {
    guard let first = range.first, let last = range.last else { return 0 }
    return rows.cell(last, RawRows.other).upperBound - rows.cell(first, 0).lowerBound
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
