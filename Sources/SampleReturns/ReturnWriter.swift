/// Serialises a sheet, and remembers the line on which each record starts.
struct ReturnWriter {
  private(set) var bytes: [UInt8] = []
  private var line = 1
  private let style: SheetStyle

  private init(style: SheetStyle) {
    self.style = style
    bytes.reserveCapacity(1 << 16)
  }

  /// The text of a sheet and the 1-based line of each of its records.
  static func text(of sheet: ReturnSheet) -> (bytes: [UInt8], lines: [Int]) {
    var writer = ReturnWriter(style: sheet.style)
    if sheet.style.hasByteOrderMark { writer.bytes += [0xEF, 0xBB, 0xBF] }
    if sheet.style.hasSeparatorLine { writer.write(["sep=;"], raw: true) }
    var lines: [Int] = []
    lines.reserveCapacity(sheet.records.count)
    for record in sheet.records {
      lines.append(writer.line)
      writer.write(record.cells, raw: false)
    }
    return (writer.bytes, lines)
  }

  private mutating func write(_ cells: [String], raw: Bool) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(style.delimiter) }
      append(style.isDecomposed ? VietnameseLetters.decomposed(cell) : cell, raw: raw)
    }
    if style.hasCarriageReturns { bytes.append(0x0D) }
    bytes.append(0x0A)
    line += 1
  }

  private mutating func append(_ cell: String, raw: Bool) {
    let text = cell.utf8
    let special: [UInt8] = [0x22, 0x0A, 0x0D, style.delimiter]
    guard !raw, style.quotesEverything || text.contains(where: special.contains) else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(byte) }
      if byte == 0x0A { line += 1 }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
