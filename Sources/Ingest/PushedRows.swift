import CSV

/// The rows that a comma without quotes pushed to the right, into columns that have no heading.
///
/// Where the header ends in blank cells, as a spreadsheet writes them for every column that was ever used,
/// a row that is one cell too long is not longer than the header. A remark beside the table fills such
/// a column too. The row was pushed when its cells fit their columns better with what lies right of some
/// cell moved back: figures below figures, words below words.
struct PushedRows {
  private var records: Set<Int> = []

  /// Fewer rows do not tell what a column holds.
  private static let fewest = 5

  /// Looks at the rows of the first section.
  ///
  /// - Complexity: O(1) where the header does not end in blank cells, else O(cells).
  ///
  /// - Parameter end: The record on which the next section starts, nil without another.
  init(
    _ table: RecordTable, _ header: Header, _ verdicts: [RowClassifier.Verdict], before end: Int?
  ) {
    let named = (header.texts.lastIndex { !$0.isEmpty } ?? -1) + 1
    guard named < header.texts.count else { return }
    let rows = (header.record..<(end ?? verdicts.count)).filter { verdicts[$0] == .data }
    let beyond = rows.map { row in
      (named..<max(named, min(header.texts.count, table.fieldCount(row)))).last {
        !table.isBlank(row, $0)
      }
    }
    let filled = beyond.count { $0 != nil }
    // A column that most rows fill is one, whatever it is for.
    guard filled > 0, filled * 2 < rows.count else { return }
    let shapes = ColumnShapes(
      table, zip(rows, beyond).filter { $0.1 == nil }.map(\.0), width: named)
    for (row, last) in zip(rows, beyond) {
      if let last, shapes.isPushed(table, row, by: last - named + 1) { records.insert(row) }
    }
  }

  /// Whether a record is one.
  func contains(_ record: Int) -> Bool { !records.isEmpty && records.contains(record) }

  /// What nearly all cells of each column are.
  private struct ColumnShapes {
    /// Nil where they are of both sorts, or too few.
    private let usual: [Shape?]

    init(_ table: RecordTable, _ rows: [Int], width: Int) {
      usual = (0..<width).map { column in
        let shapes = rows.compactMap { Shape(table, $0, column) }
        let figures = shapes.count { $0 == .figure }
        if shapes.count < PushedRows.fewest { return nil }
        if figures * 10 >= shapes.count * 9 { return .figure }
        return figures * 10 <= shapes.count ? .word : nil
      }
    }

    /// Whether fewer cells are what their columns do not hold once those behind some column are moved
    /// back.
    func isPushed(_ table: RecordTable, _ row: Int, by count: Int) -> Bool {
      var gained = 0
      for column in usual.indices.dropFirst().reversed() {
        if isMisfit(table, row, column, in: column) { gained += 1 }
        if isMisfit(table, row, column + count, in: column) { gained -= 1 }
        if gained > 0 { return true }
      }
      return false
    }

    private func isMisfit(_ table: RecordTable, _ row: Int, _ cell: Int, in column: Int) -> Bool {
      guard let usual = usual[column], let shape = Shape(table, row, cell) else { return false }
      return shape != usual
    }
  }

  private enum Shape {
    case figure, word

    /// Nil for a cell of neither letters nor digits.
    init?(_ table: RecordTable, _ row: Int, _ column: Int) {
      guard column < table.fieldCount(row) else { return nil }
      let cell = table.bytes[table.field(row, column)]
      if cell.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) {
        self = .word
      } else if cell.contains(where: { $0 &- 0x30 < 10 }) {
        self = .figure
      } else {
        return nil
      }
    }
  }
}
