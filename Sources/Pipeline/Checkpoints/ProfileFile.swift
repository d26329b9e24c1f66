import CSV
import Register

extension StageFile where Row == ReturnProfile {
  /// `1-ingest/returns.csv`: one line per return.
  static var profiles: StageFile {
    StageFile(
      columns: [
        "path", "sha256", "file_bytes", "text_bytes", "container", "encoding", "encoding_score",
        "runner_up", "runner_up_score", "column_encodings", "encoding_overruled", "delimiter",
        "header_line", "mapped_columns", "columns", "missing_columns", "surplus_columns",
        "reordered", "period", "centre", "province", "district", "commune",
        "unit_of_folder", "version", "date", "state_funding_unit", "own_funding_unit", "records",
        "data_records", "status", "reason",
      ],
      write: write, read: read)
  }

  private static func write(_ row: ReturnProfile, _ writer: inout CSVWriter) {
    writer.field(row.path)
    writer.field(row.sha256)
    writer.field(row.fileBytes)
    writer.field(row.textBytes)
    writer.field(row.container)
    write(row.letters, &writer)
    writer.field(row.delimiter)
    writer.field(row.headerLine)
    writer.field(row.mappedColumns)
    writer.field(row.columns)
    writer.field(row.drift.missing.map(\.name).joined(separator: " "))
    writer.field(row.drift.surplus)
    writer.field(Optional(row.drift.isReordered))
    writer.field(row.period?.description ?? "")
    writer.field(Optional(row.isCentre))
    writer.field(row.unit.province)
    writer.field(row.unit.district)
    writer.field(row.unit.commune)
    writer.field(Optional(row.isUnitOfFolder))
    writer.field(row.version)
    writer.field(row.date?.description ?? "")
    writer.field(row.stateFundingUnit)
    writer.field(row.ownFundingUnit)
    writer.field(row.records)
    writer.field(row.dataRecords)
    writer.field(row.status.rawValue)
    writer.field(row.reason)
  }

  private static func write(_ letters: ReadEncoding, _ writer: inout CSVWriter) {
    writer.field(letters.code)
    writer.field(letters.score)
    writer.field(letters.runnerUp)
    writer.field(letters.runnerUpScore)
    writer.field(letters.columns)
    writer.field(Optional(letters.isOverruled))
  }

  private static func read(_ cursor: inout RowCursor) -> ReturnProfile? {
    var row = ReturnProfile(
      path: cursor.text(), sha256: cursor.text(), fileBytes: cursor.integer() ?? 0)
    row.textBytes = cursor.integer() ?? 0
    row.container = cursor.text()
    row.letters = ReadEncoding(
      code: cursor.text(), score: cursor.integer() ?? 0, runnerUp: cursor.text(),
      runnerUpScore: cursor.integer() ?? 0, columns: cursor.text(),
      isOverruled: cursor.flag() ?? false)
    row.delimiter = cursor.text()
    row.headerLine = cursor.integer() ?? 0
    row.mappedColumns = cursor.integer() ?? 0
    row.columns = cursor.integer() ?? 0
    row.drift = ColumnDrift(
      // Bytes are split faster than characters.
      missing: cursor.text().utf8.split(separator: UInt8(ascii: " "))
        .compactMap { ReturnField(name: String(Substring($0))) },
      surplus: cursor.integer() ?? 0, isReordered: cursor.flag() ?? false)
    row.period = ReportingPeriod(code: cursor.text())
    row.isCentre = cursor.flag() ?? false
    row.unit = Place(province: cursor.text(), district: cursor.text(), commune: cursor.text())
    row.isUnitOfFolder = cursor.flag() ?? false
    row.version = cursor.integer() ?? 1
    row.date = PartialDate(iso: cursor.text())
    row.stateFundingUnit = cursor.integer() ?? 1_000_000
    row.ownFundingUnit = cursor.integer() ?? 1_000_000
    row.records = cursor.integer() ?? 0
    row.dataRecords = cursor.integer() ?? 0
    guard let status = ReturnStatus(rawValue: cursor.text()) else { return nil }
    row.status = status
    row.reason = cursor.text()
    return row
  }
}
