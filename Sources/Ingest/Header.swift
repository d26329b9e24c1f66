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
    for record in 0..<min(table.count, Self.depth) where table.damage[record] == nil {
      let single = header(in: table, at: record)
      for candidate in [single, twoRows(in: table, at: record, top: single)].compactMap({ $0 })
      where candidate.fields.contains(.name) && candidate.isBetter(than: best) {
        best = candidate
      }
    }
    return best
  }

  private func header(in table: RecordTable, at record: Int) -> Header {
    let texts = (0..<table.fieldCount(record)).map { clean(table.text(record, $0)) }
    let fields = texts.map { $0.isEmpty ? nil : synonyms.field(for: $0) }
    return Header(record: record, height: 1, fields: fields, texts: texts, rows: [texts])
  }

  /// A heading over several columns (`Địa bàn` above `Quận/Huyện`, `Xã/Phường`): the lower row names
  /// the column where it is filled, alone or together with the heading above it.
  private func twoRows(in table: RecordTable, at record: Int, top: Header) -> Header? {
    let lower = record + 1
    guard lower < table.count, table.damage[lower] == nil, top.mapped > 0 else { return nil }
    let names = (0..<table.fieldCount(lower)).map { clean(table.text(lower, $0)) }
    let width = max(top.texts.count, names.count)
    var fields: [ReturnField?] = []
    var texts: [String] = []
    var heading = ""
    for column in 0..<width {
      let above = column < top.texts.count ? top.texts[column] : ""
      let below = column < names.count ? names[column] : ""
      if !above.isEmpty { heading = above }
      let text = below.isEmpty ? above : "\(heading) \(below)"
      texts.append(text)
      fields.append(
        below.isEmpty
          ? synonyms.field(for: above)
          : synonyms.field(for: below) ?? synonyms.field(for: text))
    }
    let filledBelow = names.count { !$0.isEmpty }
    let namedBelow = names.count { !$0.isEmpty && synonyms.field(for: $0) != nil }
    // A data row below would have cells that name no field.
    guard filledBelow > 0, namedBelow * 2 >= filledBelow else { return nil }
    return Header(
      record: record, height: 2, fields: fields, texts: texts, rows: [top.texts, names])
  }

  private func clean(_ text: String) -> String { TextNormalizer.normalized(text) }
}
