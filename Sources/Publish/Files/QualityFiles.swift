import CSV
public import Register

/// `quality/returns.csv` and `quality/findings.csv`: how good each return is.
public enum QualityFiles {
  /// One line per return: what it is, how it was read, where its rows ended, whether it came in time;
  /// behind them one per return that is missing, without a file.
  ///
  /// - Parameters:
  ///   - returns: The returns, in the order of the lines.
  ///   - findings: How many findings there are, by path of the return.
  ///   - standings: How they stand to the calendar, by path; without one the last columns are empty.
  ///   - missing: What should have come, in the order of the lines.
  public static func returns(
    _ returns: [ReturnEnds], findings: [String: Int], standings: [String: ReturnStanding] = [:],
    missing: [MissingReturn] = []
  ) -> [UInt8] {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(
      [
        "source_file", "status", "reason", "period", "reporting_unit", "version", "return_date",
        "sha256", "file_bytes", "text_bytes", "container", "encoding", "encoding_score",
        "runner_up", "runner_up_score", "column_encodings", "delimiter", "header_line", "columns",
        "mapped_columns", "missing_columns", "surplus_columns", "reordered", "records",
      ] + Disposition.allCases.map(\.code) + ["findings", "expected", "due", "lateness"])
    for ends in returns {
      append(ends.profile, to: &writer)
      for count in ends.counts { writer.field(count) }
      writer.field(findings[ends.profile.path] ?? 0)
      append(standings[ends.profile.path], to: &writer)
      writer.endRow()
    }
    for line in missing { append(line, to: &writer) }
    return writer.take()
  }

  private static func append(_ standing: ReturnStanding?, to writer: inout CSVWriter) {
    writer.field(standing.map { $0.isExpected ? "yes" : "no" } ?? "")
    writer.field(standing?.due?.description ?? "")
    writer.field(standing?.isLate.map { $0 ? "late" : "in_time" } ?? "")
  }

  private static func append(_ missing: MissingReturn, to writer: inout CSVWriter) {
    let known = [
      "", "missing", EditRule.missingReturn.code, missing.period.description, missing.unit,
    ]
    // Nothing is known of what is not there: version to findings.
    let unknown = [String](repeating: "", count: 20 + Disposition.allCases.count)
    writer.row(
      known + unknown + ["yes", missing.due.description, missing.lateness.rawValue])
  }

  private static func append(_ profile: ReturnProfile, to writer: inout CSVWriter) {
    writer.field(profile.path)
    writer.field(profile.status.rawValue)
    writer.field(profile.reason)
    writer.field(profile.period?.description ?? "")
    writer.field(profile.unitCode)
    writer.field(profile.version)
    writer.field(profile.date?.description ?? "")
    writer.field(profile.sha256)
    writer.field(profile.fileBytes)
    writer.field(profile.textBytes)
    writer.field(profile.container)
    append(profile.letters, to: &writer)
    writer.field(profile.delimiter)
    writer.field(profile.headerLine)
    writer.field(profile.columns)
    writer.field(profile.mappedColumns)
    writer.field(profile.drift.missing.map(\.name).joined(separator: " "))
    writer.field(profile.drift.surplus)
    writer.field(profile.drift.isReordered ? "yes" : "no")
    writer.field(profile.records)
  }

  private static func append(_ letters: ReadEncoding, to writer: inout CSVWriter) {
    writer.field(letters.isOverruled ? "\(letters.code) (pipeline.yaml)" : letters.code)
    writer.field(share(letters.score, of: letters.code))
    writer.field(letters.runnerUp)
    writer.field(share(letters.runnerUpScore, of: letters.runnerUp))
    writer.field(letters.columns)
  }

  /// `0.987`; empty where there was nothing to judge.
  private static func share(_ thousandths: Int, of code: String) -> String {
    if code.isEmpty { return "" }
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)"
  }

  /// One line per return, rule and column: how often the rule spoke.
  public static func findings(_ counts: [FindingCount]) -> [UInt8] {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(["source_file", "rule", "severity", "column", "findings", "message", "remedy"])
    for count in counts {
      writer.field(count.path)
      writer.field(count.rule.code)
      writer.field(count.rule.severity.rawValue)
      writer.field(count.column)
      writer.field(count.count)
      writer.field(count.rule.message)
      writer.field(count.rule.remedy)
      writer.endRow()
    }
    return writer.take()
  }
}
