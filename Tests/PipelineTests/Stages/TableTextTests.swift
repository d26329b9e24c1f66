import Register
import SeededRandom
import Testing

@testable import Pipeline

/// What of a table is printed, and whether its totals hold.
@Suite struct TableTextTests {
  private static func table(_ rows: Int, _ random: inout SplitMix64) -> String {
    let levels = ["country", "province", "district", "commune"]
    let names = ["\"Xã \"\"A\"\", B\"", "Cả nước", "commune", ""]
    return (0..<rows).reduce(into: "period,locality_level,locality,associations,share\n") {
      text, _ in
      let level = levels.randomElement(using: &random) ?? ""
      let name = names.randomElement(using: &random) ?? ""
      text += "2023-H1,\(level),\(name),\(Int.random(in: -9...9, using: &random)),1.5\n"
    }
  }

  @Test func `The printed rows are those that reading the whole table gives`() throws {
    var random = SplitMix64(seed: 12)
    for rows in 0..<40 {
      let bytes = Array(Self.table(rows, &random).utf8)
      for limit in [0, rows - 1, rows, rows + 1] {
        let printed = TableText.printed("B01", try FieldGrid(bytes, path: ""), rowLimit: limit)
        let whole = TableCells.table("B01", bytes, rowLimit: limit)
        #expect(printed.table == whole.table)
        #expect(printed.isShortened == whole.isShortened)
      }
    }
  }

  @Test func `A table without localities is never shortened`() throws {
    let grid = try FieldGrid(Array("period,id\n2023-H1,G01\n2023-H1,G02\n".utf8), path: "")
    let printed = TableText.printed("B12", grid, rowLimit: 1)
    #expect(!printed.isShortened && printed.table.rows.count == 2)
  }

  @Test(arguments: [
    ("2023-H1,01,commune,3,1.5\n2023-H1,01,total,3,1.5\n", true),
    ("2023-H1,01,commune,3,1.5\n2023-H1,01,total,2,1.5\n", false),
    ("2023-H1,01,commune,3,1.5\n", true),
    ("2023-H1,01,commune,,\n2023-H1,01,total,,\n", true),
    ("2023-H1,01,total,1,\n", false), ("", true),
  ])
  func `Totals are checked in the file`(rows: String, holds: Bool) throws {
    let text = "period,locality_code,scope_level,associations,share\n" + rows
    let grid = try FieldGrid(Array(text.utf8), path: "")
    if holds {
      try TableText.checkTotals("B01", grid, path: "5-aggregate/B01.csv")
    } else {
      let error = try #require(throws: RunError.self) {
        try TableText.checkTotals("B01", grid, path: "5-aggregate/B01.csv")
      }
      #expect(error.code == "UNBALANCED" && error.place == "5-aggregate/B01.csv")
    }
  }
}
