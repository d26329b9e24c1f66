import Publish
import Register
import Testing

/// What happened to associations must lead from one register to the next.
@Suite struct ChangesBalanceTests {
  private static func period(_ half: Int) throws -> ReportingPeriod {
    try #require(ReportingPeriod(year: 2023, half: half))
  }

  private static func change(
    _ kind: AssociationChange.Kind, _ id: String, half: Int = 2
  ) throws -> AssociationChange {
    AssociationChange(period: try period(half), kind: kind, id: id, reason: "r", name: "Hội")
  }

  private static func lines(
    _ before: [String: Int], _ after: [String: Int], _ changes: [String: [AssociationChange]]
  ) throws -> [ChangesBalance.Line] {
    try ChangesBalance.lines(
      counts: [try period(1): before, try period(2): after],
      changes: changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private static func good() throws -> [String: [AssociationChange]] {
    [
      "01": [
        try change(.birth, "a"), try change(.split, "b"), try change(.reappearance, "c"),
        try change(.rename, "d"),
      ], "45": [try change(.end, "e"), try change(.join, "f")],
    ]
  }

  @Test func `Counts of each change stand between the two registers, the country last`() throws {
    let lines = try Self.lines(["01": 10, "45": 5], ["01": 13, "45": 3], Self.good())
    #expect(lines.map(\.partition) == ["01", "45", "total"])
    #expect(lines.map(\.before) == [10, 5, 15])
    #expect(lines.map(\.after) == [13, 3, 16])
    let kinds = AssociationChange.Kind.allCases
    #expect(lines[2].changes == kinds.map { _ in 1 })
    #expect(lines[1].changes[try #require(kinds.firstIndex(of: .join))] == 1)
  }

  @Test func `A partition that comes or goes as a whole is counted from nothing or to nothing`()
    throws
  {
    let lines = try Self.lines(
      ["01": 1], ["45": 1],
      ["01": [try Self.change(.end, "a")], "45": [try Self.change(.birth, "b")]])
    #expect(lines.map(\.before) == [1, 0, 1])
    #expect(lines.map(\.after) == [0, 1, 1])
  }

  @Test(arguments: [
    (
      ["01": 10, "45": 5], ["01": 12, "45": 3],
      "01: 10 hội kỳ trước và các thay đổi thành 13, sổ có 12"
    ),
    (["01": 10, "45": 5], ["01": 13, "45": 4], "45"),
    (["01": 10, "45": 6], ["01": 13, "45": 3], "45"),
    (["01": 10, "45": 5, "48": 1], ["01": 13, "45": 3], "48"),
  ])
  func `A change too many or too few is refused with its place`(
    before: [String: Int], after: [String: Int], message: String
  ) throws {
    let error = try #require(throws: PublishError.self) {
      try Self.lines(before, after, Self.good())
    }
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func `There are no changes in the first period`() throws {
    #expect(throws: PublishError.self) {
      try Self.lines(["01": 1], ["01": 1], ["01": [try Self.change(.birth, "a", half: 1)]])
    }
  }

  @Test func `The files name what happened and nobody`() throws {
    var rename = try Self.change(.rename, "H1")
    rename.nameBefore = "=Hội cũ"
    rename.weightHundredths = -150
    let text = String(decoding: ChangesFile.bytes([("01", [rename])]), as: UTF8.self)
    #expect(text.hasSuffix("2023-H2,01,rename,H1,,r,-1.50,Hội,'=Hội cũ\n"))
    let balance = ChangesFile.bytes(
      try Self.lines(["01": 10, "45": 5], ["01": 13, "45": 3], Self.good()))
    #expect(
      String(decoding: balance, as: UTF8.self) == """
        period,partition,associations_before,births,splits,reappearances,ends,joins,renames,associations
        2023-H2,01,10,1,1,1,0,0,1,13
        2023-H2,45,5,0,0,0,1,1,0,3
        2023-H2,total,15,1,1,1,1,1,1,16

        """)
    let pair = DecidedPair(
      pair: "P1", verdict: .same, status: .contradicted, against: ["P2", "P3"])
    let review = String(decoding: ReviewFile.bytes([pair]), as: UTF8.self)
    #expect(review.contains("P1,same,contradicted,,,,P2 P3,"))
  }
}
