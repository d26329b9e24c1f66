import Publish
import Register

/// What was noticed about one return: counts of all findings, and those a clerk has to mend.
struct ReturnFindings {
  /// In the order of rules and columns.
  private(set) var counts: [FindingCount] = []
  /// In the order of the checkpoints, those of the return's form first.
  private(set) var fatal: [Finding] = []

  /// Reads the findings of ingest and of cleaning.
  init(_ path: String, _ sources: ReleaseSources) throws(RunError) {
    try read(IngestStage.findings(path), sources.ingest, path)
    try read(CleanStage.findings(path), sources.clean, path)
    counts = FindingCount.sorted(counts)
  }

  private mutating func read(_ name: String, _ folder: StageFolder, _ path: String)
    throws(RunError)
  {
    let grid = try folder.grid(name, columns: StageFile<Finding>.findings.columns)
    // Rule and column side by side, as they stand in the file, are what is counted.
    var seen = SeenTexts()
    let first = counts.count
    for row in 0..<grid.count {
      let kind = grid[row, 2...3]
      let number = seen.number(of: kind, in: grid) ?? seen.count
      if number == seen.count {
        guard let rule = EditRule(code: grid.text(row, 2)) else {
          throw StageFile<Finding>.damaged("\(folder.path)/\(name)", line: grid.line(row))
        }
        seen.append(kind, of: grid)
        counts.append(
          FindingCount(path: path, rule: rule, column: grid.text(row, 3), count: 0))
      }
      counts[first + number].count += 1
      if counts[first + number].rule.severity == .fatal {
        fatal.append(finding(grid, row, counts[first + number]))
      }
    }
  }

  private func finding(_ grid: FieldGrid, _ row: Int, _ kind: FindingCount) -> Finding {
    Finding(
      rule: kind.rule,
      position: SourcePosition(
        line: grid.integer(row, 0) ?? 0, byte: grid.integer(row, 1) ?? 0),
      column: kind.column, value: grid.text(row, 4))
  }
}
