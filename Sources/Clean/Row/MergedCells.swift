import Register

/// A column of merged cells: what stands in the first row of each block holds for the blank ones below.
///
/// A spreadsheet writes a merged cell into its first row alone. A column counts as such where no cell
/// repeats the one above it, as the cells of a filled column do, and at least as many rows stand
/// below a cell as are filled; cells that were merely forgotten are fewer.
struct MergedCells {
  /// For each row the row whose cell it continues, -1 for none; empty where the column is not merged.
  private var sources: [Int32] = []

  /// Fewer blank rows show nothing.
  private static let leastBlanks = 3

  /// Looks at one column of a return; group rows end a block.
  ///
  /// - Complexity: O(rows).
  init(_ rows: RawRows, _ field: ReturnField) {
    var sources = [Int32](repeating: -1, count: rows.count)
    var above = -1
    var (filled, blank) = (0, 0)
    for row in 0..<rows.count {
      if rows.kinds[row] == .group { above = -1 }
      guard rows.kinds[row] == .data else { continue }
      let cell = rows.arena[rows.cell(row, field)]
      if cell.contains(where: { $0 > 0x20 }) {
        if above == row - 1, above >= 0, rows.arena[rows.cell(above, field)] == cell { return }
        filled += 1
        above = row
      } else if above >= 0 {
        blank += 1
        sources[row] = Int32(above)
      }
    }
    if blank >= max(filled, Self.leastBlanks) { self.sources = sources }
  }

  /// The row whose cell a row continues, nil for none.
  func source(of row: Int) -> Int? {
    guard !sources.isEmpty, sources[row] >= 0 else { return nil }
    return Int(sources[row])
  }

  /// Whether the column is one.
  var isEmpty: Bool { sources.isEmpty }
}
