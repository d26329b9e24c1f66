import Register
import Testing

@testable import Publish

/// Values of one column side by side.
@Suite struct CrossTableTests {
  private static let table = TidyTable(
    id: "B02", columns: ["locality", "scope_level", "associations", "assigned"],
    rows: [
      [.text("VN"), .text("commune"), .integer(7), .integer(1)],
      [.text("VN"), .total, .integer(7), .integer(1)],
      [.text("01"), .text("national"), .integer(2), .empty],
      [.text("01"), .text("khác"), .integer(5), .integer(4)],
      [.text("01"), .total, .integer(9), .integer(4)],
    ])

  @Test func `scopes stand from wide to narrow, then others, the total last, figure by figure`() {
    let cross = CrossTable(Self.table, across: 1)
    let values: [Cell] = [.text("national"), .text("commune"), .text("khác"), .total]
    #expect(
      cross.columns == [CrossTable.Column(position: 0, value: nil)]
        + values.map { CrossTable.Column(position: 2, value: $0) }
        + values.map { CrossTable.Column(position: 3, value: $0) })
  }

  @Test func `what the tidy table lacks stays empty`() {
    let cross = CrossTable(Self.table, across: 1)
    #expect(
      (0..<cross.count).map { Array(cross[$0]) } == [
        [
          .text("VN"), .empty, .integer(7), .empty, .integer(7),
          .empty, .integer(1), .empty, .integer(1),
        ],
        [
          .text("01"), .integer(2), .empty, .integer(5), .integer(9),
          .empty, .empty, .integer(4), .integer(4),
        ],
      ])
  }

  @Test func `every figure of a table is printed once, at its row and value`() {
    let scopes: [Cell] = ScopeLevel.allCases.map { .text($0.code) } + [.total]
    // Two places, each with any of the scopes.
    for pattern in 0..<(1 << (2 * scopes.count)) {
      var rows: [[Cell]] = []
      for index in 0..<2 * scopes.count where pattern >> index & 1 == 1 {
        let (place, scope) = (index / scopes.count, scopes[index % scopes.count])
        rows.append([.text("\(place)"), scope, .integer(rows.count), .integer(-rows.count)])
      }
      let cross = CrossTable(
        TidyTable(id: "B02", columns: Self.table.columns, rows: rows), across: 1)
      var printed: [[Cell]] = []
      for number in 0..<cross.count {
        let row = Array(cross[number])
        for (index, column) in cross.columns.enumerated() where column.position == 2 {
          guard let value = column.value, row[index] != .empty else { continue }
          let other = cross.columns.firstIndex(of: CrossTable.Column(position: 3, value: value))
          printed.append([row[0], value, row[index], row[other ?? 0]])
        }
      }
      #expect(printed == rows)
    }
  }

  @Test func `a table without rows has the columns that need none`() {
    let cross = CrossTable(
      TidyTable(id: "B02", columns: Self.table.columns, rows: []), across: 1)
    #expect(cross.count == 0)
    #expect(cross.columns.map(\.position) == [0])
  }

  @Test(
    arguments: [
      ("scope_level", true), ("locality", false), ("associations", false), ("assigned", false),
      ("x", false),
    ])
  func `words fit that have figures behind them and nothing else`(
    across: String, fits: Bool
  ) {
    let definition = TableDefinition(
      id: "B02", title: "", unit: "", notes: [], headings: [:], across: across)
    #expect(definition.fits(Self.table) == fits)
  }
}
