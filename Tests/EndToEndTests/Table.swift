import Foundation

/// A CSV file, read the slow and obvious way (RFC 4180).
struct Table {
  var columns: [String]
  var rows: [[String]]

  init(_ file: URL) throws { self.init(text: [UInt8](try Data(contentsOf: file))) }

  init(text: [UInt8]) {
    var records = Self.records(
      text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...])
    columns = records.isEmpty ? [] : records.removeFirst()
    rows = records
  }

  private static func records(_ text: ArraySlice<UInt8>) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    for byte in text {
      switch (byte, isQuoted) {
      case (0x22, true): isQuoted = false
      case (0x22, false):
        // A quote behind a closing quote is a quote of the text.
        if previous == 0x22 { field.append(0x22) }
        isQuoted = true
      case (0x2C, false), (0x0A, false):
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          records.append(record)
          record = []
        }
      default: field.append(byte)
      }
      previous = byte
    }
    return records
  }

  /// The cells of a column from top to bottom; none when there is no such column.
  subscript(column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0[index] }
  }

  /// The only row whose cell in `column` is `value`, by column name; nil unless there is exactly one.
  func row(_ column: String, _ value: String) -> [String: String]? {
    let found = zip(self[column], rows).filter { $0.0 == value }
    guard found.count == 1 else { return nil }
    return Dictionary(uniqueKeysWithValues: zip(columns, found[0].1))
  }
}
