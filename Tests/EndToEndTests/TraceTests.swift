import Foundation
import Testing

/// From a cell of a table to the rows of the returns behind it.
@Suite struct TraceTests {
  private static func trace(_ output: Output, _ words: String...) throws -> Command.Outcome {
    var command = Command("trace", "--project", Command.repository.path)
    command.arguments += ["--output", output.url.path] + words
    return try command.outcome()
  }

  /// A column whose cells are numbers of different things among the rows behind them.
  struct Counted: CustomTestStringConvertible {
    var table: String
    var column: String
    /// The columns of the answer that say which thing it is.
    var things: [String]
    var keys = ["period", "locality_level", "locality_code", "scope_level"]
    var testDescription: String { "\(table) \(column)" }
  }

  static let counted =
    [
      ("associations", "association_id"), ("assigned", "association_id"),
      ("associations_after_merge", "merged_id"), ("assigned_after_merge", "merged_id"),
    ].map { Counted(table: "B01", column: $0.0, things: [$0.1]) }
    + ["associations", "mainly_state_funded"].map {
      Counted(table: "B05", column: $0, things: ["association_id"])
    }
    + ["rows", "accepted", "duplicate", "superseded", "out_of_scope", "not_data", "rejected"].map {
      Counted(
        table: "B10", column: $0, things: ["source_file", "source_line"],
        keys: ["period", "reporting_unit"])
    } + [
      Counted(
        table: "B10", column: "files", things: ["source_file"], keys: ["period", "reporting_unit"])
    ]

  /// The different things among the rows behind each cell, by the cell's keys.
  private static func distinct(_ counted: Counted, in table: Table) -> [[String]: Set<[String]>] {
    let (keys, things) = (counted.keys.map { table[$0] }, counted.things.map { table[$0] })
    var found: [[String]: Set<[String]>] = [:]
    for row in table.rows.indices {
      found[keys.map { $0[row] }, default: []].insert(things.map { $0[row] })
    }
    return found
  }

  @Test(arguments: counted)
  func `Every cell is the number of different things among its rows`(counted: Counted) throws {
    let outcome = try Self.trace(Runs.sample(), counted.table, "--column", counted.column)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let found = Self.distinct(counted, in: Table(text: Array(outcome.output.utf8)))
    let table = try Runs.sample().table("tables/\(counted.table).csv")
    let keys = counted.keys.map { table[$0] }
    #expect(table.rows.count > (counted.table == "B10" ? 50 : 1000))
    for (row, cell) in table[counted.column].enumerated() {
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
    "B04 associations", "B04 reporting_members", "B04 members", "B05 staff_quota",
    "B05 state_funding", "B05 own_funding", "B06 associations", "B06 overdue", "B07 before",
    "B07 after", "B07 reduction", "B07 members_min", "B07 members_max", "B08 done",
    "B08 in_progress", "B08 not_yet", "B09 recommendations", "B09 associations", "B11 members",
    "B11 party_members",
  ])
  func `The rows behind every cell add up to it`(cell: String) throws {
    let words = cell.split(separator: " ").map(String.init)
    let outcome = try Self.trace(Runs.dongHa(), words[0], "--column", words[1])
    // Đông Hà alone has no body of the centre, so that table has no row.
    #expect(outcome.status == (words[0] == "B11" ? 64 : 0), "\(outcome.errors)")
  }

  /// The register says which bodies merge, the mergers say by which family: two ways to one set.
  @Test func `The rows behind a merger are those of its parts`() throws {
    let mergers = try Runs.sample().table("register/mergers.csv")
    let outcome = try Self.trace(
      Runs.sample(), "B07", "--where",
      "locality_level=country,family=total,status=total,scope_level=total")
    let rows = Table(text: Array(outcome.output.utf8))
    let parts = zip(mergers["period"], mergers["merged_parts"]).flatMap { period, parts in
      parts.split(separator: " ").map { "\(period) \($0)" }
    }
    #expect(Set(zip(rows["period"], rows["association_id"]).map { "\($0) \($1)" }) == Set(parts))
    #expect(!parts.isEmpty)
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
      (["B12"], "B01"), (["B05", "--column", "self_funding_share"], "own_funding"),
      (["B01", "--column", "assignd"], "assigned"),
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
