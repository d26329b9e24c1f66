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
  /// - Complexity: O(cells) where the header ends in blank cells of which some row fills one, else O(1) or
  ///   a look at these cells.
  ///
  /// - Parameter end: The record on which the next section starts, nil without another.
  init(
    _ table: RecordTable, _ header: Header, _ verdicts: [RowClassifier.Verdict], before end: Int?
  ) {
    let named = (header.texts.lastIndex { !$0.isEmpty } ?? -1) + 1
    guard named < header.texts.count else { return }
    let rows = (header.record..<(end ?? verdicts.count)).filter { verdicts[$0] == .data }
    let beyond = rows.map { row in
      (named..<header.texts.count).last {
        $0 < table.fieldCount(row) && !table.isBlank(row, $0)
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

    func isPushed(_ table: RecordTable, _ row: Int, by count: Int) -> Bool {
      let own = misfits(table, row, behind: usual.count, by: 0)
      return own > 0 && usual.indices.contains { misfits(table, row, behind: $0, by: count) < own }
    }

    /// How many cells are not what their columns hold, with those behind a column moved back.
    private func misfits(_ table: RecordTable, _ row: Int, behind split: Int, by count: Int) -> Int
    {
      usual.indices.count { column in
        let shape = Shape(table, row, column > split ? column + count : column)
        guard let shape, let usual = usual[column] else { return false }
        return shape != usual
      }
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
