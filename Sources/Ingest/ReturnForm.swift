import CSV
import Register

/// Copies a record's cells into a row.
enum RowCells {
  /// The whole record as one text, for rows that are not data.
  static func appendText(of table: RecordTable, _ record: Int, to rows: inout RawRows) {
    for _ in 0..<RawRows.other { rows.appendEmptyCell() }
    var text: [UInt8] = []
    for column in 0..<table.fieldCount(record) where !table.field(record, column).isEmpty {
      if !text.isEmpty { text.append(contentsOf: " | ".utf8) }
      text.append(contentsOf: table.bytes[table.field(record, column)])
    }
    rows.appendCell(text.span)
  }
}

/// The body of a return: sorts its records by kind and lays their cells out by field.
struct ReturnForm {
  private let table: RecordTable
  private let header: Header
  private let classifier: RowClassifier
  private let columns: [Int]
  private let others: [Int]
  /// Texts of title and signature lines, for finding period, unit and date.
  private(set) var texts: [String] = []

  init(_ table: RecordTable, _ header: Header, _ vocabulary: RowVocabulary) {
    self.table = table
    self.header = header
    classifier = RowClassifier(vocabulary: vocabulary, header: header)
    let columns = header.columns
    self.columns = columns
    others = header.texts.indices.filter { column in
      guard let field = header.fields[column] else { return true }
      return columns[field.rawValue] != column
    }
  }

  mutating func fill(_ result: inout IngestedReturn) {
    result.rows.reserve(rows: table.count, bytes: table.bytes.count + table.count * 8)
    let verdicts = verdicts()
    let last = verdicts.lastIndex { $0 == .data || $0 == .total } ?? -1
    let headerEnd = header.record + header.height
    for record in 0..<table.count where !table.isBlank(record) {
      if (header.record..<headerEnd).contains(record) || verdicts[record] == .repeatedHeader {
        continue
      }
      if let damage = table.damage[record] {
        appendDamaged(record, damage, &result)
        continue
      }
      switch verdicts[record] {
      case .data: appendData(record, &result)
      case .numbering: appendText(record, .numbering, &result)
      case .total: appendText(record, .total, &result)
      case .text, .repeatedHeader:
        appendText(
          record, record < header.record ? .title : record > last ? .signature : .group, &result)
      }
    }
    result.profile.records = result.rows.count
    result.profile.dataRecords = result.rows.kinds.count { $0 == .data }
  }

  private func verdicts() -> [RowClassifier.Verdict] {
    (0..<table.count).map { record in
      record < header.record || table.damage[record] != nil || table.isBlank(record)
        ? .text : classifier.verdict(table, record)
    }
  }

  private func appendDamaged(
    _ record: Int, _ damage: RecordTable.Damage, _ result: inout IngestedReturn
  ) {
    let rule: EditRule = damage == .brokenQuotes ? .brokenQuotes : .openQuote
    RowCells.appendText(of: table, record, to: &result.rows)
    result.rows.endRow(.malformed, at: table.position(record), rule: rule.code)
    result.findings.append(Finding(rule, at: table.position(record), field: nil))
  }

  private mutating func appendText(
    _ record: Int, _ kind: RowKind, _ result: inout IngestedReturn
  ) {
    RowCells.appendText(of: table, record, to: &result.rows)
    result.rows.endRow(kind, at: table.position(record))
    if kind == .title || kind == .signature {
      for column in 0..<table.fieldCount(record) where !table.field(record, column).isEmpty {
        texts.append(table.text(record, column))
      }
    }
  }

  private func appendData(_ record: Int, _ result: inout IngestedReturn) {
    let position = table.position(record)
    let width = header.texts.count
    let count = table.fieldCount(record)
    if (width..<max(width, count)).contains(where: { !table.isBlank(record, $0) }) {
      RowCells.appendText(of: table, record, to: &result.rows)
      result.rows.endRow(.malformed, at: position, rule: EditRule.surplusCells.code)
      result.findings.append(Finding(.surplusCells, at: position, field: nil))
      return
    }
    if count < width { result.findings.append(Finding(.shortRow, at: position, field: nil)) }
    for column in columns {
      if column >= 0, column < count {
        result.rows.appendCell(table.bytes.span.extracting(table.field(record, column)))
      } else {
        result.rows.appendEmptyCell()
      }
    }
    appendOthers(record, count, &result.rows)
    result.rows.endRow(.data, at: position)
  }

  /// Columns without a field are kept, with their header, in the last cell.
  private func appendOthers(_ record: Int, _ count: Int, _ rows: inout RawRows) {
    var text: [UInt8] = []
    for column in others where column < count && !table.field(record, column).isEmpty {
      if !text.isEmpty { text.append(contentsOf: "; ".utf8) }
      text.append(contentsOf: header.texts[column].utf8)
      text.append(contentsOf: ": ".utf8)
      text.append(contentsOf: table.bytes[table.field(record, column)])
    }
    rows.appendCell(text.span)
  }
}
