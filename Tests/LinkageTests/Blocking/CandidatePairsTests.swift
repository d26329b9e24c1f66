import Linkage
import SeededRandom
import Testing

struct CandidatePairsTests {
  @Test func `a pair stands once, under the first rule that has it`() throws {
    let candidates = try CandidatePairs.generate(
      [
        BlockingRule(name: "phone", keys: [7, 0, 7, 9]),
        BlockingRule(name: "name", keys: [1, 1, 1, 0]),
      ], recordCount: 4, maximumBlockSize: 10)
    #expect(candidates.pairs == [pair(0, 1), pair(0, 2), pair(1, 2)])
    #expect(candidates.ruleOfPair == [1, 0, 1])
    #expect(candidates.reports.map(\.rule) == ["phone", "name"])
    #expect(candidates.reports.map(\.pairCount) == [1, 3])
    #expect(candidates.reports.map(\.newPairCount) == [1, 2])
    #expect(candidates.reports.map(\.largestBlock) == [2, 3])
  }

  @Test func `a block above the limit is reported and left to later rules`() throws {
    let candidates = try CandidatePairs.generate(
      [
        BlockingRule(name: "province", keys: [5, 5, 5, 5, 6, 6, 6, 0]),
        BlockingRule(name: "name", keys: [1, 2, 2, 0, 0, 0, 3, 3]),
      ], recordCount: 8, maximumBlockSize: 2)
    #expect(candidates.pairs == [pair(1, 2), pair(6, 7)])
    #expect(candidates.ruleOfPair == [1, 1])
    #expect(candidates.reports[0].skippedBlockSizes == [4, 3])
    #expect(candidates.reports[0].skippedPairCount == 9)
    #expect(candidates.reports[0].largestBlock == 4)
    #expect(candidates.reports[0].pairCount == 0)
    #expect(candidates.reports[1].skippedBlockSizes.isEmpty)
  }

  @Test func `between two registers only pairs across them come out`() throws {
    let candidates = try CandidatePairs.generate(
      [BlockingRule(name: "name", keys: [1, 1, 2, 1, 1, 3])], recordCount: 6,
      maximumBlockSize: 10, scope: .between(leftCount: 3))
    #expect(candidates.pairs == [pair(0, 3), pair(0, 4), pair(1, 3), pair(1, 4)])
    #expect(candidates.reports[0].pairCount == 4)
  }

  @Test func `no rules, no records or no shared key give no pairs`() throws {
    #expect(try CandidatePairs.generate([], recordCount: 9, maximumBlockSize: 9).pairs.isEmpty)
    let empty = [BlockingRule(name: "none", keys: [])]
    #expect(try CandidatePairs.generate(empty, recordCount: 0, maximumBlockSize: 9).pairs.isEmpty)
    let distinct = [BlockingRule(name: "id", keys: [1, 2, 3, 0, 0])]
    let candidates = try CandidatePairs.generate(distinct, recordCount: 5, maximumBlockSize: 9)
    #expect(candidates.pairs.isEmpty)
    #expect(candidates.reports[0].largestBlock == 0)
  }

  @Test func `a rule without one key per record is refused`() {
    let error = #expect(throws: LinkageError.self) {
      try CandidatePairs.generate(
        [BlockingRule(name: "phone", keys: [1, 2])], recordCount: 3, maximumBlockSize: 9)
    }
    #expect(error?.code == .blockingRules)
    #expect(error?.message.contains("phone") == true)
  }

  @Test(arguments: 0..<60)
  func `agrees with a nested loop over all pairs`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let recordCount = Int.random(in: 0...60, using: &random)
    let rules = (0..<Int.random(in: 1...4, using: &random)).map { rule in
      let distinct = UInt64.random(in: 1...20, using: &random)
      return BlockingRule(
        name: "rule \(rule)",
        keys: (0..<recordCount).map { _ in UInt64.random(in: 0...distinct, using: &random) })
    }
    let limit = Int.random(in: 2...12, using: &random)
    let scope: PairScope =
      Bool.random(using: &random)
      ? .within : .between(leftCount: Int.random(in: 0...recordCount, using: &random))
    let candidates = try CandidatePairs.generate(
      rules, recordCount: recordCount, maximumBlockSize: limit, scope: scope)

    let expected = NestedLoop(rules, recordCount: recordCount, limit: limit, scope: scope)
    #expect(candidates.pairs == expected.pairs)
    #expect(candidates.ruleOfPair == expected.ruleOfPair)
    #expect(candidates.reports.map(\.pairCount) == expected.pairCounts)
    #expect(candidates.reports.map(\.skippedPairCount) == expected.skippedPairCounts)
    #expect(candidates.reports.map(\.newPairCount).reduce(0, +) == candidates.pairs.count)

    let blocks = try CandidateBlocks(
      rules, recordCount: recordCount, maximumBlockSize: limit, scope: scope)
    var visited: [RecordPair] = []
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      blocks.collectPartners(of: left, into: &partners)
      visited += partners.map { pair(Int32(left), Int32($0.record)) }
    }
    #expect(visited == expected.pairs)
  }
}

private func pair(_ left: Int32, _ right: Int32) -> RecordPair {
  RecordPair(left: left, right: right)
}

/// The slow, obvious way: looks at every pair of records under every rule.
private struct NestedLoop {
  var pairs: [RecordPair] = []
  var ruleOfPair: [UInt8] = []
  var pairCounts: [Int]
  var skippedPairCounts: [Int]

  init(_ rules: [BlockingRule], recordCount: Int, limit: Int, scope: PairScope) {
    pairCounts = rules.map { _ in 0 }
    skippedPairCounts = pairCounts
    for left in 0..<recordCount {
      for right in left + 1..<max(recordCount, left + 1) {
        if case .between(let leftCount) = scope, left >= leftCount || right < leftCount { continue }
        var first: Int?
        for (number, rule) in rules.enumerated() {
          guard rule.keys[left] != 0, rule.keys[left] == rule.keys[right] else { continue }
          if rule.keys.count(where: { $0 == rule.keys[left] }) > limit {
            skippedPairCounts[number] += 1
          } else {
            pairCounts[number] += 1
            first = first ?? number
          }
        }
        guard let first else { continue }
        pairs.append(RecordPair(left: Int32(left), right: Int32(right)))
        ruleOfPair.append(UInt8(first))
      }
    }
  }
}
