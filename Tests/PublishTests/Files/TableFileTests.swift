import CSV
import Publish
import Register
import Testing

/// Tidy tables and the ledger as CSV.
@Suite struct TableFileTests {
  @Test func `Cells are written plainly`() {
    let table = TidyTable(
      id: "B05", columns: ["period", "locality", "associations", "share"],
      rows: [
        [
          .text("2023-H1"), .text("Xã A, huyện \"B\""), .integer(1204),
          .decimal(FixedDecimal(units: -5, places: 1)),
        ],
        [.text("2023-H1"), .total, .empty, .empty],
      ])
    let text = String(decoding: TableFile.bytes(table), as: UTF8.self)
    #expect(
      text == """
        period,locality,associations,share
        2023-H1,"Xã A, huyện ""B""\",1204,-0.5
        2023-H1,total,,

        """)
  }

  @Test func `A table without rows is its header`() {
    let table = TidyTable(id: "B11", columns: ["period", "name"], rows: [])
    #expect(TableFile.bytes(table) == Array("period,name\n".utf8))
  }

  @Test func `The ledger has one line for each record`() {
    let ledger = ReturnLedger(
      profile: ReturnProfile(path: "a,b.csv", sha256: "", fileBytes: 0),
      entries: [
        LedgerEntry(line: 3, disposition: .accepted, associationID: "H1", mergedID: "H0"),
        LedgerEntry(line: 4, disposition: .outOfScope, reason: "chi-hoi"),
      ])
    var writer = CSVWriter()
    writer.row(LedgerFile.columns)
    LedgerFile.append(ledger, to: &writer)
    #expect(
      lines(writer.take()) == [
        "source_file,source_line,disposition,reason,association_id,merged_id",
        "\"a,b.csv\",3,accepted,,H1,H0", "\"a,b.csv\",4,out_of_scope,chi-hoi,,",
      ])
  }
}
