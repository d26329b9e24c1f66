import Foundation
import Testing

/// What the sample must come to.
@Suite struct SampleTests {
  @Test func `Every published figure is met`() throws {
    let controls = try Runs.sample().table("tables/B12.csv")
    #expect(controls["id"].count == 12)
    #expect(controls["agrees"].allSatisfy { $0 == "yes" })
  }

  @Test(arguments: Columns.expected.sorted { $0.key < $1.key })
  func `A table has exactly the columns of the contract`(id: String, columns: [String]) throws {
    let table = try Runs.sample().table("tables/\(id).csv")
    #expect(table.columns == columns)
    #expect(!table.rows.isEmpty)
    #expect(table.rows.allSatisfy { $0.count == columns.count })
  }

  @Test func `A release has these files and no other`() throws {
    let output = try Runs.sample()
    let returns = try output.table("quality/returns.csv")["source_file"]
    let files = try output.released().keys.filter { !$0.hasPrefix("rejects/") }
    let registers = ["2023-H1", "2023-H2"].flatMap { period in
      ["01", "45", "TW"].map { "register/\(period)/\($0).csv" }
    }
    #expect(
      Set(files)
        == Set(
          ["manifest.json", "SHA256SUMS", "so-hoi.xlsx", "register/ledger.csv"] + registers
            + ["register/changes.csv", "register/balance.csv", "register/mergers.csv"]
            + ["quality/review.csv", "quality/settings.csv"]
            + ["quality/returns.csv", "quality/findings.csv", "quality/completeness.csv"]
            + Columns.expected.keys.map { "tables/\($0).csv" }))
    for rejects in try output.released().keys where rejects.hasPrefix("rejects/") {
      #expect(returns.contains(String(rejects.dropFirst("rejects/".count).dropLast(".csv".count))))
    }
  }

  @Test func `Every unit of the calendar has reported`() throws {
    let output = try Runs.sample()
    let counts = try output.table("quality/completeness.csv")
    #expect(counts["province_code"] == ["01", "45", "TW", "01", "45", "TW"])
    #expect(counts["expected"] == ["31", "10", "1", "31", "10", "1"])
    #expect(counts["received"] == counts["expected"])
    #expect(Set(counts["complete"]) == ["yes"])
    #expect(try Set(output.table("quality/returns.csv")["expected"]) == ["yes"])
  }

  /// Two tables, two ways to one figure; the rules of the sample overlap in Đông Hà.
  @Test func `What merging takes off the register is what the families contribute`() throws {
    let (before, families) = (
      try Runs.sample().table("tables/B01.csv"), try Runs.sample().table("tables/B07.csv")
    )
    func reductions(_ table: Table, _ amounts: [Int]) -> [String: Int] {
      let places = zip(table["locality_code"], table["scope_level"]).map { "\($0) \($1)" }
      let keys = zip(table["period"], places).map { "\($0) \($1)" }
      return Dictionary(zip(keys, amounts), uniquingKeysWith: +).filter { $0.value != 0 }
    }
    let whole = zip(before["associations"], before["associations_after_merge"])
      .map { (Int($0) ?? 0) - (Int($1) ?? 0) }
    let isTotal = zip(families["family"], families["status"]).map { $0 == "total" && $1 == "total" }
    let parts = zip(families["reduction"], isTotal).map { $1 ? Int($0) ?? 0 : 0 }
    #expect(reductions(before, whole) == reductions(families, parts))
    #expect(parts.contains { $0 > 0 })
  }

  @Test func `The register holds no column of personal data`() throws {
    let personal: Set = ["chairperson", "phone", "address", "notes", "recommendation"]
    for (path, bytes) in try Runs.sample().released() where path.hasSuffix(".csv") {
      #expect(personal.isDisjoint(with: Table(text: [UInt8](bytes)).columns), "\(path)")
    }
  }
}
