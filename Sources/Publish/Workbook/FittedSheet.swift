/// A laid out sheet that keeps the limits of the format, with the heights its rows need.
struct FittedSheet: Sendable {
  let layout: SheetLayout
  /// As ``SheetLayout/rowHeights`` says.
  let rowHeights: [(row: Int, height: Double)]

  /// Measures a layout.
  ///
  /// - Throws: `WorkbookError` for a cell that no workbook can hold.
  init(_ layout: SheetLayout) throws(WorkbookError) {
    try WorkbookRules.check(layout)
    self.layout = layout
    rowHeights = layout.rowHeights
  }
}
