import Glibc
import Register

/// The limits of the format, checked before a byte is written.
///
/// Source of the limits: Microsoft, "Excel specifications and limits".
enum WorkbookRules {
  static let maximumRows = 1_048_576
  static let maximumColumns = 16_384
  /// In UTF-16 code units, as Excel counts.
  static let maximumText = 32_767
  static let maximumSheetName = 31
  /// Excel shows 15 digits; a larger number would be shown with zeros that are not its own.
  private static let firstInexact = 1e15

  /// Throws the first broken rule of the workbook as a whole, in reading order; its tables are
  /// checked one by one.
  static func check(_ content: WorkbookContent) throws(WorkbookError) {
    _ = try secondsSince1970(of: content)
    try checkTitle(content.title)
    try checkSheetNames(content.sheets.map(\.id))
  }

  /// Throws if a cell of `sheet` lies below the last row or holds more text than a cell can.
  static func check(_ sheet: SheetLayout) throws(WorkbookError) {
    for cell in sheet.cells {
      guard cell.row < maximumRows else {
        throw .content(.tooManyRows, "Trang tính \(sheet.name) quá \(maximumRows) dòng.")
      }
      switch cell.value {
      case .text(let text), .link(let text, _):
        // UTF-16 never needs more units than UTF-8.
        guard text.utf8.count > maximumText, text.utf16.count > maximumText else { continue }
        let address = CellAddress.name(row: cell.row, column: cell.column)
        throw .content(
          .textTooLong,
          "Trang tính \(sheet.name), ô \(address): \(text.utf16.count) ký tự, tối đa \(maximumText)."
        )
      case .number, .blank: continue
      }
    }
  }

  /// The creation day at midnight, Greenwich.
  static func secondsSince1970(of content: WorkbookContent) throws(WorkbookError) -> time_t {
    let day = content.created
    var parts = tm()
    parts.tm_year = Int32(clamping: day.year - 1900)
    parts.tm_mon = Int32(clamping: day.month - 1)
    parts.tm_mday = Int32(clamping: day.day)
    let asked = parts
    let seconds = timegm(&parts)
    // timegm moves 31 June to 1 July; a day that moved is no calendar day.
    guard (1980...9999).contains(day.year), parts.tm_mon == asked.tm_mon,
      parts.tm_mday == asked.tm_mday
    else { throw .content(.date, "Ngày tạo tệp không hợp lệ.") }
    return seconds
  }

  /// The title goes into the document's properties, which know no escape for control characters.
  private static func checkTitle(_ title: String) throws(WorkbookError) {
    guard title.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !CellText.isNoCharacter($0) })
    else { throw .content(.forbiddenCharacter, "Tên tệp bảng tính có ký tự điều khiển.") }
  }

  private static func checkSheetNames(_ names: [String]) throws(WorkbookError) {
    var taken: Set<String> = [
      CoverLayout.sheetName.lowercased(), ContentsLayout.sheetName.lowercased(), "history",
    ]
    for (position, name) in zip(1..., names) {
      guard !name.isEmpty, name.utf16.count <= maximumSheetName,
        name.unicodeScalars.allSatisfy({
          $0.value >= 0x20 && !#"[]:*?/\"#.unicodeScalars.contains($0)
            && !CellText.isNoCharacter($0)
        }),
        name.first != "'", name.last != "'", taken.insert(name.lowercased()).inserted
      else { throw .content(.sheetName, "Mã của bảng thứ \(position) không đặt tên trang được.") }
    }
  }

  /// Throws the first broken rule of a table, in reading order.
  static func check(_ table: SheetContent) throws(WorkbookError) {
    guard (1...maximumColumns).contains(table.columns.count) else {
      throw .content(.columnCount, "Bảng \(table.id) có \(table.columns.count) cột.")
    }
    guard TableLayout.rowsAbove + table.rows.count <= maximumRows else {
      throw .content(.tooManyRows, "Bảng \(table.id) có \(table.rows.count) dòng.")
    }
    for (column, content) in table.columns.enumerated() {
      if case .decimal(let places) = content.kind, !(1...10).contains(places) {
        throw .content(.columnKind, "Bảng \(table.id), cột \(column + 1): số chữ số thập phân.")
      }
    }
    for (row, content) in zip(TableLayout.rowsAbove..., table.rows) {
      try check(content, row: row, of: table)
    }
  }

  private static func check(
    _ row: RowContent, row index: Int, of table: SheetContent
  ) throws(WorkbookError) {
    guard row.cells.count == table.columns.count else {
      throw .content(
        .rowShape,
        "Bảng \(table.id), dòng \(index + 1): \(row.cells.count) ô, cần \(table.columns.count).")
    }
    for (column, cell) in row.cells.enumerated() {
      guard case .number(let number) = cell,
        let fault = fault(of: number, in: table.columns[column].kind)
      else { continue }
      let address = CellAddress.name(row: index, column: column)
      throw .content(fault.code, "Bảng \(table.id), ô \(address): \(fault.message).")
    }
  }

  /// What is wrong with a number in a column of that kind, or nil.
  private static func fault(
    of number: Double, in kind: ColumnContent.Kind
  ) -> (code: WorkbookError.Code, message: String)? {
    guard kind != .code, kind != .text else { return (.columnKind, "số đứng trong cột chữ") }
    guard number.isFinite else { return (.number, "không phải số") }
    guard number.magnitude < firstInexact else {
      return (.number, "số quá lớn, Excel không hiện đủ chữ số")
    }
    guard kind != .integer || number.rounded() == number else {
      return (.number, "không phải số nguyên")
    }
    return nil
  }
}
