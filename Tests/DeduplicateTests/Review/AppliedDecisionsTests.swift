import Register
import Testing

@testable import Deduplicate

/// What people decided goes before what the model says.
@Suite struct AppliedDecisionsTests {
  private static let an = Row(decision: "12 qd-ubnd", chair: "nguyen van an", unit: "26896")
  private static let hoa = Row(
    path: "b.csv", decision: "57 qd-ubnd", founded: "2011-02-03", chair: "le thi hoa", unit: "764")

  private static func row(_ row: Row, _ edit: (inout Row) -> Void) -> Row {
    var row = row
    edit(&row)
    return row
  }

  private static func decision(_ verdict: ReviewVerdict, _ a: Row, _ b: Row) -> ReviewDecision {
    ReviewDecision(verdict, RecordFingerprint(a.source), RecordFingerprint(b.source))
  }

  private static func partition(
    _ rows: [Row], _ decisions: [ReviewDecision]
  ) throws -> DeduplicatedPartition {
    let sources = rows.enumerated().map { index, row in
      var row = row
      row.line = index + 2
      return row.source
    }
    return try Deduplicate.deduplicate(
      sources, Models.configuration, decisions: ReviewDecisions(decisions))
  }

  @Test(
    "Rows said to be one are one, also against hard evidence and where nothing blocks them together",
    arguments: [
      row(an) { $0.place = .ward11 }, row(an) { $0.kind = "nguoi-mu" },
      row(an) { $0.level = .province },
      row(hoa) {
        $0.kind = "clb-tho"
        $0.place = .goVap
        $0.level = .district
      },
    ])
  func same(other: Row) throws {
    let rows = [Self.an, other]
    #expect(try Self.partition(rows, []).count == 2)
    let result = try Self.partition(rows, [Self.decision(.same, other, Self.an)])
    #expect(result.count == 1)
    #expect(result.decided.map(\.status) == [.applied])
  }

  @Test("Rows said to be different are two, whatever agrees")
  func different() throws {
    let twin = Self.row(Self.an) {
      $0.path = "c.csv"
      $0.unit = "764"
    }
    #expect(try Self.partition([Self.an, twin], []).count == 1)
    let result = try Self.partition([Self.an, twin], [Self.decision(.different, Self.an, twin)])
    #expect(result.count == 2)
    #expect(result.decided.map(\.status) == [.applied])
    #expect(result.pairs.allSatisfy { $0.reason == .decided && $0.outcome == .refused })
  }

  @Test("Who joins two rows keeps with each what was with it before")
  func companions() throws {
    let twin = Self.row(Self.an) { $0.path = "c.csv" }
    let far = Self.row(Self.an) {
      $0.kind = "nguoi-mu"
      $0.path = "d.csv"
    }
    #expect(try Self.partition([Self.an, twin, far], []).count == 2)
    let result = try Self.partition(
      [Self.an, twin, far], [Self.decision(.same, Self.an, far)])
    #expect(result.count == 1)
  }

  @Test("A different between two groups keeps the groups apart")
  func groups() throws {
    let twins = ["c.csv", "d.csv"].map { path in
      Self.row(Self.an) {
        $0.path = path
        $0.unit = path
      }
    }
    let result = try Self.partition(
      [Self.an] + twins,
      [Self.decision(.same, Self.an, twins[0]), Self.decision(.different, twins[0], twins[1])])
    #expect(result.ids[0] == result.ids[1])
    #expect(result.ids[0] != result.ids[2])
  }

  @Test("Decisions that contradict each other change nothing and are listed with each other")
  func contradicted() throws {
    let rows = [
      Self.an, Self.hoa, Self.row(Self.an) { $0.kind = "nguoi-mu" },
    ]
    let decisions = [
      Self.decision(.same, rows[0], rows[1]), Self.decision(.same, rows[1], rows[2]),
      Self.decision(.different, rows[0], rows[2]),
    ]
    let result = try Self.partition(rows, decisions)
    #expect(try result.ids == Self.partition(rows, []).ids)
    #expect(result.decided.count == 3)
    #expect(result.decided.allSatisfy { $0.status == .contradicted })
    let different = try #require(result.decided.first { $0.verdict == .different })
    #expect(different.against == [decisions[0].pair, decisions[1].pair].sorted())
    // One of the chain taken back, the others count again.
    let rest = try Self.partition(rows, Array(decisions[1...]))
    #expect(rest.decided.allSatisfy { $0.status == .applied })
    #expect(rest.ids[1] == rest.ids[2] && rest.ids[0] != rest.ids[1])
  }

