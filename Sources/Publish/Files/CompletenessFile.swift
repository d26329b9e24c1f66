import CSV
public import Register

/// `quality/completeness.csv`: for each period and province, how many units should have reported and
/// which of them have not.
public enum CompletenessFile {
  /// One line per count; `missing_units` are codes with a blank between them.
  public static func bytes(_ counts: [PeriodCompleteness]) -> [UInt8] {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(
      [
        "period", "province_code", "province", "expected", "received", "missing", "complete",
        "missing_units",
      ])
    for count in counts {
      writer.field(count.period.description)
      writer.field(count.partition)
      writer.field(count.name)
      writer.field(count.expected)
      writer.field(count.received)
      writer.field(count.missing.count)
      writer.field(count.isComplete ? "yes" : "no")
      writer.field(count.missing.map(\.unit).joined(separator: " "))
      writer.endRow()
    }
    return writer.take()
  }
}
