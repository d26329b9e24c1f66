import CSV

/// What a CSV table says, whatever line ends, quotes and blank lines it is written with.
enum TableDigest {
  /// 16 hexadecimal digits of the SHA-256 of the cells.
  static func of(_ bytes: [UInt8]) -> String {
    of(RecordReader.records(of: bytes, dialect: .comma, limits: .unlimited))
  }

  /// The same of a table that was read.
  static func of(_ table: RecordTable) -> String {
    var cells: [UInt8] = []
    cells.reserveCapacity(table.bytes.count)
    for record in 0..<table.count where !table.isBlank(record) {
      for column in 0..<table.fieldCount(record) {
        cells += table.bytes[table.field(record, column)]
        cells.append(0x1F)
      }
      cells.append(0x1E)
    }
    return String(Checksum.sha256(cells).prefix(16))
  }
}
