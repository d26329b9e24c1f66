import Foundation
import Testing

/// Returns that were written apart from this program, from the description of returns alone.
///
/// What is found in them stands in `OtherReturns/found.csv`: a change of rules shows there what it does
/// to returns that it was not written for.
@Suite struct OtherReturnsTests {
  private static let folder = Command.repository.appending(path: "Tests/EndToEndTests/OtherReturns")

  @Test(
    "What is found in returns of others is what is written down",
    arguments: ["da-nang", "da-nang-2", "four-provinces", "four-provinces-2", "look-alikes"])
  func found(set: String) throws {
    let folder = Self.folder.appending(path: set)
    let output = Output(url: try Scratch.folder())
    let outcome = try Command.run(
      input: folder.appending(path: "returns"), output: output.url
    ).outcome()
    #expect(outcome.status == 0 || outcome.status == 20)
    let truth = folder.appending(path: "truth/rows.csv")
    let pairs = try JudgedRows(output, truth: truth).pairs
    let found = [
      "pairs": pairs.actual, "false": pairs.predicted - pairs.both,
      "missed": pairs.actual - pairs.both, "levels_off": try Self.levelsOff(output, truth),
      "ended_otherwise": try Self.endedOtherwise(output, truth),
    ]
    let written = try #require(try Table(Self.folder.appending(path: "found.csv")).row("set", set))
    #expect(found == written.compactMapValues(Int.init))
  }

  /// By how many associations the counts by period and level are off, in sum.
  private static func levelsOff(_ output: Output, _ truth: URL) throws -> Int {
    var bodies: Set<[String]> = []
    let table = try Table(truth)
    for (row, level) in zip(table.rows, table["scope_level"]) where row[2] == "body" {
      bodies.insert([row[4], level, row[3]])
    }
    var difference: [String: Int] = [:]
    for body in bodies { difference["\(body[0]) \(body[1])", default: 0] -= 1 }
    for (path, data) in try Output.files(below: output.file("register"))
    where path.contains("/") {
      for level in Table(text: [UInt8](data))["scope_level"] {
        difference["\(path.prefix { $0 != "/" }) \(level)", default: 0] += 1
      }
    }
    return difference.values.reduce(0) { $0 + abs($1) }
  }

  /// How many rows have another end than the truth says; every row has one.
  private static func endedOtherwise(_ output: Output, _ truth: URL) throws -> Int {
    let ledger = try output.table("register/ledger.csv")
    var ends: [String: String] = [:]
    for row in ledger.rows {
      let end = row[2] == "accepted" || row[2] == "duplicate" ? "body" : row[2]
      ends["\(row[0]):\(row[1])"] = end
    }
    let rows = try Table(truth).rows
    #expect(rows.count == ends.count)
    return rows.count { ends["\($0[0]):\($0[1])"] != $0[2] }
  }
}
