import CSV

/// What each record of a return is by its form, and where its sheet is pasted below itself with other
/// columns.
struct FormVerdicts {
  /// One for each record.
  private(set) var all: [RowClassifier.Verdict]
  /// The sections that start below the first, with their first records, ascending.
  private(set) var sections: [(start: Int, section: FormSection)] = []
  /// The last record that is a row or a total, -1 without any.
  let last: Int
  /// Whether a total is among them.
  let hasTotal: Bool

  /// Looks at all records, by the first section side by side.
  ///
  /// Below a header of other columns one record is looked at after the other: sheets that have such
  /// are few and short.
  init(
    _ table: RecordTable, _ first: FormSection, _ search: HeaderSearch, _ vocabulary: RowVocabulary,
    parts: RecordParts
  ) {
    all = [RowClassifier.Verdict](repeating: .text, count: first.header.record)
    all.reserveCapacity(table.count)
    let records = first.header.record..<table.count
    let spans = parts.map(records) {
      FormSpan(table, $0, first, search)
    }
    var next: Header?
    for span in spans where next == nil {
      all += span.verdicts
      next = span.next
    }
    while let header = next {
      let section = FormSection(header, vocabulary)
      sections.append((all.count, section))
      let span = FormSpan(table, all.count..<table.count, section, search)
      all += span.verdicts
      next = span.next
    }
    last = all.lastIndex { $0 == .data || $0 == .total } ?? -1
    hasTotal = all.contains(.total)
  }
}

/// Records that follow each other and are read by one header.
private struct FormSpan {
  /// What they are, as far as they are read by that header.
  private(set) var verdicts: [RowClassifier.Verdict] = []
  /// The header found behind them.
  private(set) var next: Header?

  init(_ table: RecordTable, _ records: Range<Int>, _ section: FormSection, _ search: HeaderSearch)
  {
    let header = section.header
    let own = header.record..<header.record + header.height
    verdicts.reserveCapacity(min(records.count, RecordParts.usual))
    for record in records {
      guard table.damage[record] == nil, !table.isBlank(record) else {
        verdicts.append(.text)
        continue
      }
      next = search.otherHeader(in: table, at: record, than: header)
      if next != nil { return }
      verdicts.append(
        own.contains(record) ? .repeatedHeader : section.classifier.verdict(table, record))
    }
  }
}
