import CSV
import Register

/// Some records of a return that follow each other, laid out by field.
struct FormPart: Sendable {
  private(set) var rows = RawRows()
  private(set) var findings: [Finding] = []
  /// Texts of title and signature lines.
  private(set) var texts = FormTexts()

  /// Lays records out.
  ///
  /// - Parameter disagreements: The fields in which totals disagree with their rows, by record.
  /// - Complexity: O(bytes of the records).
  init(_ form: ReturnForm, _ records: Range<Int>, _ disagreements: [Int: [ReturnField]]) {
    let table = form.table
    reserve(table, records)
    var sections = FormSections(form, before: records.lowerBound)
    for record in records {
      if sections.advance(to: record) { note(.otherHeader, table, record) }
      let section = sections.current
      switch form.fate(record, by: section) {
      case nil: break
      case .damaged(let damage): reject(table, record, Self.rule(for: damage))
      case .surplus: reject(table, record, .surplusCells)
      case .lost(let column):
        let fields = section.header.fields
        reject(table, record, .invalidText, column < fields.count ? fields[column] : nil)
      case .data: appendData(table, record, section)
      case .text(let kind):
        for field in disagreements[record] ?? [] {
          let cell = table.text(record, section.columns[field.rawValue])
          note(.totalMismatch, table, record, field, cell)
        }
        appendText(table, record, kind)
      }
    }
  }

  private mutating func reserve(_ table: RecordTable, _ records: Range<Int>) {
    guard let first = records.first, let last = records.last else { return }
    let bytes = Int(table.offsets[last] &- table.offsets[first])
    rows.reserve(rows: records.count, bytes: bytes + records.count * 8)
  }

  private static func rule(for damage: RecordTable.Damage) -> EditRule {
    switch damage {
    case .brokenQuotes: .brokenQuotes
    case .openQuote: .openQuote
    case .longRecord, .longField, .manyFields, .beyondLimit: .oversizedRow
    }
  }

  private mutating func note(
    _ rule: EditRule, _ table: RecordTable, _ record: Int, _ field: ReturnField? = nil,
    _ value: String = ""
  ) {
    findings.append(Finding(rule, at: table.position(record), field: field, value: value))
  }

  private mutating func reject(
    _ table: RecordTable, _ record: Int, _ rule: EditRule, _ field: ReturnField? = nil
  ) {
    RowCells.appendText(of: table, record, to: &rows)
    rows.endRow(.malformed, at: table.position(record), rule: rule.code)
    note(rule, table, record, field)
  }

  private mutating func appendText(_ table: RecordTable, _ record: Int, _ kind: RowKind) {
    RowCells.appendText(of: table, record, to: &rows)
    rows.endRow(kind, at: table.position(record))
    guard kind == .title || kind == .signature else { return }
    let filled = (0..<table.fieldCount(record)).filter { !table.field(record, $0).isEmpty }
    let cells = filled.map { table.text(record, $0) }
    if kind == .title { texts.titles += cells } else { texts.signatures += cells }
  }

  private mutating func appendData(
    _ table: RecordTable, _ record: Int, _ section: FormSection
  ) {
    let count = table.fieldCount(record)
    if table.bareQuotes.contains(record) { note(.bareQuotes, table, record) }
    if count < section.header.texts.count { note(.shortRow, table, record) }
    for column in section.columns {
      if column >= 0, column < count {
        rows.appendCell(table.bytes.span.extracting(table.field(record, column)))
      } else {
        rows.appendEmptyCell()
      }
    }
    appendOthers(table, record, section)
    rows.endRow(.data, at: table.position(record))
  }

  /// Columns without a field are kept, with their header, in the last cell.
  private mutating func appendOthers(
    _ table: RecordTable, _ record: Int, _ section: FormSection
  ) {
    let count = table.fieldCount(record)
    var text: [UInt8] = []
    for column in section.others where column < count && !table.field(record, column).isEmpty {
      if !text.isEmpty { text.append(contentsOf: "; ".utf8) }
      text.append(contentsOf: section.header.texts[column].utf8)
      text.append(contentsOf: ": ".utf8)
      text.append(contentsOf: table.bytes[table.field(record, column)])
    }
    rows.appendCell(text.span)
  }
}
