import Register
import VietnameseText

/// What stands in one column of a return's data rows: few texts in most columns that are asked.
struct ColumnValues {
  /// The different texts, in the order in which they were first met.
  private(set) var texts: [String] = []
  /// The rows whose cell is not empty, each with the number of its text.
  private(set) var rows: [(row: Int, text: Int)] = []

  /// - Complexity: O(bytes of the column).
  init(_ rows: RawRows, _ field: ReturnField) {
    var table = TextTable()
    let arena = rows.arena
    for row in 0..<rows.count where rows.kinds[row] == .data {
      let cell = rows.cell(row, field)
      if cell.isEmpty { continue }
      let number = table.insert(arena.span.extracting(cell))
      if number == texts.count { texts.append(rows.text(row, field)) }
      self.rows.append((row, number))
    }
  }
}
