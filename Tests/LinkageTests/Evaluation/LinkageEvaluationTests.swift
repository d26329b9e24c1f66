import Linkage
import SeededRandom
import Testing

struct LinkageEvaluationTests {
  /// The two responses Bagga and Baldwin (1998) compare: joining a large cluster with a small one is
  /// the lesser error, which pairs and B-cubed both see.
  @Test(arguments: [
    ([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], 16.0 / 21),
    ([1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1], 7.0 / 12),
  ])
  func `B-cubed has the values of its authors`(predicted: [Int], precision: Double) throws {
    let truth = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]
    let evaluation = try LinkageEvaluation(predicted: predicted, truth: truth)
    #expect(abs(evaluation.bCubed.precision - precision) < 1e-15)
    #expect(evaluation.bCubed.recall == 1)
  }

  @Test func `pairs are counted exactly`() throws {
    let evaluation = try LinkageEvaluation(predicted: [7, 7, 7, 9, 9], truth: [1, 1, 2, 2, 2])
    #expect(evaluation.truePositivePairs == 2)
    #expect(evaluation.predictedPairs == 4)
    #expect(evaluation.truePairs == 4)
    #expect(evaluation.pairs.precision == 0.5)
    #expect(evaluation.pairs.recall == 0.5)
    #expect(evaluation.pairs.f1 == 0.5)
  }

  @Test func `claiming nothing is precise, and claiming nothing true recalls nothing`() throws {
    let cautious = try LinkageEvaluation(predicted: [1, 2, 3], truth: [1, 1, 1])
    #expect(cautious.pairs == PrecisionRecall(precision: 1, recall: 0))
    #expect(cautious.pairs.f1 == 0)
    let empty = try LinkageEvaluation(predicted: [], truth: [])
    #expect(empty.pairs.f1 == 1)
    #expect(empty.bCubed.f1 == 1)
  }

  @Test func `arrays of different length are refused`() {
    let error = #expect(throws: LinkageError.self) {
      try LinkageEvaluation(predicted: [1], truth: [1, 2])
    }
    #expect(error?.code == .recordCount)
  }

  @Test(arguments: 0..<60)
  func `agrees with counting record by record`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...40, using: &random)
    let labels = { Int.random(in: -5...5, using: &random) }
    let predicted = (0..<count).map { _ in labels() }
    let truth = (0..<count).map { _ in labels() }
    let evaluation = try LinkageEvaluation(predicted: predicted, truth: truth)

    var (shared, claimed, actual) = (0, 0, 0)
    var (precision, recall) = (0.0, 0.0)
    for i in 0..<count {
      let mine = (0..<count).filter { predicted[$0] == predicted[i] }
      let theirs = (0..<count).filter { truth[$0] == truth[i] }
      let both = mine.filter { truth[$0] == truth[i] }
      shared += both.count { $0 > i }
      claimed += mine.count { $0 > i }
      actual += theirs.count { $0 > i }
      precision += Double(both.count) / Double(mine.count) / Double(count)
      recall += Double(both.count) / Double(theirs.count) / Double(count)
    }
    #expect(evaluation.truePositivePairs == shared)
    #expect(evaluation.predictedPairs == claimed)
    #expect(evaluation.truePairs == actual)
    #expect(abs(evaluation.bCubed.precision - precision) < 1e-12)
    #expect(abs(evaluation.bCubed.recall - recall) < 1e-12)
  }

  @Test func `neither order nor numbering matters, to the last bit`() throws {
    var random = SplitMix64(seed: 11)
    let records = (0..<500).map { _ in
      (Int.random(in: 0..<90, using: &random), Int.random(in: 0..<80, using: &random))
    }
    let expected = try LinkageEvaluation(predicted: records.map(\.0), truth: records.map(\.1))
    let shuffled = records.shuffled(using: &random)
    #expect(
      try LinkageEvaluation(
        predicted: shuffled.map { 1000 - 3 * $0.0 }, truth: shuffled.map { $0.1 * 7 }) == expected)
  }
}
