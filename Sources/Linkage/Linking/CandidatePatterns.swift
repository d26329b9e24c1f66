import Work

/// Every candidate pair with its levels, in pieces of consecutive left records.
struct CandidatePatterns: Sendable {
  /// The pairs of some left records.
  struct Piece: Sendable {
    var lefts: Range<Int>
    /// Where the pairs of each left record begin; one entry more than records.
    var starts: [Int32] = [0]
    var rights: [Int32] = []
    var patterns: [UInt32] = []
    var counts = PatternCounts()
  }

  let pieces: [Piece]
  /// How many pairs have each pattern and are in the blocks of each set of rules.
  let counts: PatternCounts
  /// Pairs that a rule has and no earlier one.
  let newPairCounts: [Int]

  /// Compares every pair of the blocks.
  init(_ blocks: CandidateBlocks, _ plan: ComparisonPlan, workers: Workers) {
    let ranges = blocks.pieces(128)
    let parts = workers.map(ranges.count) { index in
      Self.piece(ranges[index], blocks, plan)
    }
    var counts = PatternCounts()
    var newPairs = [Int](repeating: 0, count: blocks.reports.count)
    for (part, own) in parts {
      counts.add(part.counts)
      for rule in own.indices { newPairs[rule] += own[rule] }
    }
    pieces = parts.map { part, _ in
      var part = part
      part.counts = PatternCounts()
      return part
    }
    self.counts = counts
    newPairCounts = newPairs
  }

  /// Number of pairs.
  var count: Int { pieces.reduce(0) { $0 + $1.rights.count } }

  private static func piece(
    _ lefts: Range<Int>, _ blocks: CandidateBlocks, _ plan: ComparisonPlan
  ) -> (Piece, newPairs: [Int]) {
    var piece = Piece(lefts: lefts)
    var newPairs = [Int](repeating: 0, count: blocks.reports.count)
    var comparer = PairComparer(plan)
    var partners: [CandidateBlocks.Partner] = []
    for left in lefts {
      blocks.collectPartners(of: left, into: &partners)
      for partner in partners {
        let pattern = comparer.pattern(left, partner.record)
        piece.rights.append(Int32(partner.record))
        piece.patterns.append(pattern)
        piece.counts.add(pattern, rules: blocks.rules(of: left, partner.record))
        newPairs[partner.rule] += 1
      }
      piece.starts.append(Int32(piece.rights.count))
    }
    return (piece, newPairs)
  }
}
