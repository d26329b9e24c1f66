import Foundation
import Testing

/// What the command says of rows, pairs and associations of the last run.
@Suite struct ExplainTests {
  /// Two rows of one association in one period, from the ledger.
  private struct Pair {
    var references: [String]
    var association: String
  }

  private static func explain(_ output: Output, _ words: String...) throws -> Command.Outcome {
    var command = Command("explain", "--project", Command.repository.path)
    command.arguments += ["--output", output.url.path] + words
    return try command.outcome()
  }

  /// The ledger's rows as `path:line`, disposition and association.
  private static func ledger() throws -> [(reference: String, end: String, association: String)] {
    let ledger = try Runs.dongHa().table("register/ledger.csv")
    return zip(zip(ledger["source_file"], ledger["source_line"]), ledger.rows.indices).map {
      ("\($0.0.0):\($0.0.1)", ledger["disposition"][$0.1], ledger["association_id"][$0.1])
    }
  }

  /// An accepted and a duplicate row that stand in one return.
  private static func pair() throws -> Pair {
    let rows = try ledger()
    let duplicate = try #require(rows.first { $0.end == "duplicate" })
    let folder = duplicate.reference.prefix(7)
    let accepted = try #require(
      rows.first {
        $0.end == "accepted" && $0.association == duplicate.association
          && $0.reference.hasPrefix(folder)
      })
    return Pair(
      references: [duplicate.reference, accepted.reference], association: duplicate.association)
  }

  @Test func `A pair shows every comparison, and the weights add up to the sum`() throws {
    let pair = try Self.pair()
    let outcome = try Self.explain(Runs.dongHa(), pair.references[0], pair.references[1])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    func bits(_ label: String) throws -> Double {
      let line = try #require(lines.first { $0.contains(label) }, "\(label)")
      return try #require(Double(line.split(separator: " ").last ?? ""))
    }
    let labels = [
      "(tiên nghiệm λ)", "(name)", "(place)", "(decision)", "(founded_on)", "(chairperson)",
      "(phone)",
    ]
    let sum = try labels.map(bits).reduce(0, +)
    // Each figure is rounded to a hundredth of a bit.
    #expect(try abs(sum - bits("TỔNG")) < 0.05)
    #expect(outcome.output.contains("một hội, \(pair.association)"))
    #expect(outcome.output.contains("ngưỡng liên kết"))
  }

  @Test func `Names of people and phones are shown only when asked for`() throws {
    let pair = try Self.pair()
    let rows = try String(
      contentsOf: Runs.dongHa().stage(
        "2-clean/rows/\(pair.references[0].prefix { $0 != ":" }).csv"),
      encoding: .utf8)
    let masked = try Self.explain(Runs.dongHa(), pair.references[0], pair.references[1])
    let shown = try Self.explain(
      Runs.dongHa(), pair.references[0], pair.references[1], "--show-values")
    let person = try #require(
      shown.output.split(separator: "\n").first { $0.contains("(chairperson)") })
    let hidden = try #require(
      masked.output.split(separator: "\n").first { $0.contains("(chairperson)") })
    #expect(hidden.contains("•••••") || hidden.contains("–"))
    let words = person.split(separator: "  ", omittingEmptySubsequences: true).dropFirst()
    let name = words.map { $0.trimmingCharacters(in: .whitespaces) }.first {
      $0.contains(" ") && rows.contains($0)
    }
    if let name { #expect(!masked.output.contains(name)) }
  }

  @Test func `A picture and a page are files of their own that only their owner reads`() throws {
    let pair = try Self.pair()
    let folder = try Scratch.folder()
    let (svg, html) = (folder.appending(path: "a.svg"), folder.appending(path: "a.html"))
    let outcome = try Self.explain(
      Runs.dongHa(), pair.references[0], pair.references[1], "--svg", svg.path, "--html", html.path)
    #expect(outcome.status == 0)
    #expect(try String(contentsOf: svg, encoding: .utf8).contains("<svg xmlns="))
    #expect(try String(contentsOf: html, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    for file in [svg, html] {
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `An association shows its rows and what came near`() throws {
    let pair = try Self.pair()
    let outcome = try Self.explain(Runs.dongHa(), pair.association)
    #expect(outcome.status == 0)
    for reference in pair.references { #expect(outcome.output.contains(reference)) }
    #expect(outcome.output.contains("Gần nhất"))
    #expect(outcome.output.contains("name="))
  }

  @Test func `A row tells its end, its reason, its association`() throws {
    let rows = try Self.ledger()
    let accepted = try #require(rows.first { $0.end == "accepted" })
    let outcome = try Self.explain(Runs.dongHa(), accepted.reference)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("được nhận") && outcome.output.contains(accepted.association))
    let title = try #require(rows.first { $0.end == "not_data" })
    let reason = try Self.explain(Runs.dongHa(), title.reference)
    #expect(reason.status == 0)
    #expect(reason.output.contains("not_data"))
    #expect(try Self.explain(Runs.dongHa(), title.reference, accepted.reference).status == 65)
  }

  @Test func `What is not there names what is near`() throws {
    let row = try #require(try Self.ledger().first { $0.end == "accepted" })
    let path = String(row.reference.prefix { $0 != ":" })
    let cases: [([String], Int32, String)] = [
      (["\(path):99999"], 66, "gần nhất"), (["\(path)x:3"], 66, path),
      ([String(row.association.dropLast()) + "!"], 64, "TỆP:DÒNG"),
      (["H0000000000000"], 66, "register/"),
      ([row.reference, row.reference], 64, "một dòng"), ([], 64, "references"),
      ([row.reference, "--svg", "x.svg"], 64, "cặp"),
    ]
    for (words, status, hint) in cases {
      var command = Command("explain", "--project", Command.repository.path)
      command.arguments += ["--output", try Runs.dongHa().url.path] + words
      let outcome = try command.outcome()
      #expect(outcome.status == status, "\(words)")
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `A stage says of each of its parts why it would run or not`() throws {
    let fixture = try CauseTests.Fixture()
    let ward = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"
    func explain(_ words: String...) throws -> Command.Outcome {
      var command = Command("explain", "--project", fixture.project.url.path)
      command.arguments += ["--input", fixture.input.path, "--output", fixture.output.url.path]
      command.arguments += words
      return try command.outcome()
    }
    #expect(try explain("clean").output.contains("còn đúng cả 20\n"))
    try Correction.change(fixture.input.appending(path: ward))
    let clean = try explain("clean").output.split(separator: "\n")
    #expect(clean.first == "clean (Làm sạch): phải chạy 1 trong 20")
    #expect(clean.count { $0.contains(": không phải chạy, ") } == 19)
    #expect(clean.contains("  \(ward): phải chạy"))
    #expect(clean.contains("    vì ingest: \(ward): chạy lại"))
    let province = try explain("deduplicate", "45").output
    #expect(province.contains("    vì clean: \(ward): chạy lại\n"))
    #expect(
      province.contains("    dựa vào \(ward): ") && province.contains("dựa vào chương trình: 0."))
    let unknown = try explain("deduplicate", "46")
    #expect(unknown.status == 64 && unknown.errors.contains("45"))
  }

  @Test func `Without a run there is nothing to explain`() throws {
    let outcome = try Self.explain(Output(url: try Scratch.folder()), "a.csv:1")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("sohoi run"))
  }
}
