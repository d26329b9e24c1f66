import Foundation
import Testing

/// Open pairs go out to people and come back as decisions that stay.
@Suite struct ReviewTests {
  private let project: Project
  private let output: Output
  private let sheet: URL

  init() throws {
    project = try Project()
    output = Output(url: try Scratch.folder())
    sheet = project.url.appending(path: "review/open-pairs.xlsx")
    // A higher threshold leaves more pairs open.
    try project.replace(
      "link_threshold_bits: 0.5\nreview_threshold_bits: -3.0",
      with: "link_threshold_bits: 18\nreview_threshold_bits: 2", in: "linkage.yaml")
    let outcome = try project.run(input: Self.input.get(), output: output.url).outcome()
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private static let input = Result { try Returns.dongHa() }

  private func export(_ words: String...) throws -> Command.Outcome {
    var command = Command("review", "export", "--project", project.url.path)
    command.arguments += ["--output", output.url.path] + words
    return try command.outcome()
  }

  private func bring(_ file: URL, _ words: String...) throws -> Command.Outcome {
    var command = Command("review", "import", file.path, "--project", project.url.path)
    command.arguments += words
    return try command.outcome()
  }

  /// A copy of the sheet with answers, made by another program.
  private func filled(_ decision: String, by reviewer: String) throws -> URL {
    let target = try Scratch.folder().appending(path: "filled.xlsx")
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "fill_review.py")
    python.arguments = [script.path, sheet.path, target.path, decision, reviewer]
    python.standardOutput = FileHandle.nullDevice
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0, "filling in needs python3-openpyxl")
    return target
  }

  private var decisions: URL { project.url.appending(path: "review/decisions.csv") }

  @Test func `Decisions of a workbook are kept, applied in the next run, and asked for no more`()
    throws
  {
    #expect(try export().status == 0)
    let file = try filled("alternate", by: "Nguyễn Thị Zqxếaaa")
    let report = try bring(file)
    // Pairs that share a row may contradict each other when answers take turns.
    #expect([0, 20].contains(report.status), "\(report.errors)")
    let kept = try Table(decisions)
    try #require(kept.rows.count > 5)
    #expect(Set(kept["decision"]) == ["same", "different"])
    #expect(Set(kept["reviewer"]) == ["Nguyễn Thị Zqxếaaa"])
    #expect(try project.run(input: Self.input.get(), output: output.url).outcome().status == 0)
    let review = try output.table("quality/review.csv")
    #expect(review["pair"] == kept["pair"].sorted())
    #expect(review["status"].allSatisfy { ["applied", "contradicted"].contains($0) })
    #expect(review["status"].contains("applied"))
    for (row, status) in zip(review.rows, review["status"]) where status == "applied" {
      #expect((row[4] == row[5]) == (row[1] == "same"))
    }
    // Nobody's name goes out with the release.
    for (path, bytes) in try output.released() {
      #expect(Canary.traces(in: String(decoding: bytes, as: UTF8.self)).isEmpty, "\(path)")
    }
    // What was decided can make other pairs open, but nothing applied is asked again; without an open
    // pair no sheet is written.
    try FileManager.default.removeItem(at: sheet)
    #expect(try export().status == 0)
    let applied = zip(review["pair"], review["status"]).filter { $0.1 == "applied" }.map(\.0)
    let asked =
      FileManager.default.fileExists(atPath: sheet.path)
      ? try Workbook(sheet).sheets["Duyệt"]?.joined().map { "\($0)" } ?? [] : []
    for pair in applied {
      #expect(!asked.contains { $0.contains(pair) }, "\(pair)")
    }
  }

  @Test func `All said to be the same come together, all said to be different do not`() throws {
    #expect(try export().status == 0)
    var counts: [String: Int] = [:]
    for decision in ["giống nhau", "khác nhau"] {
      try? FileManager.default.removeItem(at: decisions)
      let report = try bring(try filled(decision, by: "Lan"))
      #expect(report.status == 0, "\(report.errors)")
      #expect(try project.run(input: Self.input.get(), output: output.url).outcome().status == 0)
      let review = try output.table("quality/review.csv")
      #expect(Set(review["status"]) == ["applied"])
      let files = try output.released().keys.filter { $0.hasPrefix("register/2023-H1/") }
      counts[decision] = try files.reduce(0) { try $0 + output.table($1).rows.count }
    }
    #expect(counts["giống nhau"] ?? 0 < counts["khác nhau"] ?? 0)
  }

  @Test func `Two who disagree are listed, and neither is applied`() throws {
    #expect(try export().status == 0)
    #expect(try bring(try filled("giống nhau", by: "Lan")).status == 0)
    let report = try bring(try filled("khác nhau", by: "Minh"))
    #expect(report.status == 20)
    #expect(report.errors.contains("MÂU THUẪN P"))
    #expect(!report.errors.contains("Lan") && !report.errors.contains("Minh"))
    #expect(try project.run(input: Self.input.get(), output: output.url).outcome().status == 0)
    let review = try output.table("quality/review.csv")
    #expect(Set(review["status"]) == ["disputed"])
  }

  @Test func `Nothing of personal data is readable by others, nothing filled in is overwritten`()
    throws
  {
    #expect(try export().status == 0)
    _ = try bring(try filled("giống nhau", by: "Lan"))
    for file in [sheet, decisions] {
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file.lastPathComponent)")
    }
    let before = try Data(contentsOf: sheet)
    let refused = try export()
    #expect(refused.status == 73)
    #expect(refused.errors.contains("REVIEW-EXISTS"))
    #expect(try Data(contentsOf: sheet) == before)
  }

  @Test func `The sheet as CSV comes back too, and importing twice adds nothing`() throws {
    let file = project.url.appending(path: "review/open.csv")
    #expect(try export("--output-file", "review/open.csv").status == 0)
    var table = try Table(file)
    let column = try #require(table.columns.firstIndex { $0.hasSuffix("(decision)") })
    for row in table.rows.indices { table.rows[row][column] = "khác nhau" }
    let filled = try Scratch.folder().appending(path: "filled.csv")
    try Scratch.write(Returns.csv([table.columns] + table.rows), to: filled)
    #expect(try bring(filled).status == 20, "nobody signs")
    #expect(try bring(filled, "--reviewer", "Lan").status == 0)
    let kept = try Data(contentsOf: decisions)
    #expect(try bring(filled, "--reviewer", "Lan").status == 0)
    #expect(try Data(contentsOf: decisions) == kept)
  }

  @Test func `When no pair is open any more, the old sheet does not stay`() throws {
    var said = ""
    for _ in 0..<5 {
      said = try export("--force").errors
      guard FileManager.default.fileExists(atPath: sheet.path) else { break }
      let file = try filled("khác nhau", by: "Lan")
      #expect([0, 20].contains(try bring(file).status))
      #expect(try project.run(input: Self.input.get(), output: output.url).outcome().status == 0)
    }
    #expect(!FileManager.default.fileExists(atPath: sheet.path))
    #expect(said.contains("đã xoá tệp cũ: \(sheet.path)"), "\(said)")
    #expect(try export().errors.contains("không ghi gì"))
  }

  @Test func `What is no review sheet is refused`() throws {
    for (text, code) in [("a,b\n1,2\n", "REVIEW-HEADER"), ("%PDF-1.7", "REVIEW-SHEET")] {
      let file = try Scratch.folder().appending(path: "x.xlsx")
      try Scratch.write(Array(text.utf8), to: file)
      let outcome = try bring(file)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains(code))
    }
    #expect(try bring(URL(filePath: "/nowhere.xlsx")).status == 66)
  }
}
