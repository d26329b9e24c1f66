import Work

/// The candidates' weights: how they are distributed, and the pairs worth a look.
struct WeighedCandidates {
  private(set) var histogram = WeightHistogram()
  /// Pairs at or above a weight, ascending.
  private(set) var pairs: [ScoredPair] = []

  /// Weighs every candidate and keeps the pairs from `floor` bits on.
  init(
    _ patterns: CandidatePatterns, _ weigher: PairWeigher, floor: Double, workers: Workers
  ) {
    let pieces = patterns.pieces
    let parts = workers.map(pieces.count) { Self.part(pieces[$0], weigher, floor) }
    pairs.reserveCapacity(parts.reduce(0) { $0 + $1.pairs.count })
    for part in parts {
      histogram.add(part.histogram)
      pairs.append(contentsOf: part.pairs)
    }
  }

  private init() {}

  private static func part(
    _ piece: CandidatePatterns.Piece, _ weigher: PairWeigher, _ floor: Double
  ) -> WeighedCandidates {
    var (part, weigher) = (WeighedCandidates(), weigher)
    for (offset, left) in piece.lefts.enumerated() {
      for index in Int(piece.starts[offset])..<Int(piece.starts[offset + 1]) {
        let (right, pattern) = (Int(piece.rights[index]), piece.patterns[index])
        let bits = weigher.bits(left, right, pattern)
        part.histogram.add(bits)
        if bits < floor { continue }
        part.pairs.append(
          ScoredPair(
            pair: RecordPair(left: Int32(left), right: Int32(right)), weightBits: bits,
            levels: weigher.plan.vector(pattern)))
      }
    }
    return part
  }
}
