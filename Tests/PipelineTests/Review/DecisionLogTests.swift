import Deduplicate
import Register
import Testing

@testable import Pipeline

/// The file that keeps what people decided.
@Suite struct DecisionLogTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A fingerprint of one part.
  private static func record(_ number: Int) throws -> RecordFingerprint {
    try #require(RecordFingerprint(text: "\(number + 1).2.3.4.5.6.-"))
  }

  private static func entry(
    _ verdict: ReviewVerdict, _ a: Int, _ b: Int, by reviewer: String = "Lan",
    on day: String = "2026-11-01", note: String = ""
  ) throws -> DecisionEntry {
    DecisionEntry(
      decision: ReviewDecision(verdict, try record(a), try record(b)), reviewer: reviewer,
      decidedOn: day, recordedAt: "2026-11-02T08:00:00Z", note: note, names: ("Hội A", "Hội \"B\""))
  }

  @Test func `What is kept is read back, sorted, with who and when`() throws {
    var log = DecisionLog()
    let entries = [
      try Self.entry(.different, 3, 1, note: "khác, xem\nquyết định"), try Self.entry(.same, 1, 2),
    ]
    #expect(log.add(entries) == 2)
    try folder.write(String(decoding: log.bytes, as: UTF8.self), to: "decisions.csv")
    let read = try DecisionLog(path: folder.path("decisions.csv"))
    #expect(read.bytes == log.bytes)
    #expect(read.entries.map(\.reviewer) == ["Lan", "Lan"])
    #expect(read.entries.map(\.decidedOn) == ["2026-11-01", "2026-11-01"])
    #expect(Set(read.entries.map(\.note)) == ["khác, xem\nquyết định", ""])
  }

  @Test func `The same sheet imported twice adds nothing`() throws {
    var log = DecisionLog()
    let entries = [try Self.entry(.same, 1, 2), try Self.entry(.same, 1, 2)]
    #expect(log.add(entries) == 1)
    #expect(log.add(entries) == 0)
    #expect(log.add([try Self.entry(.same, 1, 2, by: "Minh")]) == 1)
    #expect(log.entries.count == 2)
  }

  @Test func `No file means no decisions`() throws {
    #expect(try DecisionLog(path: folder.path("none.csv")).entries.isEmpty)
  }

  @Test(arguments: [
    ("P", "x"), (",same,", ",SAME,"), ("2.2.3", "9.2.3"), (",Lan,", ",,"), ("pair,", "pear,"),
  ])
  func `A line that was changed by hand is refused with its place`(
    text: String, other: String
  ) throws {
    var log = DecisionLog()
    _ = log.add([try Self.entry(.same, 1, 2)])
    let bytes = String(decoding: log.bytes, as: UTF8.self)
    let changed = bytes.replacing(text, with: other, maxReplacements: 1)
    #expect(changed != bytes)
    try folder.write(changed, to: "decisions.csv")
    let error = try #require(throws: RunError.self) {
      try DecisionLog(path: folder.path("decisions.csv"))
    }
    #expect(error.place.contains("decisions.csv"))
    #expect(!error.remedy.isEmpty)
  }

  @Test func `The last word of each person counts`() throws {
    var log = DecisionLog()
    _ = log.add([
      try Self.entry(.different, 1, 2, on: "2026-11-05"), try Self.entry(.same, 1, 2),
      try Self.entry(.same, 3, 4), try Self.entry(.undecided, 3, 4, on: "2026-11-09"),
    ])
    let standing = log.standing
    #expect(standing.agreed.map(\.verdict) == [.different])
    #expect(standing.disputed.isEmpty)
    #expect(log.entries.count == 4, "history stays")
  }

  @Test func `Two people who disagree leave the pair open until one gives way`() throws {
    var log = DecisionLog()
    _ = log.add([try Self.entry(.same, 1, 2), try Self.entry(.different, 2, 1, by: "Minh")])
    #expect(log.standing.agreed.isEmpty)
    #expect(log.standing.disputed.count == 1)
    _ = log.add([try Self.entry(.same, 1, 2, by: "Minh", on: "2026-11-20")])
    #expect(log.standing.agreed.map(\.verdict) == [.same])
    #expect(log.standing.disputed.isEmpty)
  }

  @Test func `A chain against a different is named by its pairs`() throws {
    var log = DecisionLog()
    let chain = [
      try Self.entry(.same, 1, 2), try Self.entry(.same, 2, 3, by: "Minh"),
      try Self.entry(.different, 3, 1), try Self.entry(.same, 4, 5),
    ]
    _ = log.add(chain)
    let found = log.standing.contradictions
    #expect(found.map(\.different) == [chain[2].decision.pair])
    #expect(found.map { Set($0.same) } == [[chain[0].decision.pair, chain[1].decision.pair]])
  }
}
