import Register
import SeededRandom
import Testing

@testable import Deduplicate

/// Ten thousand decisions, kept when returns are corrected and sent again.
@Suite struct ReplayTests {
  /// Two rows each of ten thousand bodies, so alike that a person had to look; every name is its own.
  private static let pairs: [(left: Row, right: Row)] = (0..<10_000).map { number in
    let commune = "2\(1000 + number / 10)"
    let left = Row(
      path: "\(number / 10).csv", line: number % 10 + 2, kind: "clb-tho", rest: "thơ số \(number)",
      place: Place(province: "79", district: "764", commune: commune),
      decision: "\(number + 100) qd-ubnd", founded: "20\(10 + number % 10)-03-04",
      chair: "nguyen van \(number)", phone: "09\(10_000_000 + number)", unit: commune)
    var right = left
    right.path = "z\(number / 10).csv"
    right.rest = "thơ hội \(number)"
    right.unit = "764"
    right.decision = "\(number + 50_000) qd-ubnd"
    right.chair = "le thi \(number)"
    right.phone = ""
    return (left, right)
  }

  private static let decisions = ReviewDecisions(
    pairs.enumerated().map { number, pair in
      ReviewDecision(
        number % 2 == 0 ? .same : .different, RecordFingerprint(pair.left.source),
        RecordFingerprint(pair.right.source))
    })

  /// What localities correct: a person, a phone, a decision, a date, a name, figures; the files are
  /// named otherwise, and lines move.
  private static func corrected(_ row: Row, _ number: Int) -> Row {
    var row = row
    row.path = "lần 2/\(row.path)"
    row.line += 3
    switch number % 7 {
    case 0: row.chair = "tran thi \(number)"
    case 1: row.phone = "08\(20_000_000 + number)"
    case 2: row.decision = "\(number + 200_000) qd-ubnd"
    case 3: row.founded = "1999-12-31"
    case 4: row.rest += " moi"
    case 5:
      row.chair = ""
      row.edit = { $0.members = 12 }
    default: break
    }
    return row
  }

  private static func applied(_ rows: [Row]) throws -> DeduplicatedPartition {
    try Deduplicate.deduplicate(
      rows.map(\.source), Models.configuration, decisions: decisions)
  }

  @Test("All are kept after a rerun, whatever the order")
  func rerun() throws {
    let rows = Self.pairs.flatMap { [$0.left, $0.right] }
    var generator = SplitMix64(seed: 5)
    let result = try Self.applied(rows.shuffled(using: &generator))
    #expect(result.decided.count == 10_000)
    #expect(result.decided.allSatisfy { $0.status == .applied })
  }

  @Test("All are kept after every return was corrected")
  func corrections() throws {
    let rows = Self.pairs.enumerated().flatMap { number, pair in
      [Self.corrected(pair.left, number), Self.corrected(pair.right, number + 3)]
    }
    let result = try Self.applied(rows)
    #expect(result.decided.count == 10_000)
    let lost = result.decided.filter { $0.status != .applied }
    #expect(lost.isEmpty, "\(lost.count), first \(lost.first.map { "\($0)" } ?? "")")
    for pair in result.decided { #expect((pair.left == pair.right) == (pair.verdict == .same)) }
  }

  @Test("Those that a correction made contradictory are listed, the others stay")
  func contradictions() throws {
    // Of three rows, the first two said to be one, and the last two: the ends said to differ.
    let third = Self.pairs.prefix(100).enumerated().map { number, pair in
      var row = pair.left
      row.path = "y\(number).csv"
      row.kind = "nguoi-mu"
      row.unit = "c\(number)"
      return row
    }
    let chain = zip(Self.pairs, third).flatMap { pair, third in
      [
        ReviewDecision(
          .same, RecordFingerprint(pair.right.source), RecordFingerprint(third.source)),
        ReviewDecision(
          .different, RecordFingerprint(pair.left.source), RecordFingerprint(third.source)),
      ]
    }
    let rows = Self.pairs.flatMap { [$0.left, $0.right] } + third
    let result = try Deduplicate.deduplicate(
      rows.map(\.source), Models.configuration,
      decisions: ReviewDecisions(Self.decisions.all + chain))
    // Every second of the hundred was said to be the same as its partner before.
    let contradicted = result.decided.filter { $0.status == .contradicted }
    #expect(contradicted.count == 50 * 3)
    #expect(contradicted.allSatisfy { !$0.against.isEmpty })
    #expect(result.decided.count { $0.status == .applied } == 10_000 + 200 - 150)
  }
}
