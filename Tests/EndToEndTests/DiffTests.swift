import Foundation
import Testing

/// Two releases, cell by cell.
@Suite struct DiffTests {
  private static func diff(_ old: String, _ new: String, _ output: Output) throws
    -> Command.Outcome
  {
    try Command(
      "diff", old, new, "--project", Command.repository.path, "--output", output.url.path
    ).outcome()
  }

  @Test func `A release does not differ from itself`() throws {
    let outcome = try Self.diff("current", "current", Runs.dongHa())
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "table,key,column,old,new,reason\n")
  }

  @Test func `Every cell that differs stands there with both texts and the reason`() throws {
    let (old, new) = (try Runs.dongHa(), try Runs.sample())
    let outcome = try Self.diff(old.url.appending(path: "current").path, "current", new)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let rows = Table(text: Array(outcome.output.utf8))
    let found = Set(
      zip(rows["key"], rows.rows).filter { $0.1[0] == "B01" && $0.1[2] == "associations" }
        .map { [$0.0, $0.1[3], $0.1[4]] })
    let (before, after) = (try Self.cells(old), try Self.cells(new))
    var expected: Set<[String]> = []
    for key in Set(before.keys).union(after.keys) where before[key] != after[key] {
      expected.insert([key, before[key] ?? "", after[key] ?? ""])
    }
    #expect(found == expected && !expected.isEmpty)
    #expect(rows["reason"].allSatisfy { $0.contains("báo cáo mới") })
  }

  private static func cells(_ output: Output) throws -> [String: String] {
    let table = try output.table("tables/B01.csv")
    let keys = ["period", "locality_level", "locality_code", "scope_level"].map { table[$0] }
    return Dictionary(
      uniqueKeysWithValues: table["associations"].enumerated().map { row, cell in
        (keys.map { $0[row] }.joined(separator: "|"), cell)
      })
  }

  @Test func `A release that is not there is said`() throws {
    #expect(try Self.diff("nothing", "current", Runs.dongHa()).status == 64)
  }
}
