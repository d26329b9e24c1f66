import Register

/// Tells which rows of a return are UTF-8 in every cell.
struct RowText {
  private let rows: RawRows
  /// Whether all cells of the return back to back are UTF-8; only cells cut inside a character are
  /// left to find then.
  private let isWhollyText: Bool

  init(_ rows: RawRows) {
    self.rows = rows
    let arena = rows.arena
    isWhollyText = (try? UTF8Span(validating: arena.span)) != nil
  }

  /// Whether every cell of a row is UTF-8.
  func isText(_ row: Int) -> Bool {
    let arena = rows.arena
    for column in 0..<RawRows.width {
      let range = rows.cell(row, column)
      if !range.isEmpty, isInside(arena, range.lowerBound) { return false }
    }
    let whole = rows.cell(row, 0).lowerBound..<rows.cell(row, RawRows.width - 1).upperBound
    if isWhollyText { return !isInside(arena, whole.upperBound) }
    return (try? UTF8Span(validating: arena.span.extracting(whole))) != nil
  }

  /// Whether a character goes on at that place.
  private func isInside(_ arena: [UInt8], _ place: Int) -> Bool {
    place < arena.count && arena[place] & 0xC0 == 0x80
  }
}
