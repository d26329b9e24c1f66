/// A laid out sheet that keeps the limits of the format, with the heights its rows need.
struct FittedSheet: Sendable {
  let layout: SheetLayout
  /// As ``SheetLayout/rowHeights`` says.
  let rowHeights: [(row: Int, height: Double)]
  /// How many cells the sheet has in the file.
  let cellCount: Int

  /// Measures a layout.
  ///
  /// - Throws: `WorkbookError` for a cell that no workbook can hold.
  init(_ layout: SheetLayout) throws(WorkbookError) {
    try WorkbookRules.check(layout)
    self.layout = layout
    rowHeights = layout.rowHeights
    cellCount = Self.cellCount(of: layout)
  }

  /// A cell that is written twice stands once; most sheets are laid out in order, without any.
  private static func cellCount(of layout: SheetLayout) -> Int {
    let places = layout.cells.lazy.map { $0.row << 20 | $0.column }
    let isAscending = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    return isAscending ? places.count : Set(places).count
  }
}
