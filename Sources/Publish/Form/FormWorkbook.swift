public import Register

/// Writes a workbook (`.xlsx`) of sheets that people fill in and send back.
public enum FormWorkbook {
  /// Writes the sheets to a file at `path`, replacing what is there; its access rights stay.
  ///
  /// - Parameters:
  ///   - title: Title in the document's properties.
  ///   - created: The day the file says it was made, from 1980 on.
  /// - Throws: `WorkbookError`: the content breaks a limit of Excel, or the file cannot be written.
  public static func write(
    title: String, created: PartialDate, sheets: [FormSheet], to path: String
  ) throws(WorkbookError) {
    let content = WorkbookContent(
      title: title, subtitle: "", periods: "", created: created, sheets: [])
    try WorkbookRules.check(content)
    let workbook = try FilledWorkbook(
      sheets.count, title: title, created: WorkbookRules.secondsSince1970(of: content), path: path
    ) { index in
      Result { () throws(WorkbookError) in try FittedSheet(sheets[index].layout) }
    }
    try workbook.write()
  }
}
