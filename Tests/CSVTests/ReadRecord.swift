import CSV

/// One record as the tests write it down.
struct ReadRecord: Equatable, Sendable, CustomStringConvertible {
  var fields: [String]
  var line: Int
  var byte: Int
  var damage: RecordTable.Damage?

  init(_ fields: [String], line: Int, byte: Int, damage: RecordTable.Damage? = nil) {
    self.fields = fields
    self.line = line
    self.byte = byte
    self.damage = damage
  }

  var description: String {
    "\(fields) at line \(line), byte \(byte)\(damage.map { ", \($0)" } ?? "")"
  }

  /// Takes a table apart.
  static func all(of table: RecordTable) -> [ReadRecord] {
    (0..<table.count).map { record in
      ReadRecord(
        (0..<table.fieldCount(record)).map { table.text(record, $0) },
        line: Int(table.lines[record]), byte: Int(table.offsets[record]),
        damage: table.damage[record])
    }
  }

  /// Reads a text and takes the table apart.
  static func all(
    in text: [UInt8], _ dialect: CSVDialect = .comma, from start: (line: Int, byte: Int) = (1, 0),
    limits: RecordLimits = RecordLimits(), recordLimit: Int = .max,
    splitting: Splitting = .plainFirst
  ) -> [ReadRecord] {
    all(
      of: RecordReader.records(
        in: text.span, dialect: dialect, startingAt: start, limits: limits,
        recordLimit: recordLimit, splitting: splitting))
  }

  static func all(
    in text: String, _ dialect: CSVDialect = .comma, splitting: Splitting = .plainFirst
  ) -> [ReadRecord] {
    all(in: Array(text.utf8), dialect, splitting: splitting)
  }
}
