import Foundation
import Testing

/// Reviews that are killed, or whose disk fails, at every call that changes the disk: people's work is
/// whole or as it was before.
@Suite struct ReviewFaultTests {
  private let fixture: CauseTests.Fixture
  private let sheet: URL

  init() throws {
    fixture = try CauseTests.Fixture()
    sheet = fixture.project.url.appending(path: "review/open-pairs.xlsx")
  }

  private func export(_ words: String...) -> Command {
    var command = Command("review", "export", "--force", "--project", fixture.project.url.path)
    command.arguments += ["--output", fixture.output.url.path] + words
    return command
  }

  private func calls(_ outcome: Command.Outcome) throws -> Int {
    try #require([0, 20].contains(outcome.status), "\(outcome.errors)")
    return try #require(
      outcome.errors.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) })
  }

  private static let faults = ["kill-before", "kill-after", "ENOSPC", "EIO"]

  @Test(arguments: faults)
  func `A sheet is the old one or the new one`(fault: String) throws {
    let old = Data("cũ".utf8)
    try Scratch.write(old, to: sheet)
    let calls = try calls(export("--fault", "count").outcome())
    let new = try Data(contentsOf: sheet)
    #expect(calls > 3 && new != old)
    for call in 1...calls {
      try old.write(to: sheet)
      let outcome = try export("--fault", "\(fault)@\(call)").outcome()
      let now = try Data(contentsOf: sheet)
      if fault.hasPrefix("kill") {
        #expect(outcome.status == 9 && (now == old || now == new), "\(fault)@\(call)")
      } else {
        #expect(outcome.status == 74 && now == old, "\(fault)@\(call) \(outcome.errors)")
      }
      #expect(try export().outcome().status == 0)
      #expect(try Data(contentsOf: sheet) == new)
      #expect(try names("review") == ["open-pairs.xlsx"], "\(fault)@\(call)")
    }
  }

  @Test(arguments: faults)
  func `Decisions are kept whole, or asked for again`(fault: String) throws {
    let file = fixture.project.url.appending(path: "filled.csv")
    try CauseTests.fill(file, fixture, "khác nhau")
    let folder = fixture.project.url.appending(path: "review")
    var bring = Command("review", "import", file.path, "--project", fixture.project.url.path)
    bring.arguments += ["--reviewer", "Lan"]
    func run(_ words: String...) throws -> Command.Outcome {
      var command = bring
      command.arguments += words
      return try command.outcome()
    }
    let calls = try calls(run("--fault", "count"))
    let new = try decisions(folder)
    #expect(calls > 3 && new.count == 1)
    for call in 1...calls {
      try? FileManager.default.removeItem(at: folder)
      let outcome = try run("--fault", "\(fault)@\(call)")
      let now = try decisions(folder)
      #expect(now == [] || now == new, "\(fault)@\(call)")
      #expect([9, 73, 74].contains(outcome.status), "\(fault)@\(call) \(outcome.errors)")
      #expect([0, 20].contains(try run().status))
      #expect(try decisions(folder) == new)
      #expect(try names("review") == ["decisions.csv", "decisions.csv.lock"], "\(fault)@\(call)")
    }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: fixture.project.url.appending(path: folder).path
    ).sorted()
  }

  /// What was decided, but for the moment at which it was written down.
  private func decisions(_ folder: URL) throws -> [[String]] {
    let file = folder.appending(path: "decisions.csv")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    let table = try Table(file)
    let time = try #require(table.columns.firstIndex(of: "recorded_at"))
    let day = try #require(table.columns.firstIndex(of: "decided_on"))
    return table.rows.map { row in row.indices.filter { $0 != time && $0 != day }.map { row[$0] } }
  }
}
