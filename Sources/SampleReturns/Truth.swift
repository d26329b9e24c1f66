import Register

/// What is true of every record and every body of the sample, for tests and for `evaluate`.
struct Truth {
  private var rows = Array("source_file,source_line,expected,body,period,scope_level,place\n".utf8)
  private var bodies = Array("period,body,name,kind,scope_level,place,assigned\n".utf8)

  /// Adds the records of one return.
  mutating func add(_ plan: ReturnPlan, _ sheet: ReturnSheet, lines: [Int]) {
    for (record, line) in zip(sheet.records, lines) {
      guard let expected = record.expected else { continue }
      let body = record.body
      Self.append(
        [
          plan.path, String(line), expected.rawValue, body?.id ?? "", "\(plan.period)",
          body?.scopeLevel.code ?? "", body?.place.code ?? "",
        ], to: &rows)
    }
  }

  /// Adds the bodies that exist in a period.
  mutating func add(_ list: [Body], in period: ReportingPeriod) {
    for body in list {
      Self.append(
        [
          "\(period)", body.id, body.name, body.kind.code, body.scopeLevel.code, body.place.code,
          body.assigned ? "1" : "0",
        ], to: &bodies)
    }
  }

  /// Writes `rows.csv` and `bodies.csv`.
  func write(to folder: OutputFolder) throws {
    try folder.write(rows, to: "truth/rows.csv")
    try folder.write(bodies, to: "truth/bodies.csv")
  }

  private static func append(_ cells: [String], to table: inout [UInt8]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { table.append(UInt8(ascii: ",")) }
      guard cell.utf8.contains(UInt8(ascii: ",")) else {
        table.append(contentsOf: cell.utf8)
        continue
      }
      table.append(contentsOf: "\"\(cell)\"".utf8)
    }
    table.append(UInt8(ascii: "\n"))
  }
}
