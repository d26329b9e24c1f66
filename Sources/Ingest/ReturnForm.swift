import CSV
import Register

/// The body of a return: sorts its records by kind and lays their cells out by field.
///
/// A sheet pasted below itself brings its header again; when that one has other columns, the rows
/// below are read by it.
struct ReturnForm {
  let table: RecordTable
  /// Records with characters that could not be recovered, and the first such column.
  private let lost: [Int: Int]
  let first: FormSection
  let verdicts: FormVerdicts
  private let pushed: PushedRows
  private let parts: RecordParts

  init(
    _ decoded: DecodedTable, _ header: Header, _ configuration: IngestConfiguration,
    parts: RecordParts
  ) {
    table = decoded.table
    lost = decoded.lost
    self.parts = parts
    first = FormSection(header, configuration.vocabulary)
    verdicts = FormVerdicts(
      table, first, HeaderSearch(synonyms: configuration.synonyms), configuration.vocabulary,
      parts: parts)
    pushed = PushedRows(table, header, verdicts.all, before: verdicts.sections.first?.start)
  }

  /// Lays all records out.
  ///
  /// - Returns: Texts of title and signature lines, for finding period, unit and date.
  func fill(_ result: inout IngestedReturn) -> FormTexts {
    let disagreements = disagreements()
    let found = parts.map(0..<table.count) { records in
      FormPart(self, records, disagreements)
    }
    var texts = FormTexts()
    for part in found {
      result.findings += part.findings
      texts += part.texts
    }
    result.rows = RawRows(joining: found.map(\.rows))
    result.profile.records = result.rows.count
    result.profile.dataRecords = result.rows.kinds.count { $0 == .data }
    return texts
  }

  /// Which fields disagree with the rows above them, by the record of each total that does.
  private func disagreements() -> [Int: [ReturnField]] {
    guard verdicts.hasTotal else { return [:] }
    var found: [Int: [ReturnField]] = [:]
    var totals = TotalCheck(first.header)
    var sections = FormSections(self, before: 0)
    for record in 0..<table.count {
      if sections.advance(to: record) { totals = TotalCheck(sections.current.header) }
      switch fate(record, by: sections.current) {
      case .none, .text(.numbering), .text(.title), .text(.signature): break
      case .damaged, .lost, .surplus: totals.addUnreadable()
      case .data: totals.add(table, record)
      case .text(.total):
        let fields = totals.disagreements(table, record)
        if !fields.isEmpty { found[record] = fields }
      case .text: totals.startSection()
      }
    }
    return found
  }

  /// What becomes of a record, nil for a blank one and for a header.
  func fate(_ record: Int, by section: FormSection) -> RecordFate? {
    if table.isBlank(record) || verdicts.all[record] == .repeatedHeader { return nil }
    if let damage = table.damage[record] { return .damaged(damage) }
    let verdict = verdicts.all[record]
    if let column = lost[record], isRow(record, verdict, section) { return .lost(column) }
    switch verdict {
    case .data: return hasSurplus(record, section) ? .surplus : .data
    case .numbering: return .text(.numbering)
    case .total: return .text(.total)
    case .text, .repeatedHeader:
      if record < first.header.record { return .text(.title) }
      return .text(record > verdicts.last ? .signature : .group)
    }
  }

  /// Whether a cell is filled that the header has no column for.
  private func hasSurplus(_ record: Int, _ section: FormSection) -> Bool {
    if pushed.contains(record) { return true }
    let width = section.header.texts.count
    return (width..<max(width, table.fieldCount(record))).contains { !table.isBlank(record, $0) }
  }

  /// Whether a record with lost characters, by which it may have gone unrecognised, is a row: it has
  /// more cells than headings and signatures have.
  private func isRow(
    _ record: Int, _ verdict: RowClassifier.Verdict, _ section: FormSection
  ) -> Bool {
    let filled = (0..<table.fieldCount(record)).count { !table.isBlank(record, $0) }
    return verdict == .data || record >= section.header.record && filled >= 3
  }
}
