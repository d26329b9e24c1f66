import Glibc

/// Pairs that agree on some columns, as distinct patterns over the other comparisons.
struct TrainingSession: Sendable {
  /// Name of the rule or comparison.
  var name: String
  /// The comparison whose exact agreement brought the pairs together, nil for a blocking rule.
  var comparison: Int?
  /// Comparisons that say nothing about these pairs.
  var excluded: Set<Int>
  /// Levels of each distinct pattern, one byte per comparison; 255 where it says nothing.
  private(set) var levels: [UInt8] = []
  /// Pairs with each pattern.
  private(set) var counts: [Double] = []
  /// Number of pairs.
  private(set) var total = 0.0
  /// Share of matches among the pairs.
  var matchShare = 0.05
  /// Probability of each level among the non-matches of the session.
  private(set) var u: [[Double]] = []
  /// The same, less what damaged matches may have put there.
  private(set) var dependentU: [[Double]] = []

  /// u of random pairs.
  private var randomU: [[Double]] = []
  /// Pairs where each comparison is not null, and those of them at its first level.
  private var agreements: [(pairs: Double, agreeing: Double)] = []

  /// A comparison bounds the share of matches if at least that many pairs have it, and the first level
  /// is that much likelier for matches.
  private static let (tellingPairs, tellingGap) = (50.0, 0.3)
  /// m differs between sources by about that factor.
  private static let tolerance = 1.25
  /// Share of the matches taken to be too damaged to be told from non-matches.
  private static let damagedShare = 0.02

  /// A session over patterns with their numbers of pairs.
  init(
    _ name: String, comparison: Int?, excluded: Set<Int>, plan: ComparisonPlan,
    patterns: some Sequence<(pattern: UInt32, count: Int)>
  ) {
    self.name = name
    self.comparison = comparison
    self.excluded = excluded
    var merged: [[UInt8]: Double] = [:]
    for (pattern, count) in patterns {
      let levels = plan.definitions.indices.map { index -> UInt8 in
        let level = plan.level(of: index, in: pattern)
        let isSilent = excluded.contains(index) || level == plan.definitions[index].nullLevel
        return isSilent ? 255 : UInt8(level)
      }
      merged[levels, default: 0] += Double(count)
    }
    add(merged)
  }

  /// A session over comparison vectors.
  ///
  /// - Parameter levels: The levels of each comparison that are not null; estimation numbers them anew.
  init(_ source: VectorCounts, levels: [[Int]]) {
    name = source.source
    comparison = nil
    excluded = source.excluded
    var merged: [[UInt8]: Double] = [:]
    for (vector, count) in source.counts {
      let pattern = levels.indices.map { index -> UInt8 in
        guard !source.excluded.contains(index) else { return 255 }
        return levels[index].firstIndex(of: vector[index]).map(UInt8.init) ?? 255
      }
      merged[pattern, default: 0] += Double(count)
    }
    add(merged)
  }

  /// Takes the patterns in a fixed order: sums of fractions depend on it.
  private mutating func add(_ patterns: [[UInt8]: Double]) {
    for (levels, count) in patterns.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      self.levels.append(contentsOf: levels)
      counts.append(count)
      total += count
    }
  }

  /// Begins with these u, those of random pairs.
  mutating func start(u: [[Double]]) {
    (self.u, dependentU, randomU) = (u, u, u)
    agreements = u.indices.map { comparison in
      var (pairs, agreeing) = (0.0, 0.0)
      for pattern in counts.indices {
        let level = levels[pattern * u.count + comparison]
        if level != 255 { pairs += counts[pattern] }
        if level == 0 { agreeing += counts[pattern] }
      }
      return (pairs, agreeing)
    }
  }

  /// Expected matches, and expected matches and non-matches at each level, under these m.
  ///
  /// Where more matches would be expected than ``largestMatchShare(m:)``, all weights are lowered until
  /// they are as many: the likeliest pairs stay matches.
  func expectation(
    m: [[Double]]
  ) -> (expected: Double, matches: [[Double]], nonMatches: [[Double]]) {
    var weights = patternWeights(m)
    let prior = log2(matchShare / (1 - matchShare))
    let shift = prior - excess(weights, prior: prior, most: largestMatchShare(m: m) * total)
    for pattern in weights.indices { weights[pattern] += shift }
    var matches = m.map { [Double](repeating: 0, count: $0.count) }
    var nonMatches = matches
    var expected = 0.0
    for pattern in counts.indices {
      let own = counts[pattern] * MatchWeight.probability(bits: weights[pattern])
      expected += own
      for comparison in m.indices {
        let level = Int(levels[pattern * m.count + comparison])
        if level == 255 { continue }
        matches[comparison][level] += own
        nonMatches[comparison][level] += counts[pattern] - own
      }
    }
    return (expected, matches, nonMatches)
  }

  /// Evidence of each pattern in bits, prior not included.
  private func patternWeights(_ m: [[Double]]) -> [Double] {
    let bits = LevelProbabilities(m: m, u: u).weightBits
    return counts.indices.map { pattern in
      var weight = 0.0
      for comparison in m.indices {
        let level = Int(levels[pattern * m.count + comparison])
        if level != 255 { weight += bits[comparison * 16 + level] }
      }
      return weight
    }
  }

  /// By how many bits weights must be lowered to leave no more than `most` expected matches; 0 when
  /// there are no more.
  private func excess(_ weights: [Double], prior: Double, most: Double) -> Double {
    func expected(_ lowered: Double) -> Double {
      counts.indices.reduce(0) {
        $0 + counts[$1] * MatchWeight.probability(bits: weights[$1] + prior - lowered)
      }
    }
    if expected(0) <= most { return 0 }
    var (low, high) = (0.0, 64.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if expected(middle) > most { low = middle } else { high = middle }
    }
    return high
  }

  /// The largest share of matches that every comparison leaves room for.
  ///
  /// If pairs agree on a comparison at rate r, matches at rate m and others at u at least, no more than
  /// (r − u) / (m − u) of them are matches. People of one household agree on much, as if they were one
  /// person, but not on given name and birthday: these comparisons tell.
  func largestMatchShare(m: [[Double]]) -> Double {
    var share = 1.0
    for comparison in m.indices where !excluded.contains(comparison) {
      let (pairs, agreeing) = agreements[comparison]
      let (m, u) = (m[comparison][0], randomU[comparison][0])
      guard pairs > Self.tellingPairs, m - u > Self.tellingGap else { continue }
      share = min(share, (agreeing / pairs - u) / (m - u))
    }
    return min(max(share, 0) * Self.tolerance + 0.01, 1)
  }

  /// Moves the u of a comparison to what the expected non-matches show.
  ///
  /// Some matches are so damaged that they look like non-matches. For the u that is told to others, a
  /// share of the matches is taken off again, so that sessions with few non-matches do not mistake
  /// damage for dependence.
  ///
  /// - Parameters:
  ///   - prior: u among random pairs, counted like `strength` pairs.
  mutating func setU(
    _ comparison: Int, nonMatches: [Double], matches: [Double], prior: [Double], strength: Double
  ) {
    u[comparison] = Self.smoothed(nonMatches, prior, strength)
    let undamaged = nonMatches.indices.map { level in
      max(0, nonMatches[level] - Self.damagedShare * matches[level])
    }
    dependentU[comparison] = Self.smoothed(undamaged, prior, strength)
  }

  private static func smoothed(
    _ counts: [Double], _ prior: [Double], _ strength: Double
  ) -> [Double] {
    let sum = counts.reduce(0, +) + strength
    return counts.indices.map { (counts[$0] + strength * prior[$0]) / sum }
  }
}
