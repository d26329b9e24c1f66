import CSV
public import Register

/// `rejects/<return>.csv`: what a clerk has to mend, in Vietnamese, for Excel.
public enum RejectsFile {
  /// The file's bytes, nil when the return has nothing to mend.
  ///
  /// Values of personal fields are not there to begin with; other values are shown as they arrived,
  /// cut at 80 characters, with spreadsheet formulas defused.
  public static func bytes(_ findings: [Finding]) -> [UInt8]? {
    let fatal = findings.filter { $0.rule.severity == .fatal }
    if fatal.isEmpty { return nil }
    var writer = CSVWriter(byteOrderMark: true, defusesFormulas: true)
    writer.row([
      "Dòng (line)", "Byte (byte)", "Cột (column)", "Giá trị (value)", "Mã (rule)",
      "Lý do (reason)", "Cách sửa (how to fix)",
    ])
    for finding in fatal {
      writer.field(finding.position.line == 0 ? nil : finding.position.line)
      writer.field(finding.position.line == 0 ? nil : finding.position.byte)
      writer.field(ReturnField.label(ofColumn: finding.column))
      writer.field(String(finding.value.prefix(80)))
      writer.field(finding.rule.code)
      writer.field(finding.rule.message)
      writer.field(finding.rule.remedy)
      writer.endRow()
    }
    return writer.take()
  }
}
