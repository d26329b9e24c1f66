import CSV

/// A kind of stage file: its columns, and how one row is written and read.
///
/// Rows are written and read field by field in the order of `columns`; a test writes and reads every
/// kind back.
struct StageFile<Row> {
  let columns: [String]
  let write: (Row, inout CSVWriter) -> Void
  let read: (inout RowCursor) -> Row?

  /// The rows as CSV.
  func bytes(_ rows: some Sequence<Row>) -> [UInt8] { text(rows, withHeader: true) }

  /// A piece of a file; only the first has the header.
  func text(_ rows: some Sequence<Row>, withHeader: Bool) -> [UInt8] {
    var writer = writer(withHeader: withHeader)
    for row in rows { writer.append(row) }
    return writer.take()
  }

  /// Writes a piece of a file row by row.
  func writer(withHeader: Bool) -> StageWriter<Row> { StageWriter(self, withHeader: withHeader) }

  /// The rows of a stage file.
  ///
  /// - Throws: ``RunError`` with file and line when the file is not of this kind.
  func rows(_ bytes: [UInt8], path: String) throws(RunError) -> [Row] {
    let grid = try FieldGrid(bytes, path: path)
    guard grid.columns == columns else { throw Self.damaged(path, line: 1) }
    var rows: [Row] = []
    rows.reserveCapacity(grid.count)
    var cursor = RowCursor(grid)
    for index in 0..<grid.count {
      cursor.move(to: index)
      guard let row = read(&cursor) else { throw Self.damaged(path, line: grid.line(index)) }
      rows.append(row)
    }
    return rows
  }

  static func damaged(_ path: String, line: Int) -> RunError {
    RunError(
      .defect, "STAGE-DAMAGED", "Tệp trung gian không đúng dạng (bị sửa tay hoặc của bản cũ).",
      at: "\(path):\(line)", remedy: "Chạy lại toàn bộ: sohoi run")
  }
}

/// A piece of a stage file being written.
struct StageWriter<Row> {
  private let kind: StageFile<Row>
  private var writer = CSVWriter()

  init(_ kind: StageFile<Row>, withHeader: Bool) {
    self.kind = kind
    if withHeader { writer.row(kind.columns) }
  }

  /// Writes a row.
  ///
  /// - Returns: Where its line lies in what is being written.
  @discardableResult
  mutating func append(_ row: Row) -> Range<Int> {
    let start = writer.count
    kind.write(row, &writer)
    writer.endRow()
    return start..<writer.count
  }

  /// What was written.
  mutating func take() -> [UInt8] { writer.take() }
}
