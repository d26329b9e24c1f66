import CSV
import Publish
import Register

/// The published register of one partition, made from the checkpoint line by line.
struct RegisterText {
  private typealias Column = RegisterTable.Column

  /// The file of one period.
  struct File {
    let period: ReportingPeriod
    var bytes: [UInt8]
    var counts = RegisterCounts()
  }

  /// One file per period, in the order in which the periods come.
  private(set) var files: [File] = []

  /// Copies all lines; the published columns are those of the checkpoint, but for the id after merging
  /// and the unit of money.
  init(_ register: RegisterTable, _ merged: MergedTable) throws(RunError) {
    var periods = RepeatedField(ReportingPeriod.init(code:))
    for row in 0..<register.count {
      guard let period = periods.value(register.grid, row, Column.period.rawValue),
        let rows = register.grid.integer(row, Column.rows.rawValue)
      else { throw register.damaged(row) }
      let file = index(of: period)
      files[file].counts += RegisterCounts(associations: 1, rows: rows)
      Self.append(row, register.grid, merged, to: &files[file].bytes)
    }
  }

  private mutating func index(of period: ReportingPeriod) -> Int {
    if let index = files.lastIndex(where: { $0.period == period }) { return index }
    var header = CSVWriter()
    header.row(RegisterFile.columns)
    files.append(File(period: period, bytes: header.take()))
    return files.count - 1
  }

  private static func append(
    _ row: Int, _ grid: FieldGrid, _ merged: MergedTable, to text: inout [UInt8]
  ) {
    func cells(_ first: Column, _ last: Column) -> Range<Int> {
      grid[row, first.rawValue...last.rawValue]
    }
    let bytes = grid.bytes
    let mergedBytes = merged.grid.bytes
    RegisterFile.append(
      identity: bytes.span.extracting(cells(.period, .id)),
      mergedID: mergedBytes.span.extracting(merged.mergedField(row)),
      description: bytes.span.extracting(cells(.name, .staffQuota)),
      stateFunding: grid.integer(row, Column.stateFunding.rawValue),
      ownFunding: grid.integer(row, Column.ownFunding.rawValue),
      condition: bytes.span.extracting(cells(.term, .rows)), to: &text)
  }
}
