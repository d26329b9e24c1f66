import Foundation
import Testing

/// From a cell of a table to the rows of the returns behind it.
@Suite struct TraceTests {
  private static func trace(_ output: Output, _ words: String...) throws -> Command.Outcome {
    var command = Command("trace", "--project", Command.repository.path)
    command.arguments += ["--output", output.url.path] + words
    return try command.outcome()
  }

  private static let keys = ["period", "locality_level", "locality_code", "scope_level"]

  /// The distinct texts of `column` among the rows behind each cell, by the cell's keys.
  private static func distinct(_ column: String, in table: Table) -> [[String]: Set<String>] {
    let keys = keys.map { table[$0] }
    var found: [[String]: Set<String>] = [:]
    for (row, id) in table[column].enumerated() {
      found[keys.map { $0[row] }, default: []].insert(id)
    }
    return found
  }

  @Test(arguments: [
    ("associations", "association_id"), ("assigned", "association_id"),
    ("associations_after_merge", "merged_id"), ("assigned_after_merge", "merged_id"),
  ])
  func `Every cell of B01 is the number of distinct associations among its rows`(
    column: String, id: String
  ) throws {
    let outcome = try Self.trace(Runs.sample(), "B01", "--column", column)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let found = Self.distinct(id, in: Table(text: Array(outcome.output.utf8)))
    let table = try Runs.sample().table("tables/B01.csv")
    let keys = Self.keys.map { table[$0] }
    #expect(table.rows.count > 1000)
    for (row, cell) in table[column].enumerated() {
      let key = keys.map { $0[row] }
      #expect(cell == String(found[key]?.count ?? 0), "\(key)")
    }
  }

  @Test func `The rows are those of the ledger that report an association`() throws {
    let outcome = try Self.trace(
      Runs.sample(), "B01", "--where", "locality_level=country,scope_level=total")
    let rows = Table(text: Array(outcome.output.utf8))
    let ledger = try Runs.sample().table("register/ledger.csv")
    let reports = zip(zip(ledger["source_file"], ledger["source_line"]), ledger["association_id"])
      .filter { !$0.1.isEmpty }.map { "\($0.0.0):\($0.0.1) \($0.1)" }
    let traced = zip(zip(rows["source_file"], rows["source_line"]), rows["association_id"])
      .map { "\($0.0.0):\($0.0.1) \($0.1)" }
    #expect(reports.sorted() == traced.sorted())
  }

  @Test(arguments: [
    "B01 assigned", "B02 associations", "B02 assigned", "B03 with_party_organisation",
    "B03 without_party_organisation", "B03 party_members", "B03 with_party_caucus",
    "B04 associations", "B04 reporting_members", "B04 members", "B06 associations", "B06 overdue",
    "B09 recommendations", "B09 associations", "B11 members", "B11 party_members",
  ])
  func `The rows behind every cell add up to it`(cell: String) throws {
    let words = cell.split(separator: " ").map(String.init)
    let outcome = try Self.trace(Runs.dongHa(), words[0], "--column", words[1])
    // Đông Hà alone has no body of the centre, so that table has no row.
    #expect(outcome.status == (words[0] == "B11" ? 64 : 0), "\(outcome.errors)")
  }

  @Test func `A cell that its rows do not come to is said`() throws {
    let copy = Output(url: try Scratch.folder().appending(path: "out"))
    try FileManager.default.copyItem(at: Runs.dongHa().url, to: copy.url)
    let file = copy.file("tables/B01.csv")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    var cells = lines[1].components(separatedBy: ",")
    cells[5] = "999999"
    lines[1] = cells.joined(separator: ",")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let outcome = try Self.trace(copy, "B01")
    #expect(outcome.status == 70)
    #expect(outcome.errors.contains("999999"))
  }

  @Test func `What cannot be traced names what can`() throws {
    let cases: [([String], String)] = [
      (["B07"], "B01"), (["B01", "--column", "assignd"], "assigned"),
      (["B01", "--where", "scope_levl=total"], "scope_level"),
      (["B01", "--where", "scope_level=totl"], "total"), (["B01", "--where", "total"], "total"),
      (["B01", "--release", "nothing"], "history"),
    ]
    for (words, hint) in cases {
      var command = Command("trace", "--project", Command.repository.path)
      command.arguments += ["--output", try Runs.dongHa().url.path] + words
      let outcome = try command.outcome()
      #expect(outcome.status == 64, "\(words)")
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `Without a release there is nothing to trace`() throws {
    #expect(try Self.trace(Output(url: try Scratch.folder()), "B01").status == 66)
  }
}
