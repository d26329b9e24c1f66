import CSV

/// Reads the fields of one record of a stage file from left to right.
struct RowCursor {
  private let table: RecordTable
  private let record: Int
  private var column = 0

  init(_ table: RecordTable, _ record: Int) {
    self.table = table
    self.record = record
  }

  private mutating func next() -> Range<Int> {
    defer { column += 1 }
    return column < table.fieldCount(record) ? table.field(record, column) : 0..<0
  }

  /// The next field as text.
  mutating func text() -> String {
    let range = next()
    return range.isEmpty ? "" : String(decoding: table.bytes[range], as: UTF8.self)
  }

  /// The next field as bytes of the table.
  mutating func range() -> Range<Int> { next() }

  /// The next field as a whole number, nil when it is empty or none.
  mutating func integer() -> Int? {
    let range = next()
    guard !range.isEmpty else { return nil }
    let isNegative = table.bytes[range.lowerBound] == 0x2D
    var value = 0
    for index in range.dropFirst(isNegative ? 1 : 0) {
      let digit = Int(table.bytes[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      value = value &* 10 &+ digit
    }
    return isNegative ? -value : value
  }

  /// The next field as yes, no or nothing.
  mutating func flag() -> Bool? {
    let range = next()
    return range.isEmpty ? nil : table.bytes[range.lowerBound] == 0x79
  }
}

extension CSVWriter {
  /// Writes `yes`, `no` or nothing.
  mutating func field(_ flag: Bool?) { field(flag.map { $0 ? "yes" : "no" } ?? "") }
}
