import CSV

/// Reads a sheet that was saved as CSV: with commas, semicolons or tabs, as the computer's region has
/// it.
enum TextRows {
  /// The rows; damaged ones are left out.
  static func rows(_ bytes: [UInt8]) -> SheetRows {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let table = RecordReader.records(of: bytes, dialect: dialect(bytes), limits: .unlimited)
    var sheet = SheetRows()
    for record in 0..<table.count where table.damage[record] == nil && !table.isBlank(record) {
      var cells: [Int: String] = [:]
      for column in 0..<min(table.fieldCount(record), 1000) {
        let text = table.text(record, column)
        if !text.isEmpty { cells[column] = text }
      }
      sheet.rows.append(.init(number: Int(table.lines[record]), cells: cells))
    }
    return sheet
  }

  /// The delimiter that stands most often in the first line.
  private static func dialect(_ bytes: [UInt8]) -> CSVDialect {
    let head = bytes.prefix { $0 != 0x0A }
    let candidates: [CSVDialect] = [.comma, .semicolon, .tab]
    return candidates.max { a, b in
      head.count { $0 == a.delimiter } < head.count { $0 == b.delimiter }
    } ?? .comma
  }
}
