import CXlsxWriter
import Glibc

/// A workbook being written by libxlsxwriter: the one place that holds its pointers.
///
/// The library owns every sheet and format; they live until `close()` or the end of this object. It
/// copies each text it is given.
final class XlsxFile {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  /// A dozen at most: looking through them is quicker than hashing, from where the last one stood.
  private var formats: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>)] = []
  private var lastFormat = 0

  /// A workbook that `close()` will write to `path`.
  init(path: String, temporaryFolder: String) throws(WorkbookError) {
    workbook = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard workbook != nil else { throw .writerFailed(LXW_ERROR_MEMORY_MALLOC_FAILED) }
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Sets the document's title, and the moment it says it was made (seconds since 1970, not 0: the
  /// library would take the clock's).
  func describe(title: String, created: time_t) throws(WorkbookError) {
    let error = title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = created
      return workbook_set_properties(workbook, &properties)
    }
    try Self.check(error)
  }

  /// Adds a sheet after those that are there.
  func add(_ fitted: FittedSheet) throws(WorkbookError) {
    let layout = fitted.layout
    guard let sheet = workbook_add_worksheet(workbook, layout.name) else {
      throw .writerFailed(LXW_ERROR_INVALID_SHEETNAME_CHARACTER, sheet: layout.name)
    }
    try setGrid(of: sheet, layout)
    for (row, height) in fitted.rowHeights {
      try Self.check(
        worksheet_set_row(sheet, lxw_row_t(row), height, nil), sheet: layout.name)
    }
    for cell in layout.cells {
      try Self.check(write(cell, to: sheet), sheet: layout.name)
    }
    try setPage(of: sheet, layout)
  }

  /// Writes the file and frees everything.
  func close() throws(WorkbookError) {
    errno = 0
    // workbook_close frees the workbook, also when it fails.
    let error = workbook_close(workbook)
    let systemError = errno
    workbook = nil
    // A stale errno means nothing where the library reports success.
    guard error == LXW_NO_ERROR || systemError == 0 else { throw .cannotWrite(systemError) }
    try Self.check(error)
  }

  private func write(
    _ cell: SheetLayout.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) -> lxw_error {
    let row = lxw_row_t(cell.row)
    let column = lxw_col_t(cell.column)
    let format = try format(of: cell.style)
    switch cell.value {
    case .text(let text):
      return worksheet_write_string(sheet, row, column, CellText.escaped(text), format)
    case .number(let number):
      return worksheet_write_number(sheet, row, column, number, format)
    case .link(let text, let target):
      // A quotation mark inside a quoted sheet name is written twice.
      let name = target.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      return worksheet_write_url_opt(
        sheet, row, column, "internal:'\(name)'!A1", format, CellText.escaped(text), nil)
    case .blank:
      return worksheet_write_blank(sheet, row, column, format)
    }
  }

  private func setGrid(
    of sheet: UnsafeMutablePointer<lxw_worksheet>, _ layout: SheetLayout
  ) throws(WorkbookError) {
    for (column, width) in layout.columnWidths.enumerated() {
      let column = lxw_col_t(column)
      var options = lxw_row_col_options()
      options.hidden = layout.hiddenColumns.contains(Int(column)) ? 1 : 0
      try Self.check(
        worksheet_set_column_opt(sheet, column, column, width, nil, &options), sheet: layout.name)
    }
    for choices in layout.choices { try setChoices(choices, of: sheet, layout.name) }
    worksheet_set_default_row(sheet, RowHeight.standard, 0)
    // Excel marks digits stored as text as a mistake; in a column of codes they are meant.
    let lastRow = layout.cells.last?.row ?? 0
    let ranges = layout.codeColumns.map {
      CellAddress.name(row: 0, column: $0) + ":" + CellAddress.name(row: lastRow, column: $0)
    }
    guard !ranges.isEmpty else { return }
    try Self.check(
      worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), ranges.joined(separator: " ")),
      sheet: layout.name)
  }

  /// Puts a drop-down on cells; anything else typed there is refused with a message.
  private func setChoices(
    _ choices: SheetLayout.Choices, of sheet: UnsafeMutablePointer<lxw_worksheet>, _ name: String
  ) throws(WorkbookError) {
    var texts: [UnsafeMutablePointer<CChar>?] = choices.choices.map { strdup($0) }
    defer { for text in texts { free(text) } }
    texts.append(nil)
    let title = strdup("Chọn trong danh sách")
    let message = strdup(choices.choices.joined(separator: " / "))
    defer {
      free(title)
      free(message)
    }
    let error = texts.withUnsafeMutableBufferPointer { list in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      rule.value_list = list.baseAddress
      rule.error_title = title
      rule.error_message = message
      return worksheet_data_validation_range(
        sheet, lxw_row_t(choices.rows.lowerBound), lxw_col_t(choices.column),
        lxw_row_t(choices.rows.upperBound), lxw_col_t(choices.column), &rule)
    }
    try Self.check(error, sheet: name)
  }

  private func setPage(
    of sheet: UnsafeMutablePointer<lxw_worksheet>, _ layout: SheetLayout
  ) throws(WorkbookError) {
    worksheet_set_paper(sheet, Self.paperA4)
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_center_horizontally(sheet)
    try Self.check(worksheet_set_footer(sheet, Self.footer), sheet: layout.name)
    guard let heading = layout.headingRow else { return }
    let row = lxw_row_t(heading)
    worksheet_freeze_panes(sheet, row + 1, lxw_col_t(layout.frozenColumns))
    try Self.check(worksheet_repeat_rows(sheet, row, row), sheet: layout.name)
  }

  /// The sheet's name at the left, `Trang 1/3` at the right.
  private static let footer =
    #"&L&"Times New Roman,Regular"&10&A&R&"Times New Roman,Regular"&10Trang &P/&N"#
  /// Excel's number for A4.
  private static let paperA4: UInt8 = 9

  private func format(
    of style: CellStyle
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if lastFormat < formats.count, formats[lastFormat].style == style {
      return formats[lastFormat].format
    }
    if let known = formats.firstIndex(where: { $0.style == style }) {
      lastFormat = known
      return formats[known].format
    }
    guard let format = workbook_add_format(workbook) else {
      throw .writerFailed(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    style.look.apply(to: format)
    formats.append((style, format))
    return format
  }

  private static func check(_ error: lxw_error, sheet: String = "") throws(WorkbookError) {
    guard error == LXW_NO_ERROR else { throw .writerFailed(error, sheet: sheet) }
  }
}

extension CellLook {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, size)
    format_set_align(format, horizontal)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if isLink {
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      format_set_font_color(format, 0x0563C1)
    }
    if wraps { format_set_text_wrap(format) }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if hasRuleAbove { format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue)) }
    if isShaded { format_set_bg_color(format, 0xE7E6E6) }
  }

  private var horizontal: UInt8 {
    let alignment =
      switch self.alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    return UInt8(alignment.rawValue)
  }
}
