import Deduplicate
import Register

/// Which association each row reports, in one partition.
struct LinkedTable {
  /// The columns of the file, in its order.
  enum Column: Int, CaseIterable {
    case period, path, line, byte, disposition, associationID, hasMembers, hasFoundedOn
  }

  let grid: FieldGrid
  private let path: String

  /// Reads `3-deduplicate/<partition>.rows.csv`.
  init(_ partition: String, _ folder: StageFolder) throws(RunError) {
    let name = DeduplicateStage.rows(partition)
    grid = try folder.grid(name, columns: StageFile<LinkedRow>.linkedRows.columns)
    path = "\(folder.path)/\(name)"
  }

  subscript(row: Int, column: Column) -> Range<Int> { grid[row, column.rawValue] }

  /// Neighbouring rows of one return; a return may have several such runs.
  var runs: [(path: String, rows: Range<Int>)] {
    var runs: [(path: String, rows: Range<Int>)] = []
    var start = 0
    for row in 0..<grid.count {
      let isLast =
        row + 1 == grid.count
        || !grid.isSame(self[row, .path], as: self[row + 1, .path], in: grid)
      guard isLast else { continue }
      runs.append((grid.text(row, Column.path.rawValue), start..<row + 1))
      start = row + 1
    }
    return runs
  }

  /// The end of a row; `memory` spares decoding it again.
  func disposition(_ row: Int, _ memory: inout RepeatedField<Disposition>) throws(RunError)
    -> Disposition
  {
    guard let disposition = memory.value(grid, row, Column.disposition.rawValue) else {
      throw damaged(row)
    }
    return disposition
  }

  /// What the file is said to be when a row cannot be read.
  func damaged(_ row: Int) -> RunError {
    StageFile<LinkedRow>.damaged(path, line: grid.line(row))
  }
}
