import Register
import Testing

@testable import Deduplicate

/// What could be an association of the period before is offered for review.
@Suite struct OpenLinksTests {
  private static let before = Row(
    decision: "12 qd-ubnd", chair: "nguyen van an", phone: "0905123456", unit: "26896")
  /// Everything but name and place has changed.
  private static let after = Row(
    path: "b.csv", period: "2023-H2", decision: "57 qd-ubnd", chair: "le thi hoa",
    phone: "0914222333", unit: "26896")

  private static func result(_ rows: [Row]) throws -> DeduplicatedPartition {
    try deduplicated(rows)
  }

  @Test("An association that ended and one that began, alike but for some evidence, are open")
  func open() throws {
    let result = try Self.result([Self.before, Self.after])
    #expect(result.count == 2)
    #expect(result.pairs.map(\.reason) == [.betweenPeriods])
    #expect(result.pairs.map(\.outcome) == [.review])
    #expect(result.pairs.first.map { [$0.left.path, $0.right.path] } == ["a.csv", "b.csv"])
    #expect(result.changes.map(\.kind.rawValue).sorted() == ["birth", "end"])
  }

  @Test("Where one of the two goes on otherwise, there is nothing to ask")
  func continued() throws {
    var same = Self.before
    same.period = "2023-H2"
    let result = try Self.result([Self.before, same, Self.after])
    #expect(!result.pairs.contains { $0.reason == .betweenPeriods })
  }

  @Test("A decision closes the question")
  func decided() throws {
    let records = [Self.before, Self.after].map { RecordFingerprint($0.source) }
    for verdict in [ReviewVerdict.same, .different] {
      let result = try Deduplicate.deduplicate(
        [Self.before, Self.after].map(\.source), Models.configuration,
        decisions: ReviewDecisions([ReviewDecision(verdict, records[0], records[1])]))
      #expect(result.pairs.isEmpty)
      #expect(result.decided.map(\.status) == [.applied])
      #expect(result.count == (verdict == .same ? 1 : 2))
    }
  }
}
