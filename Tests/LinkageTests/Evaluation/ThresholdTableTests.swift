import Linkage
import Testing

struct ThresholdTableTests {
  @Test func `each threshold counts the pairs from it on`() {
    let pairs = [edge(0, 1, 9), edge(2, 3, 5), edge(0, 4, 5), edge(1, 2, -1)]
    let table = ThresholdTable(
      pairs, truth: [7, 7, 8, 8, 9], scope: .within, thresholds: [-2, 5, 6, 10])
    #expect(table.truePairs == 2)
    #expect(table.rows.map(\.linkedPairs) == [4, 3, 1, 0])
    #expect(table.rows.map(\.truePositivePairs) == [2, 2, 1, 0])
    #expect(table.rows[0].pairs == PrecisionRecall(precision: 0.5, recall: 1))
    #expect(table.rows[3].pairs == PrecisionRecall(precision: 1, recall: 0))
  }

  @Test func `between two registers only pairs across count as true`() {
    let table = ThresholdTable(
      [edge(0, 3, 2)], truth: [1, 1, 2, 1, 1], scope: .between(leftCount: 3), thresholds: [0])
    #expect(table.truePairs == 4)
    #expect(table.rows[0].pairs.recall == 0.25)
  }
}
