import Register
import Testing

@testable import Pipeline

/// Tables read back from their CSV form.
@Suite struct TableCellsTests {
  private static let text = """
    period,locality_level,locality_code,congress_year,associations,state_funding,self_funding_share
    2023-H1,country,VN,2023,12,17998.011051,82.7
    2023-H1,commune,00004,unknown,-3,,100.0

    """

  private static func table(rowLimit: Int) -> PrintedTable {
    TableCells.table("B06", Array(text.utf8), rowLimit: rowLimit)
  }

  @Test func `Words stay words, numbers become exact numbers`() {
    let printed = Self.table(rowLimit: 2)
    #expect(!printed.isShortened)
    #expect(printed.table.id == "B06")
    #expect(printed.table.columns.first == "period")
    #expect(
      printed.table.rows == [
        [
          .text("2023-H1"), .text("country"), .text("VN"), .text("2023"), .integer(12),
          .decimal(FixedDecimal(units: 17_998_011_051, places: 6)),
          .decimal(FixedDecimal(units: 827, places: 1)),
        ],
        [
          .text("2023-H1"), .text("commune"), .text("00004"), .text("unknown"), .integer(-3),
          .empty,
          .decimal(FixedDecimal(units: 1000, places: 1)),
        ],
      ])
  }

  @Test func `A table that is too long loses its communes`() {
    let printed = Self.table(rowLimit: 1)
    #expect(printed.isShortened)
    #expect(printed.table.rows.count == 1)
    #expect(printed.table.rows.first?[1] == .text("country"))
  }

  @Test func `A table without localities is never shortened`() {
    let bytes = Array("period,id\n2023-H1,G01\n2023-H1,G02\n".utf8)
    let printed = TableCells.table("B12", bytes, rowLimit: 1)
    #expect(!printed.isShortened)
    #expect(printed.table.rows.count == 2)
  }

  @Test func `A file without rows, or without anything, has no rows`() {
    #expect(TableCells.table("B11", Array("period,name\n".utf8), rowLimit: 9).table.rows.isEmpty)
    #expect(TableCells.table("B11", [], rowLimit: 9).table.columns.isEmpty)
  }
}
