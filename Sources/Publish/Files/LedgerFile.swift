public import CSV
public import Register

/// `register/ledger.csv`: one line per input row.
public enum LedgerFile {
  /// The header line.
  public static let columns = [
    "source_file", "source_line", "disposition", "reason", "association_id", "merged_id",
  ]

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
