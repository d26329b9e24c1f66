import CSV
import Register
import VietnameseText

/// Where the header stands, and which column carries which field.
struct Header {
  /// First record of the header.
  var record: Int
  /// 1, or 2 when a second row names the columns under a common heading.
  var height: Int
  /// Field of each column, nil for a column that has none.
  var fields: [ReturnField?]
  /// Header text of each column.
  var texts: [String]
  /// The cells of each of its rows as they stand, to know them when they come again.
  var rows: [[String]]

  /// How many columns have a field.
  var mapped: Int { fields.count { $0 != nil } }

  /// Whether it should be taken instead of one found before.
  func isBetter(than other: Header?) -> Bool {
    guard let other, mapped <= other.mapped else { return mapped > 0 }
    return mapped == other.mapped && height < other.height && record == other.record + 1
  }

  /// Whether so many columns are known that no row further down can be the header instead.
  var isSettled: Bool {
    mapped >= 6 && fields.contains(.name) && mapped * 2 >= texts.count { !$0.isEmpty }
  }

  /// Column of each field, -1 without one; the first of two columns counts.
  var columns: [Int] {
    var columns = [Int](repeating: -1, count: ReturnField.allCases.count)
    for (column, field) in fields.enumerated().reversed() {
      if let field { columns[field.rawValue] = column }
    }
    return columns
  }
}

/// Finds the header below the title lines.
struct HeaderSearch {
  /// How many records from the top are looked at.
  static let depth = 40
  let synonyms: HeaderSynonyms

  /// The best header among the first records: the row, or pair of rows, with the most fields.
  ///
  /// It must have the name column. Earlier rows win ties, but a row alone wins over a pair whose upper
  /// row adds nothing: that one is a title (`Kỳ báo cáo | Kỳ I/2023`).
  func header(in table: RecordTable) -> Header? {
    var best: Header?
    var rows: [HeaderRow] = []
    for record in 0..<min(table.count, Self.depth) where table.damage[record] == nil {
      if let best, best.isSettled, record > best.record + 1 { return best }
      while rows.count <= min(record + 1, table.count - 1) {
        rows.append(row(in: table, at: rows.count))
      }
      let single = rows[record].header(at: record)
      for candidate in [single, twoRows(rows, below: record, at: record, in: table)].compactMap({
        $0
      })
      where candidate.fields.contains(.name) && candidate.isBetter(than: best) {
        best = candidate
      }
    }
    return best
  }

  /// A header below the first one that names other columns, or the same in another order; nil for
  /// any other row.
  ///
  /// - Complexity: O(bytes of the record) for rows with a digit, which are nearly all.
  func otherHeader(in table: RecordTable, at record: Int, than header: Header) -> Header? {
    guard record >= header.record + header.height, table.fieldCount(record) >= 6,
      !hasDigit(table, record)
    else { return nil }
    let top = row(in: table, at: record)
    guard top.header(at: record).isSettled else { return nil }
    let isPair = record + 1 < table.count && !hasDigit(table, record + 1)
    let rows = isPair ? [top, row(in: table, at: record + 1)] : [top]
    let found = twoRows(rows, below: 0, at: record, in: table) ?? top.header(at: record)
    return found.fields == header.fields ? nil : found
  }

  private func hasDigit(_ table: RecordTable, _ record: Int) -> Bool {
    for column in 0..<table.fieldCount(record) {
      let cell = table.bytes[table.field(record, column)]
      if cell.contains(where: { (0x30...0x39).contains($0) }) { return true }
    }
    return false
  }

  private func row(in table: RecordTable, at record: Int) -> HeaderRow {
    let texts = (0..<table.fieldCount(record)).map {
      TextNormalizer.normalized(table.text(record, $0))
    }
    return HeaderRow(texts: texts, fields: texts.map(field))
  }

  /// No header is as long as a sentence of a title can be.
  private func field(_ text: String) -> ReturnField? {
    text.isEmpty || text.utf8.count > 400 ? nil : synonyms.field(for: text)
  }

  /// A heading over several columns (`Địa bàn` above `Quận/Huyện`, `Xã/Phường`): the lower row names
  /// the column where it is filled, alone or together with the heading above it.
  private func twoRows(
    _ rows: [HeaderRow], below index: Int, at record: Int, in table: RecordTable
  ) -> Header? {
    guard index + 1 < rows.count, table.damage[record + 1] == nil else { return nil }
    let (top, bottom) = (rows[index], rows[index + 1])
    // A data row below would have cells that name no field.
    let filled = bottom.texts.count { !$0.isEmpty }
    guard top.mapped > 0, filled > 0, bottom.mapped * 2 >= filled else { return nil }
    var header = Header(
      record: record, height: 2, fields: [], texts: [], rows: [top.texts, bottom.texts])
    var heading = ""
    for column in 0..<max(top.texts.count, bottom.texts.count) {
      let above = column < top.texts.count ? top.texts[column] : ""
      let below = column < bottom.texts.count ? bottom.texts[column] : ""
      if !above.isEmpty { heading = above }
      let text = below.isEmpty ? above : "\(heading) \(below)"
      header.texts.append(text)
      header.fields.append(
        below.isEmpty ? field(above) : bottom.fields[column] ?? field(text))
    }
    return header
  }
}

/// One row read as a header.
private struct HeaderRow {
  let texts: [String]
  /// Nil where the text is blank or names no field.
  let fields: [ReturnField?]

  var mapped: Int { fields.count { $0 != nil } }

  func header(at record: Int) -> Header {
    Header(record: record, height: 1, fields: fields, texts: texts, rows: [texts])
  }
}
