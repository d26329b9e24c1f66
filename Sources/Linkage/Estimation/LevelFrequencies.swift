/// How frequent the values are that two records agree on.
struct LevelFrequencies: Sendable {
  private struct Source: Sendable {
    var cell: Int
    /// Share of the records with a value that have this text, by number.
    var shares: [Float]
  }

  private var sources: [Source] = []
  /// Which source a level of a comparison uses, -1 for none; 16 per comparison.
  private var sourceOfLevel: [Int16]

  init(_ plan: ComparisonPlan, _ table: ColumnTable) throws(LinkageError) {
    sourceOfLevel = Array(repeating: -1, count: plan.definitions.count * 16)
    var known: [String: Int16] = [:]
    for (comparison, definition) in plan.definitions.enumerated() {
      for (level, value) in definition.levels.enumerated() {
        guard let column = value.frequencyColumn else { continue }
        if known[column] == nil {
          known[column] = Int16(sources.count)
          sources.append(
            Source(
              cell: plan.cells.cellOfColumn[column] ?? 0,
              shares: Self.shares(try table.text(column))))
        }
        sourceOfLevel[comparison * 16 + level] = known[column] ?? -1
      }
    }
  }

  private static func shares(_ column: TextColumn) -> [Float] {
    let counts = column.frequencies()
    let total = Float(max(1, counts.reduce(0) { $0 + Int($1) }))
    return counts.map { Float($0) / total }
  }

  /// Whether a level has a frequency column.
  func has(_ comparison: Int, _ level: Int) -> Bool { sourceOfLevel[comparison * 16 + level] >= 0 }

  /// The share of records that have the more frequent of the two records' values, from 0 to 1.
  func share(
    _ comparison: Int, _ level: Int, _ left: Int, _ right: Int, _ cells: RecordCells
  ) -> Double? {
    let source = sourceOfLevel[comparison &* 16 &+ level]
    guard source >= 0 else { return nil }
    let cell = sources[Int(source)].cell
    let (x, y) = (
      cells.cells[left &* cells.width &+ cell], cells.cells[right &* cells.width &+ cell]
    )
    let share = max(sources[Int(source)].shares[Int(x)], sources[Int(source)].shares[Int(y)])
    return share > 0 ? Double(share) : nil
  }
}
