import Register
import VietnameseText

/// Tells which rows of a return are UTF-8 in every cell.
struct RowText {
  private let rows: RawRows
  /// Whether all cells of the return back to back are UTF-8, and none is cut inside a character.
  private let isWhollyText: Bool

  init(_ rows: RawRows) {
    self.rows = rows
    let arena = rows.arena
    isWhollyText =
      UTF8Check.isValid(arena.span) && !rows.hasStart { $0 & 0xC0 == 0x80 }
  }

  /// Whether every cell of a row is UTF-8.
  func isText(_ row: Int) -> Bool {
    if isWhollyText { return true }
    let arena = rows.arena
    for column in 0..<RawRows.width {
      let range = rows.cell(row, column)
      if !range.isEmpty, isInside(arena, range.lowerBound) { return false }
    }
    let whole = rows.cell(row, 0).lowerBound..<rows.cell(row, RawRows.width - 1).upperBound
    return UTF8Check.isValid(arena.span.extracting(whole))
  }

  /// Whether a character goes on at that place.
  private func isInside(_ arena: [UInt8], _ place: Int) -> Bool {
    place < arena.count && arena[place] & 0xC0 == 0x80
  }
}
