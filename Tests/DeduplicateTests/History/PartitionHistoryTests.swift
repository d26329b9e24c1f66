import Register
import SeededRandom
import Testing

@testable import Deduplicate

/// What happens to associations from period to period is listed, with the reason.
@Suite struct PartitionHistoryTests {
  private static let body = Row(
    decision: "12 qd-ubnd", founded: "2005-03-04", chair: "nguyen van an", phone: "0905123456",
    unit: "26896")
  private static let other = row(body) {
    $0.kind = "nguoi-mu"
    $0.decision = "44 qd-ubnd"
    $0.chair = "le thi hoa"
    $0.phone = ""
  }

  private static func row(_ row: Row, _ edit: (inout Row) -> Void) -> Row {
    var row = row
    edit(&row)
    return row
  }

  private static func later(
    _ row: Row, _ period: String = "2023-H2", _ edit: (inout Row) -> Void = { _ in }
  )
    -> Row
  {
    Self.row(row) {
      $0.period = period
      edit(&$0)
    }
  }

  private static func changes(_ rows: [Row], periods: [String] = []) throws -> [AssociationChange] {
    let sources = rows.enumerated().map { index, row in
      var row = row
      row.line = index + 2
      return row.source
    }
    return try Deduplicate.deduplicate(
      sources, Models.configuration, periods: periods.compactMap { ReportingPeriod(code: $0) }
    ).changes
  }

  /// Rows, and what they come to: kind and the beginning of the reason.
  static let cases: [([Row], [(AssociationChange.Kind, String)])] = [
    ([body, later(body)], []),
    ([body, other], []),
    ([body, later(body), later(other)], [(.birth, "new_in_return")]),
    (
      [body, later(body), later(other, "2023-H2") { $0.unit = "764" }],
      [(.birth, "no_return_before")]
    ),
    ([body, other, later(body)], [(.end, "not_in_return")]),
    ([body, row(other) { $0.unit = "764" }, later(body)], [(.end, "no_return")]),
    (
      [body, other, later(other), later(body, "2024-H1"), later(other, "2024-H1")],
      [(.end, "not_in_return"), (.reappearance, "missed_before")]
    ),
    (
      [
        body,
        later(body) {
          $0.kind = ""
          $0.rest = "ái hữu cây cảnh"
        },
      ], [(.rename, "name=different")]
    ),
    (
      [row(body) { $0.rest = "hương quê" }, later(body) { $0.rest = "hương quế" }],
      [(.rename, "name=tones")]
    ),
  ]

  @Test("Each change has its kind and its reason", arguments: 0..<cases.count)
  func kinds(index: Int) throws {
    let (rows, expected) = Self.cases[index]
    let changes = try Self.changes(rows).sorted {
      ($0.period, $0.kind.rawValue) < ($1.period, $1.kind.rawValue)
    }
    #expect(changes.map(\.kind) == expected.map(\.0))
    for (change, (_, reason)) in zip(changes, expected) {
      #expect(change.reason.hasPrefix(reason), "\(change)")
    }
  }

  @Test("A body that becomes two is a split, two that become one are a join")
  func splitsAndJoins() throws {
    let first = Self.row(Self.body) { $0.decision = "" }
    let second = Self.row(Self.body) {
      $0.decision = ""
      $0.founded = "2011-06-07"
      $0.chair = "tran van ba"
      $0.phone = "0914222333"
      $0.path = "b.csv"
    }
    let far = Self.row(second) { $0.decision = "57 qd-ubnd" }
    let near = Self.row(first) { $0.decision = "12 qd-ubnd" }
    let bare = Self.row(Self.body) {
      $0.decision = ""
      $0.founded = ""
      $0.chair = ""
      $0.phone = ""
    }
    #expect(try deduplicated([near, far]).count == 2)
    let split = try Self.changes([bare, Self.later(near), Self.later(far)])
    #expect(split.map(\.kind) == [.split])
    #expect(split[0].otherID.hasPrefix("H") && split[0].otherID != split[0].id)
    #expect(split[0].reason.contains("name=exact"))
    #expect(split[0].weightHundredths ?? 0 > 50)
    let join = try Self.changes([near, far, Self.later(bare)])
    #expect(join.map(\.kind) == [.join])
    #expect(join[0].otherID != join[0].id)
  }

  @Test("A partition without a row in a period has lost all its associations there")
  func emptyPeriod() throws {
    let rows = [Self.body, Self.other, Self.later(Self.body, "2024-H1")]
    let changes = try Self.changes(rows, periods: ["2022-H2", "2023-H1", "2023-H2", "2024-H1"])
    let kinds = changes.map { "\($0.period) \($0.kind.rawValue) \($0.reason)" }
    #expect(
      kinds.sorted() == [
        "2023-H1 birth no_return_before", "2023-H1 birth no_return_before",
        "2023-H2 end no_return", "2023-H2 end no_return", "2024-H1 reappearance missed_before",
      ])
  }

  @Test("A rename tells both names")
  func names() throws {
    let before = Self.row(Self.body) {
      $0.name = "Hội Thơ Hương quê"
      $0.kind = "clb-tho"
      $0.rest = "hương quê"
    }
    let after = Self.later(before) {
      $0.name = "Hội Thơ Sông quê"
      $0.rest = "sông quê"
    }
    let changes = try Self.changes([before, after])
    #expect(changes.map(\.kind) == [.rename])
    #expect(changes[0].nameBefore == "Hội Thơ Hương quê")
    #expect(changes[0].name == "Hội Thơ Sông quê")
  }

  @Test("Births and ends lead from one period to the next", arguments: 1...20)
  func balance(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let rows = (0..<300).map { RandomRow.row($0, &generator) }
    let result = try Deduplicate.deduplicate(rows.map(\.source), Models.configuration)
    let counts = Dictionary(grouping: result.register, by: \.period).mapValues(\.count)
    let periods = counts.keys.sorted()
    #expect(periods.count == 2)
    let effect = result.changes.reduce(0) { $0 + $1.kind.effect }
    #expect((counts[periods[0]] ?? 0) + effect == counts[periods[1]] ?? 0)
    #expect(result.changes.allSatisfy { $0.period == periods[1] })
    let arrivals = result.changes.filter { $0.kind.effect > 0 }.map(\.id)
    #expect(Set(arrivals).count == arrivals.count)
  }

  @Test("In twenty orders of the rows, ids and changes are the same", arguments: 1...20)
  func anyOrder(seed: Int) throws {
    var generator = SplitMix64(seed: 77)
    let sources = (0..<400).map { RandomRow.row($0, &generator).source }
    let plain = try Deduplicate.deduplicate(sources, Models.configuration)
    var order = SplitMix64(seed: UInt64(seed))
    let mixed = try Deduplicate.deduplicate(sources.shuffled(using: &order), Models.configuration)
    #expect(mixed.ids == plain.ids)
    #expect(mixed.changes == plain.changes)
  }
}
