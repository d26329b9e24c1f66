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

  /// The rows of an answer: table, key, column, old, new, reason.
  private static func rows(_ outcome: Command.Outcome) throws -> [[String]] {
    try #require(outcome.status == 0, "\(outcome.errors)")
    return Table(text: Array(outcome.output.utf8)).rows
  }

  /// A correction in Quảng Trị, and a rule by which nothing but Hà Nội's mergers change.
  @Test func `A changed cell is blamed on what happened in its own province`() throws {
    let project = try Project()
    let input = try Returns.copy(folders: ["01-thanh-pho-ha-noi", "45-tinh-quang-tri", "TW"])
    let output = Output(url: try Scratch.folder())
    #expect(try project.run(input: input, output: output.url).outcome().status == 0)
    let before = try output.release
    try Correction.change(
      input.appending(path: "2023-H2/45-tinh-quang-tri/461-thanh-pho-dong-ha.csv.gz"))
    try project.replace("[directed, proposed]", with: "[directed]", in: "pipeline.yaml")
    #expect(try project.run(input: input, output: output.url).outcome().status == 0)
    let rows = try Self.rows(
      try Self.diff(output.url.appending(path: before).path, "current", output))
    func reasons(_ table: String, _ key: String) -> Set<String> {
      Set(rows.filter { $0[0] == table && $0[1].contains(key) }.map { $0[5] })
    }
    let rule = "quy tắc pipeline.yaml: merge.apply.1: proposed → (không còn)"
    #expect(reasons("B01", "|province|01|") == [rule])
    #expect(rows.allSatisfy { $0[0] != "B01" || $0[2].hasSuffix("_after_merge") })
    #expect(reasons("B10", "2023-H2|461") == ["báo cáo sửa lại"])
    #expect(reasons("B07", "2023-H2|province|45|") == ["báo cáo sửa lại; \(rule)"])
    #expect(reasons("B04", "2023-H2|") == ["báo cáo sửa lại: 45"])
  }

  @Test func `People's decisions are named apart`() throws {
    let fixture = try CauseTests.Fixture()
    let before = try fixture.output.release
    try CauseTests.decide(fixture, "giống nhau")
    let run = fixture.project.run(input: fixture.input, output: fixture.output.url)
    #expect(try run.outcome().status == 0)
    let rows = try Self.rows(
      try Self.diff(fixture.output.url.appending(path: before).path, "current", fixture.output))
    #expect(!rows.isEmpty)
    for row in rows {
      let isLocal =
        ["B01", "B02", "B03", "B05", "B06", "B07"].contains(row[0])
        && !row[1].contains("|country|")
      if isLocal { #expect(row[5] == "quyết định duyệt", "\(row)") }
      #expect(row[5].hasPrefix("quyết định duyệt"), "\(row)")
    }
  }

  @Test func `Another version of the program is named, where nothing else changed`() throws {
    let old = try Scratch.copy(of: Runs.dongHa().url.appending(path: Runs.dongHa().release))
    func edit(_ name: String, _ text: String, _ other: String) throws {
      let file = old.appending(path: name)
      let content = try String(contentsOf: file, encoding: .utf8)
      try #require(content.contains(text))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
      try Data(content.replacing(text, with: other, maxReplacements: 1).utf8).write(to: file)
    }
    try edit("tables/B09.csv", "2023-H1,total,", "2023-H1,total,9")
    let same = try Self.rows(try Self.diff(old.path, "current", Runs.dongHa()))
    #expect(same.map { $0[5] } == ["bản dựng khác của chương trình"])
    try edit("manifest.json", "\"version\" : \"0.", "\"version\" : \"00.")
    let rows = try Self.rows(try Self.diff(old.path, "current", Runs.dongHa()))
    #expect(rows.count == 1 && rows[0][5].hasPrefix("chương trình 00."), "\(rows)")
  }

  @Test func `A release that is not there is said`() throws {
    #expect(try Self.diff("nothing", "current", Runs.dongHa()).status == 64)
  }
}
