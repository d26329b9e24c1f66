import Publish
import Register
import Testing

/// Totals that must be the sums of their rows.
@Suite struct TotalsBalanceTests {
  private static let table = TidyTable(
    id: "B05",
    columns: ["period", "locality_code", "scope_level", "associations", "staff_quota", "share"],
    rows: [
      [.text("2023-H1"), .text("VN"), .text("province"), .integer(2), .empty, share],
      [.text("2023-H1"), .text("VN"), .text("commune"), .integer(3), .integer(7), .empty],
      [.text("2023-H1"), .text("VN"), .total, .integer(5), .integer(7), share],
      [.text("2023-H1"), .text("45"), .text("commune"), .integer(3), .integer(7), .empty],
      [.text("2023-H1"), .text("45"), .total, .integer(3), .integer(7), share],
    ])
  private static let share = Cell.decimal(FixedDecimal(units: 500, places: 1))

  private static func without(_ row: Int) -> TidyTable {
    var rows = table.rows
    rows.remove(at: row)
    return TidyTable(id: table.id, columns: table.columns, rows: rows)
  }

  private static func check(_ table: TidyTable) throws {
    try TotalsBalance.check(table.id, columns: table.columns, rows: table.rows.count) {
      row, column in
      switch table.rows[row][column] {
      case .total: .total
      case .integer(let number): .count(number)
      case .empty: .empty
      case .text, .decimal: .other
      }
    }
  }

  @Test func `A whole table passes`() throws { try Self.check(Self.table) }

  @Test func `A sum beyond all numbers stays at the largest, as totals do`() throws {
    var rows = Self.table.rows
    rows[0][3] = .integer(.max)
    rows[2][3] = .integer(.max)
    try Self.check(TidyTable(id: "B05", columns: Self.table.columns, rows: rows))
  }

  @Test func `Codes before the breakdown are no counts`() throws {
    let rows: [[Cell]] = [
      [.integer(45), .text("commune"), .integer(3)], [.integer(45), .total, .integer(3)],
    ]
    let table = TidyTable(
      id: "B05", columns: ["locality_code", "scope_level", "associations"], rows: rows)
    try Self.check(table)
  }

  @Test(arguments: 0..<5)
  func `A table without one of its rows does not`(row: Int) throws {
    let error = try #require(throws: PublishError.self) {
      try Self.check(Self.without(row))
    }
    #expect(error.message.contains("B05"))
  }

  @Test func `The message names line, column and both sums`() throws {
    let error = try #require(throws: PublishError.self) { try Self.check(Self.without(0)) }
    #expect(error.message.contains("dòng 3"))
    #expect(error.message.contains("cột associations ghi tổng 5, cộng các dòng được 3"))
  }

  @Test func `A table without totals passes`() throws {
    let rows: [[Cell]] = [
      [.text("Hội Nhà văn"), .integer(3)], [.text("Hội Luật gia"), .integer(4)],
    ]
    try Self.check(TidyTable(id: "B11", columns: ["name", "members"], rows: rows))
    try Self.check(TidyTable(id: "B11", columns: ["name", "members"], rows: []))
  }
}
