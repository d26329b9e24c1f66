import Merge
import Register
import SeededRandom
import Testing

struct MergedViewTests {
  private func view(
    _ bodies: [Association], _ rules: [MergeRule],
    apply: Set<MergeRuleStatus> = [.directed, .proposed]
  ) -> MergedView {
    MergedView(of: bodies, mergers: Merge.mergers(of: bodies, rules: rules), apply: apply)
  }

  @Test func `parts take the smallest id, all others keep theirs`() {
    let bodies = [
      association("a9", kind: "nguoi-mu"), association("a5", kind: "khac"),
      association("a7", kind: "nguoi-khuyet-tat"),
    ]
    #expect(view(bodies, [rule()]).mergedIDs == ["a7", "a5", "a7"])
  }

  @Test(
    arguments: [
      ([], ["a1", "a2"]), ([.directed], ["a1", "a2"]), ([.proposed], ["a1", "a1"]),
    ] as [(Set<MergeRuleStatus>, [String])])
  func `only rules of the statuses to apply are carried out`(
    apply: Set<MergeRuleStatus>, expected: [String]
  ) {
    let bodies = [
      association("a1", kind: "nguoi-mu"), association("a2", kind: "nguoi-khuyet-tat"),
    ]
    #expect(view(bodies, [rule(status: .proposed)], apply: apply).mergedIDs == expected)
  }

  @Test func `one id in two periods is two records`() {
    let bodies = [
      association("a1", kind: "nguoi-mu"), association("a2", kind: "nguoi-khuyet-tat"),
      association("a1", kind: "nguoi-mu", period: "2022-H2"),
      association("a2", kind: "nguoi-khuyet-tat", period: "2022-H2"),
    ]
    #expect(view(bodies, [rule()]).mergedIDs == ["a1", "a1", "a1", "a2"])
  }

  @Test func `the earlier rule takes a body two families claim`() {
    let bodies = [
      association("a1", kind: "x"), association("a2", kind: "y"), association("a3", kind: "z"),
    ]
    let rules = [rule(family: "f1", kinds: ["y", "z"]), rule(family: "f2", kinds: ["x", "y"])]
    #expect(view(bodies, rules).mergedIDs == ["a1", "a2", "a2"])
    #expect(view(bodies, rules.reversed()).mergedIDs == ["a1", "a1", "a3"])
  }

  @Test func `the later rule merges what is left when two kinds are`() {
    let bodies = ["v", "x", "y", "z"].enumerated().map { index, kind in
      association("a\(index)", kind: kind)
    }
    let rules = [
      rule(family: "f1", kinds: ["v", "x"]), rule(family: "f2", kinds: ["x", "y", "z"]),
    ]
    #expect(view(bodies, rules).mergedIDs == ["a0", "a0", "a2", "a2"])
  }

  @Test func `the later rule never merges two bodies of one kind that are left`() {
    let bodies = [
      association("a1", kind: "x"), association("a2", kind: "y"), association("a3", kind: "z"),
      association("a4", kind: "z"),
    ]
    let rules = [rule(family: "f1", kinds: ["x", "y"]), rule(family: "f2", kinds: ["y", "z"])]
    #expect(view(bodies, rules).mergedIDs == ["a1", "a1", "a3", "a4"])
  }

  @Test func `a merger done long ago leaves its body alone`() {
    let bodies = [association("a1", kind: "nguoi-mu", status: .done)]
    let view = view(bodies, [rule()])
    #expect(view.mergedIDs == ["a1"])
    #expect(results(view) == [["a1"]])
  }

  @Test func `what is directed goes before what is proposed`() {
    let bodies = [
      association("a1", kind: "x"), association("a2", kind: "y"), association("a3", kind: "z"),
    ]
    let rules = [
      rule(family: "f1", kinds: ["x", "y"], status: .proposed),
      rule(family: "f2", kinds: ["y", "z"]),
    ]
    #expect(results(view(bodies, rules)) == [nil, ["a2", "a3"]])
    #expect(view(bodies, rules).mergedIDs == ["a1", "a2", "a2"])
  }

  @Test func `what is applied goes before what is not, which contributes what is left`() {
    let bodies = ["v", "x", "y", "z"].enumerated().map { index, kind in
      association("a\(index)", kind: kind)
    }
    let rules = [
      rule(family: "f1", kinds: ["v", "x", "y"]),
      rule(family: "f2", kinds: ["y", "z"], status: .proposed),
    ]
    #expect(results(view(bodies, rules, apply: [.proposed])) == [["a0", "a1"], ["a2", "a3"]])
    #expect(view(bodies, rules, apply: [.proposed]).mergedIDs == ["a0", "a1", "a2", "a2"])
    #expect(results(view(bodies, rules, apply: [])) == [["a0", "a1", "a2"], nil])
    #expect(view(bodies, rules, apply: []).mergedIDs == bodies.map(\.id))
  }

  @Test func `a merger that is over keeps its body from no other`() {
    let bodies = [
      association("a1", kind: "x", status: .done), association("a2", kind: "y"),
    ]
    let rules = [
      rule(family: "f1", kinds: ["x", "w"]),
      rule(family: "f2", kinds: ["x", "y"], status: .proposed),
    ]
    #expect(results(view(bodies, rules)) == [nil, ["a1", "a2"]])
  }

  /// The body each merger leaves, as the ids of its parts.
  private func results(_ view: MergedView) -> [[String]?] { view.mergers.map { $0.result?.parts } }

  /// Asks of every pair, one by one, whether a rule lets the two merge.
  @Test(arguments: 1...20)
  func `in a random register only what a rule names stands in one body`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bodies = (0..<120).map { index in
      association(
        "a\(index)", kind: ["u", "v", "w", "x", "y", ""].randomElement(using: &random) ?? "",
        in: [ward1, ward11].randomElement(using: &random) ?? ward1,
        level: [.commune, .district].randomElement(using: &random) ?? .commune,
        period: ["2022-H2", "2023-H1"].randomElement(using: &random) ?? "2023-H1")
    }
    let rules = [
      rule(family: "f1", kinds: ["u", "v"], places: ["19336"]),
      rule(
        family: "f2", kinds: ["v", "w", "x"], levels: [.commune], from: PartialDate(year: 2022)),
      rule(family: "f3", kinds: ["x", "y"], status: .proposed),
    ]
    let found = view(bodies, rules)
    let merged = found.mergedIDs
    let left = Set(zip(bodies, merged).map { "\($0.period) \($1)" }).count
    let reduction = found.mergers.reduce(0) { $0 + ($1.result.map { $0.parts.count - 1 } ?? 0) }
    #expect(bodies.count - left == reduction, "what the mergers contribute is what is gone")
    for (index, id) in merged.enumerated() where id != bodies[index].id {
      let bearers = bodies.indices.filter { bodies[$0].id == id }
      #expect(bearers.map { merged[$0] } == [id], "a body bears the id of one of its own parts")
    }
    for a in bodies.indices {
      for b in bodies.indices where a < b && merged[a] == merged[b] {
        #expect(mayMerge(bodies[a], bodies[b], rules))
      }
    }
  }

  private func mayMerge(_ a: Association, _ b: Association, _ rules: [MergeRule]) -> Bool {
    let sharesSite =
      a.period == b.period && a.scopeLevel == b.scopeLevel
      && a.place.district == b.place.district
      && (a.scopeLevel == .district || a.place.commune == b.place.commune)
    return sharesSite && rules.contains { $0.applies(to: a) && $0.applies(to: b) }
  }
}
