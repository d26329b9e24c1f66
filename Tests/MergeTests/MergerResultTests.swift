import Merge
import Register
import Testing

struct MergerResultTests {
  private func results(_ bodies: [Association]) -> [MergerResult] {
    let mergers = Merge.mergers(of: bodies, rules: [rule()])
    return MergedView(of: bodies, mergers: mergers, apply: [.directed]).mergers
      .compactMap(\.result)
  }

  @Test func `a body has bounds and sums of its parts`() throws {
    var first = association("a1", kind: "nguoi-mu", members: 40)
    first.partyMembers = 3
    first.staffQuota = 2
    first.stateFunding = 100_000_000
    first.assigned = true
    var second = association("a2", kind: "nguoi-khuyet-tat", members: 70)
    second.partyMembers = 5
    second.stateFunding = 50_500_000
    second.assigned = false
    let body = try #require(results([first, second]).first)
    #expect(body.id == "a1")
    #expect(body.parts == ["a1", "a2"])
    #expect(body.members == Bounds(low: 70, high: 110))
    #expect(body.partyMembers == Bounds(low: 5, high: 8))
    #expect(body.staffQuota == 2)
    #expect(body.stateFunding == 150_500_000)
    #expect(body.ownFunding == nil)
    #expect(body.assigned == true)
  }

  @Test(
    arguments: [
      (nil, nil, nil), (false, nil, false), (nil, true, true), (false, false, false),
    ] as [(Bool?, Bool?, Bool?)])
  func `a body is assigned if any part is`(first: Bool?, second: Bool?, expected: Bool?) {
    var bodies = [
      association("a1", kind: "nguoi-mu"), association("a2", kind: "nguoi-khuyet-tat"),
    ]
    bodies[0].assigned = first
    bodies[1].assigned = second
    #expect(results(bodies).map(\.assigned) == [expected])
  }

  @Test func `an absurd sum stops at the largest number`() {
    let bodies = [
      association("a1", kind: "nguoi-mu", members: .max),
      association("a2", kind: "nguoi-khuyet-tat", members: 5),
    ]
    #expect(results(bodies).map(\.members) == [Bounds(low: .max, high: .max)])
  }

  @Test func `members are unknown when no part reports them, and partly known otherwise`() {
    let silent = [
      association("a1", kind: "nguoi-mu"), association("a2", kind: "nguoi-khuyet-tat"),
    ]
    #expect(results(silent).map(\.members) == [nil])
    var half = silent
    half[1].members = 12
    #expect(results(half).map(\.members) == [Bounds(low: 12, high: 12)])
  }
}
