import Foundation
import Testing

/// Runs that are killed, or whose disk fails, at some of the calls that change the disk; `make soak`
/// tries all of them.
@Suite struct FaultTests {
  /// Returns before and after a correction, and what a run makes of them.
  private struct Fixture {
    let input: URL
    let base: Output
    let old: [String: Data]
    let new: [String: Data]
    /// How many calls change the disk when the correction is run.
    let calls: Int
  }

  private static let wards = ["19354-phuong-3.csv.gz", "19336-phuong-dong-le.csv.gz"]

  private static let fixture = Result {
    let input = try Scratch.folder()
    for folder in ["2023-H1/45-tinh-quang-tri", "2023-H2/45-tinh-quang-tri"] {
      for ward in wards {
        try Scratch.write(
          try Data(contentsOf: Returns.sample.appending(path: "\(folder)/\(ward)")),
          to: input.appending(path: "\(folder)/\(ward)"))
      }
    }
    try FileManager.default.copyItem(
      at: Returns.sample.appending(path: "2023-H1/TW"), to: input.appending(path: "2023-H1/TW"))
    let base = Output(url: try Scratch.folder())
    try #require(try Command.run(input: input, output: base.url).outcome().status == 0)
    try Correction.change(input.appending(path: "2023-H1/45-tinh-quang-tri/\(wards[0])"))
    let fresh = Output(url: try Scratch.copy(of: base.url))
    let outcome = try faulty("count", input, fresh)
    let calls = try #require(
      outcome.errors.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) })
    return Fixture(
      input: input, base: base, old: try base.released(), new: try fresh.released(), calls: calls)
  }

  private static func faulty(_ fault: String, _ input: URL, _ output: Output) throws
    -> Command.Outcome
  {
    try Command.run(input: input, output: output.url, "--jobs", "1", "--fault", fault).outcome()
  }

  /// Points spread over the whole run, others in each argument.
  private static func points(_ calls: Int, _ count: Int, _ offset: Int) -> [Int] {
    (0..<count).map { 1 + (calls * $0 + offset * calls / 7) / count % calls }
  }

  @Test(arguments: ["kill-before", "kill-after"])
  func `After a kill one plain run comes to the release of an undisturbed one`(mode: String) throws
  {
    let fixture = try Self.fixture.get()
    #expect(fixture.old != fixture.new)
    let last = mode == "kill-after" ? [fixture.calls] : []
    for point in Self.points(fixture.calls, 8, mode.utf8.count) + last {
      let output = Output(url: try Scratch.copy(of: fixture.base.url))
      let killed = try Self.faulty("\(mode)@\(point)", fixture.input, output)
      #expect(killed.status == 9, "\(mode)@\(point)")
      let now = try output.released()
      #expect(now == fixture.old || now == fixture.new, "\(mode)@\(point)")
      #expect(try Command.run(input: fixture.input, output: output.url).outcome().status == 0)
      #expect(try output.released() == fixture.new, "\(mode)@\(point)")
    }
  }

  @Test(arguments: ["ENOSPC", "EIO", "EMFILE"], ["", "+"])
  func `A failing disk ends the run, and the old release stays`(error: String, lasting: String)
    throws
  {
    let fixture = try Self.fixture.get()
    // Where nothing works behind the switch, it cannot be taken back.
    let last = lasting.isEmpty ? fixture.calls : fixture.calls - 1
    for point in Self.points(fixture.calls, 3, error.utf8.count) + [last] {
      let output = Output(url: try Scratch.copy(of: fixture.base.url))
      let outcome = try Self.faulty("\(error)@\(point)\(lasting)", fixture.input, output)
      #expect([73, 74].contains(outcome.status), "\(error)@\(point)\(lasting) \(outcome.errors)")
      #expect(outcome.errors.contains("cần làm"))
      #expect(try output.released() == fixture.old, "\(error)@\(point)\(lasting)")
      #expect(try Command.run(input: fixture.input, output: output.url).outcome().status == 0)
      #expect(try output.released() == fixture.new, "\(error)@\(point)\(lasting)")
    }
  }
}
