import Register

/// The cells of one column of a published table that meet some conditions.
struct TracedCells {
  /// The keys of each cell in the order of the table.
  private(set) var keys: [[String]] = []
  /// What is published, by keys; an empty cell is 0.
  private(set) var values: [[String]: FixedDecimal] = [:]

  /// Finds the cells.
  ///
  /// - Parameter conditions: Key columns and the text that must stand there; none for all cells.
  /// - Throws: ``RunError`` with exit code 64 when no cell meets them, naming the nearest right word.
  init(
    _ table: TraceableTable, _ figure: String, conditions: [(key: String, value: String)],
    in release: String
  ) throws(RunError) {
    for (key, _) in conditions where !table.keys.contains(key) {
      throw TraceableTable.unknown("Bảng \(table.id) không có khoá '\(key)'.", key, table.keys)
    }
    let published = try PublishedTable(
      "tables/\(table.id).csv", in: release, needed: table.keys + [figure])
    for row in 0..<published.count
    where conditions.allSatisfy({ published.text(row, $0.key) == $0.value }) {
      let cell = table.keys.map { published.text(row, $0) }
      if values[cell] == nil { keys.append(cell) }
      let zero = FixedDecimal(units: 0)
      values[cell, default: zero] =
        values[cell, default: zero] + (published.number(row, figure) ?? zero)
    }
    if keys.isEmpty { throw Self.nothing(table, conditions, published) }
  }

  /// Which condition is met nowhere; together they may be met by no row.
  private static func nothing(
    _ table: TraceableTable, _ conditions: [(key: String, value: String)],
    _ published: PublishedTable
  ) -> RunError {
    for (key, value) in conditions {
      let words = Set((0..<published.count).map { published.text($0, key) })
      guard !words.contains(value) else { continue }
      return TraceableTable.unknown(
        "Cột \(key) của bảng \(table.id) không có '\(value)'.", value, words.sorted())
    }
    return RunError(
      .usage, "TRACE-WHERE", "Bảng \(table.id) không có dòng nào đúng mọi điều kiện; ô này là 0.",
      remedy: "Bớt điều kiện, hoặc xem tables/\(table.id).csv")
  }
}
