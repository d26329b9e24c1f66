import Glibc

/// Reads well-formed CSV files of the project (RFC 4180, UTF-8, comma): code lists and ledgers.
enum PlainCSV {
  /// The records as dictionaries by column name; a missing cell is empty.
  static func records(path: String) throws -> [[String: String]] {
    let table = try rows(path: path)
    guard let header = table.first else { return [] }
    return table.dropFirst().map { row in
      Dictionary(
        uniqueKeysWithValues: header.enumerated().map {
          ($1, $0 < row.count ? row[$0] : "")
        })
    }
  }

  /// All records, the header first.
  ///
  /// Cost: one pass over the bytes.
  static func rows(path: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    func endRow() {
      guard !row.isEmpty || !cell.isEmpty else { return }
      endCell()
      rows.append(row)
      row.removeAll(keepingCapacity: true)
    }
    let quote = UInt8(ascii: "\"")
    var previous: UInt8 = 0
    for byte in try OutputFolder.read(path) {
      switch byte {
      case quote:
        // A quote that reopens at once was a doubled quote.
        if !quoted && previous == quote { cell.append(quote) }
        quoted.toggle()
      case UInt8(ascii: ",") where !quoted: endCell()
      case UInt8(ascii: "\n") where !quoted: endRow()
      case UInt8(ascii: "\r") where !quoted: break
      default: cell.append(byte)
      }
      previous = byte == quote && quoted ? 0 : byte
    }
    endRow()
    return rows
  }
}
