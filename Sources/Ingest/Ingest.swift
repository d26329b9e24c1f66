import CSV
import Register
import VietnameseText
public import Work

/// The first stage: one file in, its rows with their positions out.
public enum Ingest {
  /// Takes a return apart that ``ReturnArchive`` has opened.
  ///
  /// A file that cannot be used is not an error: its profile is `rejected` and a finding says why.
  ///
  /// - Parameter workers: Look at the parts of a large return side by side; the result is the same
  ///   whoever they are.
  /// - Returns: Every non-blank record but header and `sep=` lines, in file order.
  /// - Complexity: O(bytes); looking at letters and sorting rows dominate.
  public static func ingest(
    _ file: ReturnFile, _ configuration: IngestConfiguration, workers: Workers = .one
  ) -> IngestedReturn {
    ingest(file, configuration, RecordParts(workers))
  }

  static func ingest(
    _ file: ReturnFile, _ configuration: IngestConfiguration, _ parts: RecordParts
  ) -> IngestedReturn {
    var reading = ReturnReading(file, configuration, parts)
    reading.read()
    return reading.result
  }
}

/// The steps of reading one return.
private struct ReturnReading {
  let file: ReturnFile
  let configuration: IngestConfiguration
  let parts: RecordParts
  var result: IngestedReturn

  init(_ file: ReturnFile, _ configuration: IngestConfiguration, _ parts: RecordParts) {
    self.file = file
    self.parts = parts
    self.configuration = configuration
    result = IngestedReturn(
      profile: ReturnProfile(
        path: file.path, sha256: file.sha256, fileBytes: file.fileBytes),
      rows: RawRows(), findings: [])
  }

  mutating func read() {
    result.profile.container = file.container
    guard let text = text() else { return }
    var search = DialectSearch(text, synonyms: configuration.synonyms)
    var letters: TableLetters?
    if declared != nil || !search.isSettled {
      let found = TableLetters(text, declared: declared, parts: parts)
      if !found.isPlain { search = DialectSearch(text, synonyms: configuration.synonyms, found) }
      letters = found
    }
    result.profile.delimiter = search.delimiter
    let table = search.table(limits: configuration.limits.records, ahead: file.divided)
    if table.recordsBeyondLimit > 0 { return withoutForm(table, .oversizedFile) }
    guard let header = search.header(in: table) else {
      return withoutForm(table, letters.map(\.isCertain) ?? true ? .noNameColumn : .unknownEncoding)
    }
    let body = header.record + header.height
    if letters?.isPlain ?? true, PlainLetters(table, from: body, parts: parts).isPlain {
      result.profile.letters = ReadEncoding(plain: text)
      return read(DecodedTable(table: table, lost: [:], decisions: nil), header)
    }
    let deciding = letters ?? TableLetters(text, declared: declared, parts: parts)
    let decoded = deciding.decoded(table, body: body)
    guard deciding.isCertain(decoded) else {
      guard OddRecords(table, from: body).areFew else {
        return withoutForm(table, .unknownEncoding)
      }
      // As it stands: cleaning rejects the few rows that are no text, by line.
      result.profile.letters = ReadEncoding(plain: text)
      return read(DecodedTable(table: table, lost: [:], decisions: nil), header)
    }
    note(deciding, decoded, header)
    read(decoded, header)
  }

  private var declared: TextEncoding? { configuration.encodings[file.path] }

  private mutating func read(_ decoded: DecodedTable, _ header: Header) {
    describe(header, decoded.table)
    let form = ReturnForm(
      decoded, byUnit(header, decoded.table), configuration, parts: parts)
    let texts = form.fill(&result)
    ReturnOrigin(configuration).fill(&result, texts: texts)
  }

  /// The header, with the column of reporting units as one of places where they differ by row.
  private mutating func byUnit(_ header: Header, _ table: RecordTable) -> Header {
    let path = ReturnPath(
      result.profile.path, units: configuration.units, resolver: configuration.resolver)
    guard
      let column = UnitColumn(table, header, configuration.resolver, around: path.unit),
      column.namesSeveral
    else { return header }
    result.findings.append(
      Finding(
        rule: .unitsByRow, position: table.position(header.record), column: column.text(header),
        value: ""))
    return column.asPlaces(header)
  }

  /// The decompressed text, or nil after the return was rejected.
  private mutating func text() -> ReturnText? {
    if let refusal = file.refusal { return reject(refusal) }
    result.profile.textBytes = file.bytes.count
    let start = SourcePosition(line: 0, byte: 0)
    result.findings += file.notes.map { Finding($0, at: start, field: nil) }
    let text = ReturnText(file.bytes)
    let divided = text.bytes
    if let rule = TextCheck.objection(to: divided.span) { return reject(rule) }
    return text
  }

  /// An old encoding is a form that was read as what it means: a finding for the whole and for each
  /// column that differs.
  private mutating func note(_ letters: TableLetters, _ decoded: DecodedTable, _ header: Header) {
    let whole = letters.reading(decoded)
    result.profile.letters = whole
    let start = SourcePosition(line: 0, byte: 0)
    if !letters.isUTF8(decoded) {
      result.findings.append(
        Finding(rule: .oldEncoding, position: start, column: "", value: whole.code))
    }
    var columns: [String] = []
    for (column, encoding) in letters.differing(decoded) where column < header.texts.count {
      let name = header.fields[column]?.name ?? header.texts[column]
      columns.append("\(name)=\(encoding.rawValue)")
      result.findings.append(
        Finding(rule: .oldEncoding, position: start, column: name, value: encoding.rawValue))
    }
    result.profile.letters.columns = columns.joined(separator: " ")
  }

  private mutating func reject(_ rule: EditRule) -> ReturnText? {
    result.profile.status = .rejected
    result.profile.reason = rule.code
    result.findings.append(Finding(rule, at: SourcePosition(line: 0, byte: 0), field: nil))
    return nil
  }

  /// A text without a header, or in letters nobody can name: every record is kept, so that the ledger
  /// can say it was rejected.
  private mutating func withoutForm(_ table: RecordTable, _ rule: EditRule) {
    for record in 0..<table.count where !table.isBlank(record) {
      RowCells.appendText(of: table, record, to: &result.rows)
      result.rows.endRow(.malformed, at: table.position(record), rule: rule.code)
    }
    result.profile.records = result.rows.count
    _ = reject(result.rows.count == 0 ? .emptyFile : rule)
    ReturnOrigin(configuration).fill(&result, texts: FormTexts())
  }

  private mutating func describe(_ header: Header, _ table: RecordTable) {
    let position = table.position(header.record)
    result.profile.headerLine = position.line
    result.profile.mappedColumns = header.mapped
    result.profile.columns = header.texts.count
    result.profile.drift = ColumnDrift(of: header.fields)
    var seen: Set<ReturnField> = []
    for (column, text) in header.texts.enumerated() where !text.isEmpty {
      guard let field = header.fields[column] else {
        result.findings.append(
          Finding(rule: .unknownColumn, position: position, column: text, value: ""))
        continue
      }
      if field == .stateFunding || field == .ownFunding {
        result.moneyUnits[field] = result.moneyUnits[field] ?? MoneyUnit.dong(inHeader: text)
      }
      if !seen.insert(field).inserted {
        result.findings.append(
          Finding(rule: .doubledColumn, position: position, column: text, value: ""))
      }
    }
  }
}

extension RecordTable {
  /// Where a record starts in its return.
  func position(_ record: Int) -> SourcePosition {
    SourcePosition(line: Int(lines[record]), byte: offset(record))
  }
}