  @Test("A decision holds in later periods")
  func laterPeriods() throws {
    let rows = ["2023-H1", "2023-H2"].flatMap { period in
      [Self.an, Self.hoa].map { row in Self.row(row) { $0.period = period } }
    }
    let decision = Self.decision(.same, Self.an, Self.hoa)
    let result = try Self.partition(rows, [decision])
    #expect(result.count == 1)
    #expect(result.decided.first?.period?.description == "2023-H2")
  }

  @Test("A body said to be one with another of the period before keeps its id")
  func renamed() throws {
    let before = Self.row(Self.an) { $0.chair = "" }
    let after = Self.row(Self.hoa) {
      $0.period = "2023-H2"
      $0.kind = "clb-tho"
    }
    #expect(try Self.partition([before, after], []).count == 2)
    let joined = try Self.partition([before, after], [Self.decision(.same, before, after)])
    #expect(joined.count == 1)
    let same = Self.row(before) { $0.period = "2023-H2" }
    #expect(try Self.partition([before, same], []).count == 1)
    let moved = Self.row(same) { $0.unit = "764" }
    let parted = try Self.partition([before, moved], [Self.decision(.different, before, moved)])
    #expect(parted.count == 2)
  }

  @Test("Two rows that say the same can be two bodies; the next period does not tell which goes on")
  func identical() throws {
    let twin = Self.row(Self.an) { $0.path = "c.csv" }
    let next = Self.row(Self.an) { $0.period = "2023-H2" }
    let decision = Self.decision(.different, Self.an, twin)
    let result = try Self.partition([Self.an, twin, next], [decision])
    #expect(Set(result.ids[0...1]).count == 2)
    #expect(result.ids[0...1].contains(result.ids[2]))
    #expect(result.decided.map(\.status) == [.applied])
    let alone = try Self.partition([Self.an, next], [decision])
    #expect(alone.count == 1)
    #expect(alone.decided.map(\.status) == [.halfFound])
  }

  @Test("Of two bodies said to be different one is gone: the other still goes on")
  func oneIsGone() throws {
    let twin = Self.row(Self.an) {
      $0.path = "c.csv"
      $0.decision = "57 qd-ubnd"
      $0.phone = "0905123456"
    }
    let next = Self.row(Self.an) {
      $0.period = "2023-H2"
      $0.phone = "0914222333"
    }
    let decision = Self.decision(.different, Self.an, twin)
    let result = try Self.partition([Self.an, twin, next], [decision])
    #expect(result.ids[0] != result.ids[1])
    #expect(result.ids[2] == result.ids[0])
  }

  @Test("What matches nothing, or only half, is listed as such")
  func unmatched() throws {
    let gone = Self.row(Self.an) {
      $0.kind = "clb-tho"
      $0.rest = "hương quê"
    }
    let half = try Self.partition([Self.an], [Self.decision(.same, Self.an, Self.hoa)])
    #expect(half.decided.map(\.status) == [.halfFound])
    let none = try Self.partition([Self.hoa], [Self.decision(.same, gone, Self.an)])
    #expect(none.decided.isEmpty)
  }

  @Test("A record that could now be one of two rows is not guessed")
  func ambiguous() throws {
    let rows = ["x", "y"].map { chair in
      Self.row(Self.an) {
        $0.chair = "tran van \(chair)"
        $0.path = "\(chair).csv"
      }
    }
    let result = try Self.partition(
      rows + [Self.hoa], [Self.decision(.same, Self.an, Self.hoa)])
    #expect(result.decided.map(\.status) == [.ambiguous])
    #expect(result.ids[0] != result.ids[2])
  }
}
