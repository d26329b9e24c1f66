import CSV
import Register

extension StageFile where Row == ReturnProfile {
  /// `1-ingest/returns.csv`: one line per return.
  static var profiles: StageFile {
    StageFile(
      columns: [
        "path", "sha256", "file_bytes", "text_bytes", "encoding", "delimiter", "header_line",
        "mapped_columns", "columns", "period", "centre", "province", "district", "commune",
        "version", "date", "state_funding_unit", "own_funding_unit", "records", "data_records",
        "status", "reason",
      ],
      write: write, read: read)
  }

  private static func write(_ row: ReturnProfile, _ writer: inout CSVWriter) {
    writer.field(row.path)
    writer.field(row.sha256)
    writer.field(row.fileBytes)
    writer.field(row.textBytes)
    writer.field(row.encoding)
    writer.field(row.delimiter)
    writer.field(row.headerLine)
    writer.field(row.mappedColumns)
    writer.field(row.columns)
    writer.field(row.period?.description ?? "")
    writer.field(Optional(row.isCentre))
    writer.field(row.unit.province)
    writer.field(row.unit.district)
    writer.field(row.unit.commune)
    writer.field(row.version)
    writer.field(row.date?.description ?? "")
    writer.field(row.stateFundingUnit)
    writer.field(row.ownFundingUnit)
    writer.field(row.records)
    writer.field(row.dataRecords)
    writer.field(row.status.rawValue)
    writer.field(row.reason)
  }

  private static func read(_ cursor: inout RowCursor) -> ReturnProfile? {
    var row = ReturnProfile(
      path: cursor.text(), sha256: cursor.text(), fileBytes: cursor.integer() ?? 0)
    row.textBytes = cursor.integer() ?? 0
    row.encoding = cursor.text()
    row.delimiter = cursor.text()
    row.headerLine = cursor.integer() ?? 0
    row.mappedColumns = cursor.integer() ?? 0
    row.columns = cursor.integer() ?? 0
    row.period = ReportingPeriod(code: cursor.text())
    row.isCentre = cursor.flag() ?? false
    row.unit = Place(province: cursor.text(), district: cursor.text(), commune: cursor.text())
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
