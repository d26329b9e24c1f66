import CSV
import Register

/// The body of a return: sorts its records by kind and lays their cells out by field.
///
/// A sheet pasted below itself brings its header again; when that one has other columns, the rows
/// below are read by it.
struct ReturnForm {
  private let table: RecordTable
  /// Records with characters that could not be recovered, and the first such column.
  private let lost: [Int: Int]
  private let vocabulary: RowVocabulary
  private let search: HeaderSearch
  private var section: FormSection
  /// Texts of title and signature lines, for finding period, unit and date.
  private(set) var texts: [String] = []

  init(_ decoded: DecodedTable, _ header: Header, _ configuration: IngestConfiguration) {
    table = decoded.table
    lost = decoded.lost
    vocabulary = configuration.vocabulary
    search = HeaderSearch(synonyms: configuration.synonyms)
    section = FormSection(header, vocabulary)
  }

  mutating func fill(_ result: inout IngestedReturn) {
    result.rows.reserve(rows: table.count, bytes: table.bytes.count + table.count * 8)
    let header = section.header
    let (verdicts, sections) = verdicts()
    let last = verdicts.lastIndex { $0 == .data || $0 == .total } ?? -1
    var totals = TotalCheck(verdicts.contains(.total) ? header : nil)
    for record in 0..<table.count where !table.isBlank(record) {
      if let next = sections[record] {
        section = next
        totals = TotalCheck(next.header)
        result.findings.append(
          Finding(.otherHeader, at: table.position(record), field: nil))
      }
      if verdicts[record] == .repeatedHeader { continue }
      if let damage = table.damage[record] {
        appendDamaged(record, damage, &result)
        totals.addUnreadable()
        continue
      }
      if let column = lost[record], isRow(record, verdicts[record]) {
        appendLost(record, column, &result)
        totals.addUnreadable()
        continue
      }
      switch verdicts[record] {
      case .data: appendData(record, &result, &totals)
      case .numbering: appendText(record, .numbering, &result)
      case .total: appendTotal(record, &result, &totals)
      case .text, .repeatedHeader:
        let kind: RowKind = record < header.record ? .title : record > last ? .signature : .group
        if kind == .group { totals.startSection() }
        appendText(record, kind, &result)
      }
    }
    result.profile.records = result.rows.count
    result.profile.dataRecords = result.rows.kinds.count { $0 == .data }
  }

  /// What each record is, and the sections that start below the first, by their first record.
  private func verdicts() -> (verdicts: [RowClassifier.Verdict], sections: [Int: FormSection]) {
    var verdicts = [RowClassifier.Verdict](repeating: .text, count: table.count)
    var sections: [Int: FormSection] = [:]
    var current = section
    for record in section.header.record..<table.count
    where table.damage[record] == nil && !table.isBlank(record) {
      if let again = search.otherHeader(in: table, at: record, than: current.header) {
        current = FormSection(again, vocabulary)
        sections[record] = current
      }
      let header = current.header
      verdicts[record] =
        (header.record..<header.record + header.height).contains(record)
        ? .repeatedHeader : current.classifier.verdict(table, record)
    }
    return (verdicts, sections)
  }

  private func appendDamaged(
    _ record: Int, _ damage: RecordTable.Damage, _ result: inout IngestedReturn
  ) {
    let rule: EditRule =
      switch damage {
      case .brokenQuotes: .brokenQuotes
      case .openQuote: .openQuote
      case .longRecord, .longField, .manyFields, .beyondLimit: .oversizedRow
      }
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

  private mutating func appendTotal(
    _ record: Int, _ result: inout IngestedReturn, _ totals: inout TotalCheck
  ) {
    for field in totals.disagreements(table, record) {
      let cell = table.text(record, section.columns[field.rawValue])
      result.findings.append(
        Finding(.totalMismatch, at: table.position(record), field: field, value: cell))
    }
    appendText(record, .total, &result)
  }

  private func appendData(
    _ record: Int, _ result: inout IngestedReturn, _ totals: inout TotalCheck
  ) {
    let position = table.position(record)
    let width = section.header.texts.count
    let count = table.fieldCount(record)
    if (width..<max(width, count)).contains(where: { !table.isBlank(record, $0) }) {
      RowCells.appendText(of: table, record, to: &result.rows)
      result.rows.endRow(.malformed, at: position, rule: EditRule.surplusCells.code)
      result.findings.append(Finding(.surplusCells, at: position, field: nil))
      totals.addUnreadable()
      return
    }
    totals.add(table, record)
    if count < width { result.findings.append(Finding(.shortRow, at: position, field: nil)) }
    for column in section.columns {
      if column >= 0, column < count {
        result.rows.appendCell(table.bytes.span.extracting(table.field(record, column)))
      } else {
        result.rows.appendEmptyCell()
      }
    }
    appendOthers(record, count, &result.rows)
    result.rows.endRow(.data, at: position)
  }

  /// Whether a record with lost characters, by which it may have gone unrecognised, is a row: it has
  /// more cells than headings and signatures have.
  private func isRow(_ record: Int, _ verdict: RowClassifier.Verdict) -> Bool {
    let filled = (0..<table.fieldCount(record)).count { !table.isBlank(record, $0) }
    return verdict == .data || record >= section.header.record && filled >= 3
  }

  private func appendLost(_ record: Int, _ column: Int, _ result: inout IngestedReturn) {
    RowCells.appendText(of: table, record, to: &result.rows)
    result.rows.endRow(.malformed, at: table.position(record), rule: EditRule.invalidText.code)
    let field = column < section.header.fields.count ? section.header.fields[column] : nil
    result.findings.append(Finding(.invalidText, at: table.position(record), field: field))
  }

  /// Columns without a field are kept, with their header, in the last cell.
  private func appendOthers(_ record: Int, _ count: Int, _ rows: inout RawRows) {
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
