@_spi(_Unicode) import Swift

/// A return in UTF-8 as records of cells: the lines above the data, and the data.
struct SheetRecords {
  /// Title lines and headings.
  private(set) var head: [[String]] = []
  /// Everything below: bodies, group rows, totals, signatures.
  private(set) var rows: [[String]] = []

  /// Reads a well-formed return; its letters are composed.
  init(_ content: [UInt8]) {
    var text = String(decoding: content, as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.unicodeScalars.removeFirst() }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: text._nfc)
    let records = Self.records(Array(String(composed).utf8))
    // The headings are the first record with a name for most of its many columns.
    let headings = records.firstIndex { $0.count { !$0.isEmpty } >= 6 } ?? -1
    head = Array(records.prefix(headings + 1))
    rows = Array(records.dropFirst(headings + 1))
  }

  private static func records(_ text: [UInt8]) -> [[String]] {
    let delimiter = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].max { a, b in
      text.count { $0 == a } < text.count { $0 == b }
    }
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in text + [UInt8(ascii: "\n")] {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted || (byte != delimiter && byte != UInt8(ascii: "\n")) {
        if byte != UInt8(ascii: "\r") { cell.append(byte) }
      } else {
        record.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll()
        guard byte == UInt8(ascii: "\n") else { continue }
        if record.contains(where: { !$0.isEmpty }) { records.append(record) }
        record.removeAll()
      }
    }
    return records
  }
}
