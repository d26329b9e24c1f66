/// Pairs of rows that are one body: in truth, as predicted, and both.
struct PairCounts {
  var inTruth = 0
  var predicted = 0
  var both = 0

  var falsePairs: Int { predicted - both }
  var missedPairs: Int { inTruth - both }

  /// Share of the predicted pairs that are true; 1 when none is predicted.
  var precision: Double { predicted == 0 ? 1 : Double(both) / Double(predicted) }
  /// Share of the true pairs that are predicted; 1 when there is none.
  var recall: Double { inTruth == 0 ? 1 : Double(both) / Double(inTruth) }
  /// Harmonic mean of precision and recall.
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  init() {}

  /// Counts the pairs among the rows.
  ///
  /// Cost: linear, by the sizes of the clusters.
  init(_ rows: [LinkedRow]) {
    var truth: [String: Int] = [:]
    var prediction: [String: Int] = [:]
    var common: [[String]: Int] = [:]
    for row in rows {
      truth[row.body, default: 0] += 1
      prediction[row.association, default: 0] += 1
      common[[row.body, row.association], default: 0] += 1
    }
    inTruth = Self.pairs(truth.values)
    predicted = Self.pairs(prediction.values)
    both = Self.pairs(common.values)
  }

  private static func pairs(_ sizes: some Sequence<Int>) -> Int {
    sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  static func + (a: Self, b: Self) -> Self {
    a.combined(b, +)
  }

  static func - (a: Self, b: Self) -> Self {
    a.combined(b, -)
  }

  private func combined(_ other: Self, _ join: (Int, Int) -> Int) -> Self {
    var result = Self()
    result.inTruth = join(inTruth, other.inTruth)
    result.predicted = join(predicted, other.predicted)
    result.both = join(both, other.both)
    return result
  }
}
