import Merge
import Register
import Testing

struct MergerProgressTests {
  @Test(
    arguments: [
      (nil, nil, .notYet), (MergerStatus.none, nil, .notYet), (.notYet, .inProgress, .inProgress),
      (.inProgress, .done, .done), (.done, .notYet, .done),
    ] as [(MergerStatus?, MergerStatus?, MergerStatus)])
  func `of two parts the one that has come further speaks`(
    first: MergerStatus?, second: MergerStatus?, expected: MergerStatus
  ) {
    let bodies = [
      association("a1", kind: "nguoi-mu", status: first),
      association("a2", kind: "nguoi-khuyet-tat", status: second),
    ]
    let found = Merge.mergers(of: bodies, rules: [rule()])
    #expect(found.map(\.progress) == [expected])
    #expect(found.map(\.parts) == [["a1", "a2"]])
  }

  @Test(arguments: [MergerStatus.done, .inProgress, .notYet])
  func `one kind left counts when its progress is stated, as one body`(status: MergerStatus) {
    let bodies = [
      association("a1", kind: "nguoi-mu"), association("a3", kind: "nguoi-mu", status: status),
      association("a2", kind: "nguoi-mu", status: status),
    ]
    let found = Merge.mergers(of: bodies, rules: [rule()])
    #expect(found.map(\.progress) == [status])
    #expect(found.map(\.parts) == [["a2"]])
  }

  @Test(arguments: [nil, MergerStatus.none])
  func `one kind left and nothing stated is nothing to merge`(status: MergerStatus?) {
    let bodies = [association("a1", kind: "nguoi-mu", status: status)]
    #expect(Merge.mergers(of: bodies, rules: [rule()]).isEmpty)
  }

  @Test func `a rule only proposed is never done by one body`() {
    let bodies = [association("a1", kind: "nguoi-mu", status: .done)]
    #expect(Merge.mergers(of: bodies, rules: [rule(status: .proposed)]).isEmpty)
  }

  @Test(arguments: [
    ("Hội Người mù và Người khuyết tật phường 1", true),
    ("HỘI NGƯỜI MÙ VÀ NGƯỜI KHUYẾT TẬT PHƯỜNG 1", true),
    ("Hội người mù và người khuyết tật", true),
    ("Hội Người mù và Người khuyết tật, P. 1", true),
    ("Hội Người mù và Người khuyết tật - xã Hải Lệ", true),
    ("Hội Người mù và Người khuyết tật vận động phường 1", false),
    ("Hội Người mù và Người khuyết tật2", false),
    ("Hội Người mù phường 1", false),
    ("Hội Người mu và Người khuyết tật phường 1", false),
    ("", false),
  ])
  func `the result standing there says the merger is done`(name: String, isDone: Bool) {
    let found = Merge.mergers(of: [association("r1", kind: "", name: name)], rules: [rule()])
    #expect(found.map(\.progress) == (isDone ? [.done] : []))
    #expect(found.map(\.parts) == (isDone ? [["r1"]] : []))
  }

  @Test func `a rule named like one of its kinds is not done by that kind standing there`() {
    let education = rule(kinds: ["khuyen-hoc", "cuu-giao-chuc"], result: "Hội Khuyến học")
    let kept = association("a1", kind: "khuyen-hoc", name: "Hội Khuyến học phường 1")
    let other = association("a2", kind: "cuu-giao-chuc", name: "Hội Cựu giáo chức phường 1")
    #expect(Merge.mergers(of: [kept], rules: [education]).isEmpty)
    #expect(Merge.mergers(of: [kept, other], rules: [education]).map(\.progress) == [.notYet])
  }

  @Test func `a result beside both parts is no part, but says done`() {
    let bodies = [
      association("a1", kind: "nguoi-mu"), association("a2", kind: "nguoi-khuyet-tat"),
      association("a0", kind: "", name: "Hội Người mù và Người khuyết tật phường 1"),
    ]
    let found = Merge.mergers(of: bodies, rules: [rule()])
    #expect(found.map(\.parts) == [["a1", "a2"]])
    #expect(found.map(\.progress) == [.done])
  }

  @Test func `a result outside the rule's places says nothing`() {
    let body = association("r1", kind: "", name: "Hội Người mù và Người khuyết tật phường 1")
    #expect(Merge.mergers(of: [body], rules: [rule(places: ["01"])]).isEmpty)
  }
}
