import CSV

/// The rows of a small CSV table, as text.
enum TableRows {
  /// Reads a table of the pipeline folder.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - columns: What its header must be.
  /// - Returns: The rows without the header, every one as wide as the header.
  /// - Throws: ``RunError`` with file and line when the header or a row is not of that form.
  static func read(_ path: String, columns: [String]) throws(RunError) -> [[String]] {
    var bytes = try Disk.read(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let table = RecordReader.records(of: bytes, dialect: .comma, limits: .unlimited)
    guard table.count > 0, texts(table, 0) == columns else {
      throw RunError(
        .configuration, "CONFIG-HEADER", "Dòng tiêu đề của bảng không đúng.", at: "\(path):1",
        remedy: "Dòng đầu phải là: \(columns.joined(separator: ","))")
    }
    var rows: [[String]] = []
    rows.reserveCapacity(table.count)
    for record in 1..<table.count where !table.isBlank(record) {
      guard table.damage[record] == nil, table.fieldCount(record) == columns.count else {
        throw RunError(
          .configuration, "CONFIG-ROW", "Dòng của bảng không có đúng \(columns.count) cột.",
          at: "\(path):\(table.lines[record])", remedy: "Sửa dòng này.")
      }
      rows.append(texts(table, record))
    }
    return rows
  }

  private static func texts(_ table: RecordTable, _ record: Int) -> [String] {
    (0..<table.fieldCount(record)).map { table.text(record, $0) }
  }
}
