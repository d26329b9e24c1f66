import Merge
import Register
import Testing

struct MergersTests {
  private let pair = [
    association("a1", kind: "nguoi-mu", members: 40),
    association("a2", kind: "nguoi-khuyet-tat", members: 70),
  ]

  @Test func `two kinds of one rule at one place are one merger`() throws {
    let found = Merge.mergers(of: pair, rules: [rule()])
    let merger = try #require(found.first)
    #expect(found.count == 1)
    #expect(merger.family == "khuyet-tat")
    #expect(merger.status == .directed)
    #expect(merger.place == ward1)
    #expect(merger.parts == ["a1", "a2"])
    #expect(merger.resultName == "Hội Người mù và Người khuyết tật")
    #expect(merger.progress == .notYet)
  }

  @Test func `kinds of no common rule never merge`() {
    let bodies = [
      association("a1", kind: "nguoi-mu"), association("a2", kind: "khuyen-hoc"),
      association("a3", kind: ""),
    ]
    let rules = [rule(), rule(family: "giao-duc", kinds: ["khuyen-hoc", "cuu-giao-chuc"])]
    #expect(Merge.mergers(of: bodies, rules: rules).isEmpty)
  }

  @Test func `bodies without a listed kind are never members`() {
    let bodies = [association("a1", kind: ""), association("a2", kind: "")]
    #expect(Merge.mergers(of: bodies, rules: [rule()]).isEmpty)
  }

  @Test func `another ward, another level and another period keep them apart`() {
    let blind = association("a1", kind: "nguoi-mu")
    let others = [
      association("a2", kind: "nguoi-khuyet-tat", in: ward11),
      association("a3", kind: "nguoi-khuyet-tat", level: .district),
      association("a4", kind: "nguoi-khuyet-tat", period: "2023-H2"),
    ]
    #expect(Merge.mergers(of: [blind] + others, rules: [rule()]).isEmpty)
  }

  @Test func `an office in another ward does not part bodies of one district`() throws {
    let bodies = [
      association("a1", kind: "nguoi-mu", in: ward1, level: .district),
      association("a2", kind: "nguoi-khuyet-tat", in: ward11, level: .district),
    ]
    let merger = try #require(Merge.mergers(of: bodies, rules: [rule()]).first)
    #expect(merger.parts == ["a1", "a2"])
    #expect(merger.place == Place(province: "45", district: "461"))
  }

  @Test(arguments: [
    (PartialDate(year: 2023, month: 6, day: 30), 1),
    (PartialDate(year: 2023, month: 7, day: 1), 0),
    (PartialDate(year: 2023), 1),
    (PartialDate(year: 2024), 0),
  ])
  func `a rule counts when it is in force on the period's last day`(
    from: PartialDate, count: Int
  ) {
    #expect(Merge.mergers(of: pair, rules: [rule(from: from)]).count == count)
  }

  @Test(arguments: [
    ([], 1), (["45"], 1), (["461"], 1), (["19336"], 1), (["19345"], 0), (["01", "462"], 0),
    (["01", "461"], 1),
  ])
  func `a rule holds in its places and inside them`(places: [String], count: Int) {
    #expect(Merge.mergers(of: pair, rules: [rule(places: places)]).count == count)
  }

  @Test func `a rule holds at its levels only`() {
    #expect(Merge.mergers(of: pair, rules: [rule(levels: [.province, .district])]).isEmpty)
  }

  @Test func `a family of three needs two of them`() {
    let family = rule(kinds: ["nguoi-mu", "nguoi-khuyet-tat", "nguoi-diec"])
    let bodies = [
      association("b2", kind: "nguoi-diec"), association("b1", kind: "nguoi-mu"),
      association("c1", kind: "nguoi-mu", in: ward11),
      association("c2", kind: "nguoi-khuyet-tat", in: ward11),
      association("c3", kind: "nguoi-diec", in: ward11),
      association("c4", kind: "nguoi-diec", in: ward11),
    ]
    let parts = Merge.mergers(of: bodies, rules: [family]).map(\.parts)
    #expect(parts == [["b1", "b2"], ["c1", "c2", "c3", "c4"]])
  }

  @Test func `two bodies of one kind are no merger`() {
    let bodies = [association("a1", kind: "nguoi-mu"), association("a2", kind: "nguoi-mu")]
    #expect(Merge.mergers(of: bodies, rules: [rule()]).isEmpty)
  }

  @Test func `overlapping rules each give their merger, in their order`() {
    let bodies = pair + [association("a3", kind: "bao-tro")]
    let rules = [
      rule(family: "z", kinds: ["nguoi-khuyet-tat", "bao-tro"], status: .proposed), rule(),
    ]
    let found = Merge.mergers(of: bodies, rules: rules)
    #expect(found.map(\.family) == ["z", "khuyet-tat"])
    #expect(found.map(\.parts) == [["a2", "a3"], ["a1", "a2"]])
  }

  @Test func `the order of the associations changes nothing`() {
    let bodies = pair + [association("a0", kind: "nguoi-mu", in: ward11, status: .done)]
    let forwards = Merge.mergers(of: bodies, rules: [rule()]).map(\.parts)
    #expect(forwards == Merge.mergers(of: bodies.reversed(), rules: [rule()]).map(\.parts))
    #expect(forwards == [["a1", "a2"], ["a0"]])
  }
}
