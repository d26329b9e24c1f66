import CSV
import Compression
import Register
import VietnameseText

/// The first stage: one file in, its rows with their positions out.
public enum Ingest {
  /// Takes a file apart: one return, or several when it is an archive of several.
  ///
  /// A file that cannot be used is not an error: its profile is `rejected` and a finding says why.
  ///
  /// - Returns: For each return every non-blank record but header and `sep=` lines, in file order.
  /// - Complexity: O(bytes); inflation and dividing the text dominate.
  public static func ingest(_ file: ReturnFile, _ configuration: IngestConfiguration)
    -> [IngestedReturn]
  {
    var reading = ReturnReading(file, configuration)
    reading.read()
    return [reading.result]
  }
}

/// The steps of reading one return.
private struct ReturnReading {
  let file: ReturnFile
  let configuration: IngestConfiguration
  var result: IngestedReturn

  init(_ file: ReturnFile, _ configuration: IngestConfiguration) {
    self.file = file
    self.configuration = configuration
    result = IngestedReturn(
      profile: ReturnProfile(
        path: file.path, sha256: file.sha256, fileBytes: file.bytes.count),
      rows: RawRows(), findings: [])
  }

  mutating func read() {
    guard let text = text() else { return }
    let start = ByteOrderMark.length(text)
    result.profile.textBytes = text.count
    result.profile.encoding = start > 0 ? "utf-8-bom" : "utf-8"
    let body = text.span.extracting(start..<text.count)
    let (dialect, skipped) = DialectSearch(synonyms: configuration.synonyms).dialect(of: body)
    result.profile.delimiter =
      dialect.delimiter == 0x09 ? "tab" : String(UnicodeScalar(dialect.delimiter))
    let firstLine = skipped > 0 && body[skipped - 1] == 0x0A ? 2 : 1
    let table = RecordReader.records(
      in: body.extracting(skipped..<body.count), dialect: dialect,
      startingAt: (firstLine, start + skipped))
    guard let header = HeaderSearch(synonyms: configuration.synonyms).header(in: table) else {
      return withoutHeader(table)
    }
    describe(header, table)
    var form = ReturnForm(table, header, configuration)
    form.fill(&result)
    ReturnOrigin(configuration).fill(&result, texts: form.texts)
  }

  /// The decompressed text, or nil after the return was rejected.
  private mutating func text() -> [UInt8]? {
    if let refusal = file.refusal { return reject(refusal) }
    if file.bytes.isEmpty { return reject(.emptyFile) }
    var text = file.bytes
    if Gzip.isGzip(text) {
      do {
        text = try Gzip.inflated(text, limit: configuration.limits.inflation)
      } catch {
        return reject(Self.rule(for: error.code))
      }
    }
    if let rule = TextCheck.objection(to: text.span) { return reject(rule) }
    return text
  }

  private static func rule(for code: CompressionError.Code) -> EditRule {
    switch code {
    case .truncated: .truncatedArchive
    case .corrupt, .outOfMemory: .corruptArchive
    case .tooLarge, .ratioTooHigh: .oversizedArchive
    }
  }

  private mutating func reject(_ rule: EditRule) -> [UInt8]? {
    result.profile.status = .rejected
    result.profile.reason = rule.code
    result.findings.append(Finding(rule, at: SourcePosition(line: 0, byte: 0), field: nil))
    return nil
  }

  /// A text without a header: every record is kept, so that the ledger can say it was rejected.
  private mutating func withoutHeader(_ table: RecordTable) {
    for record in 0..<table.count where !table.isBlank(record) {
      RowCells.appendText(of: table, record, to: &result.rows)
      result.rows.endRow(
        .malformed, at: table.position(record), rule: EditRule.noNameColumn.code)
    }
    result.profile.records = result.rows.count
    _ = reject(result.rows.count == 0 ? .emptyFile : .noNameColumn)
    ReturnOrigin(configuration).fill(&result, texts: [])
  }

  private mutating func describe(_ header: Header, _ table: RecordTable) {
    let position = table.position(header.record)
    result.profile.headerLine = position.line
    result.profile.mappedColumns = header.mapped
    result.profile.columns = header.texts.count
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
    SourcePosition(line: Int(lines[record]), byte: Int(offsets[record]))
  }
}
