import Testing

@testable import SampleReturns

struct PairCountsTests {
  /// The obvious reference: every pair looked at.
  private func everyPair(_ rows: [LinkedRow]) -> (truth: Int, predicted: Int, both: Int) {
    var counts = (truth: 0, predicted: 0, both: 0)
    for first in rows.indices {
      for second in rows.indices where second > first {
        let isTrue = rows[first].body == rows[second].body
        let isPredicted = rows[first].association == rows[second].association
        counts.truth += isTrue ? 1 : 0
        counts.predicted += isPredicted ? 1 : 0
        counts.both += isTrue && isPredicted ? 1 : 0
      }
    }
    return counts
  }

  @Test(arguments: 1...20)
  func `Counting by clusters equals looking at every pair`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = (0..<60).map { position in
      LinkedRow(
        position: "f:\(position)", period: "2023-H1", level: "commune",
        body: "b\(random.below(20))", association: "a\(random.below(20))")
    }
    let counts = PairCounts(rows)
    let reference = everyPair(rows)
    #expect(counts.inTruth == reference.truth)
    #expect(counts.predicted == reference.predicted)
    #expect(counts.both == reference.both)
  }

  @Test func `A perfect run has precision, recall and F1 of 1`() {
    let rows = [("x", "1"), ("x", "1"), ("y", "2")].map {
      LinkedRow(position: "", period: "", level: "", body: $0.0, association: $0.1)
    }
    let counts = PairCounts(rows)
    #expect(counts.precision == 1 && counts.recall == 1 && counts.f1 == 1)
    #expect(counts.falsePairs == 0 && counts.missedPairs == 0)
  }
}
