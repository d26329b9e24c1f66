public import CSV
public import Register

/// `register/ledger.csv`: one line per input row.
public enum LedgerFile {
  /// Its place in a release.
  public static let path = "register/ledger.csv"
  /// The names of the columns.
  public static let columns = [
    "source_file", "source_line", "disposition", "reason", "association_id", "merged_id",
  ]

  /// The header line as CSV.
  public static var header: [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    return writer.take()
  }

  /// Appends the lines of one return.
  public static func append(_ ledger: ReturnLedger, to writer: inout CSVWriter) {
    for entry in ledger.entries {
      writer.field(ledger.profile.path)
      writer.field(entry.line)
      writer.field(entry.disposition.code)
      writer.field(entry.reason)
      writer.field(entry.associationID)
      writer.field(entry.mergedID)
      writer.endRow()
    }
  }
}
