import Linkage
import SeededRandom
import Testing

struct SurvivorshipRuleTests {
  @Test(arguments: [
    (SurvivorshipRule.mostFrequent, ["b", "a", "b", ""], "b"),
    (.mostFrequent, ["ab", "c", "ba"], "ab"), (.longest, ["a", "abc", "a", "abd"], "abc"),
    (.greatest, ["2023-01-01", "2024-05-01", ""], "2024-05-01"),
    (.greatest, ["900", "2850", "85"], "2850"), (.least, ["900", "85", "none"], "85"),
    (.least, ["2023-01-01", "", "2022-05-01"], "2022-05-01"), (.longest, ["", ""], ""),
  ])
  func `the value that stands for a cluster`(
    rule: SurvivorshipRule, values: [String], expected: String
  ) {
    let column = TextColumn(values)
    let survivor = rule.survivor(of: Array(values.indices), in: column)
    #expect((survivor.map { values[$0] } ?? "") == expected)
  }

  @Test(arguments: SurvivorshipRule.allCases)
  func `the order of the records does not matter`(rule: SurvivorshipRule) {
    let values = ["b", "aa", "ab", "b", "c", "", "aa", "d"]
    let column = TextColumn(values)
    let expected = rule.survivor(of: Array(values.indices), in: column).map { values[$0] }
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      let members = Array(values.indices).shuffled(using: &random)
      #expect(rule.survivor(of: members, in: column).map { values[$0] } == expected)
    }
  }
}
