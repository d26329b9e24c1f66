import Foundation
import Testing

/// Every record of every return has one end, and the ends add up.
@Suite struct LedgerTests {
  /// The truth lists each record that is neither blank nor a header line nor `sep=`.
  @Test func `The ledger has one line for each record`() throws {
    let ledger = try Runs.sample().table("register/ledger.csv")
    let truth = try Table(Command.repository.appending(path: "SampleData/truth/rows.csv"))
    let lines = Self.places(ledger)
    #expect(lines.count > 10_000)
    #expect(Set(lines).count == lines.count)
    #expect(Set(lines) == Set(Self.places(truth)))
  }

  @Test func `Every record ends as it should`() throws {
    let ledger = try Runs.sample().table("register/ledger.csv")
    let truth = try Table(Command.repository.appending(path: "SampleData/truth/rows.csv"))
    let expected = Dictionary(uniqueKeysWithValues: zip(Self.places(truth), truth["expected"]))
    for (place, disposition) in zip(Self.places(ledger), ledger["disposition"]) {
      let end = ["accepted", "duplicate"].contains(disposition) ? "body" : disposition
      #expect(end == expected[place], "\(place)")
    }
  }

  @Test func `The ends of a return add up to its records`() throws {
    let output = try Runs.sample()
    let ledger = try output.table("register/ledger.csv")
    var ends: [String: [String: Int]] = [:]
    for (file, disposition) in zip(ledger["source_file"], ledger["disposition"]) {
      ends[file, default: [:]][disposition, default: 0] += 1
    }
    let dispositions = [
      "accepted", "duplicate", "superseded", "out_of_scope", "not_data", "rejected",
    ]
    let returns = try output.table("quality/returns.csv")
    #expect(Set(returns["source_file"]) == Set(ends.keys))
    for file in returns["source_file"] {
      let row = try #require(returns.row("source_file", file))
      for disposition in dispositions {
        #expect(row[disposition] == String(ends[file]?[disposition] ?? 0), "\(file)")
      }
      #expect(row["records"] == String(ends[file]?.values.reduce(0, +) ?? 0), "\(file)")
    }
  }

  @Test func `Rows that report an association name it, other rows do not`() throws {
    let ledger = try Runs.sample().table("register/ledger.csv")
    for (disposition, ids) in zip(
      ledger["disposition"], zip(ledger["association_id"], ledger["merged_id"]))
    {
      let isReport = disposition == "accepted" || disposition == "duplicate"
      #expect(ids.0.isEmpty != isReport && ids.1.isEmpty != isReport)
    }
  }

  private static func places(_ table: Table) -> [String] {
    zip(table["source_file"], table["source_line"]).map { "\($0):\($1)" }
  }
}
