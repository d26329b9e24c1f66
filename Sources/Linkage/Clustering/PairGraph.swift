/// Scored pairs in an order that lets a pair be looked up by its records.
struct PairGraph {
  let recordCount: Int
  /// Ascending by pair.
  let pairs: [ScoredPair]
  /// Where in `pairs` those with a given left record begin; one entry more than records.
  private let rowStart: [Int]

  init(recordCount: Int, pairs: [ScoredPair]) throws(LinkageError) {
    self.recordCount = recordCount
    self.pairs = pairs.sorted { $0.pair < $1.pair }
    try Self.validate(self.pairs, recordCount: recordCount)
    var rowStart = [Int](repeating: 0, count: recordCount + 1)
    for scored in self.pairs { rowStart[Int(scored.pair.left) + 1] += 1 }
    for record in 0..<recordCount { rowStart[record + 1] += rowStart[record] }
    self.rowStart = rowStart
  }

  private static func validate(
    _ sorted: [ScoredPair], recordCount: Int
  ) throws(LinkageError) {
    for (index, scored) in sorted.enumerated() {
      let repeated = index > 0 && sorted[index - 1].pair == scored.pair
      guard scored.pair.right < recordCount, scored.weightBits.isFinite, !repeated else {
        throw LinkageError(
          .invalidPair,
          "cặp bản ghi (\(scored.pair.left), \(scored.pair.right)) lặp lại, vượt quá "
            + "\(recordCount) bản ghi hoặc có trọng số không hữu hạn")
      }
    }
  }

  /// Returns the weight in bits of a pair, nil when it was not scored.
  func weightBits(of pair: RecordPair) -> Double? {
    var low = rowStart[Int(pair.left)]
    var high = rowStart[Int(pair.left) + 1]
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].pair.right < pair.right { low = middle + 1 } else { high = middle }
    }
    guard low < rowStart[Int(pair.left) + 1], pairs[low].pair == pair else { return nil }
    return pairs[low].weightBits
  }
}
