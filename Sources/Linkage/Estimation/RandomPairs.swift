import Work

/// How often random pairs of records fall into each level: nearly all of them are no matches.
struct RandomPairs {
  /// Pairs at each level of each comparison.
  private(set) var counts: [[Int]]
  /// Sum of N / n over the pairs at a level with a frequency column, n being how many of N records
  /// have the more frequent of the two values.
  private(set) var rarity: [[Double]]

  /// Compares each record with a few others, drawn by a stream of its own, until about `target` pairs
  /// are compared.
  static func sample(
    _ plan: ComparisonPlan, _ frequencies: LevelFrequencies, recordCount: Int, scope: PairScope,
    target: Int, seed: UInt64, workers: Workers
  ) -> RandomPairs {
    let (lefts, rights) = (scope.lefts(recordCount), scope.rights(recordCount))
    var result = RandomPairs(plan)
    guard lefts.count > 0, rights.count > (scope == .within ? 1 : 0) else { return result }
    // A small register has no more pairs than it has.
    let target = Int(min(Double(target), scope.pairTotal(recordCount)))
    let each = max(1, (target + lefts.count - 1) / lefts.count)
    // When there are more records than pairs are wanted, every so many of them take part.
    let step = max(1, lefts.count / max(target, 1))
    let pieces = 32
    let parts = workers.map(pieces) { piece in
      var part = RandomPairs(plan)
      var comparer = PairComparer(plan)
      let own = lefts.count * piece / pieces..<lefts.count * (piece + 1) / pieces
      for left in own where left % step == 0 {
        var numbers = SeededNumbers(seed: seed, stream: UInt64(left))
        for _ in 0..<each {
          let right = rights.lowerBound + numbers.below(rights.count)
          if right == left { continue }
          part.add(comparer.pattern(left, right), left, right, plan, frequencies)
        }
      }
      return part
    }
    for part in parts { result.add(part) }
    return result
  }

  /// u of each level: its share of the pairs where the comparison is not null.
  var u: [[Double]] {
    counts.map { counts in
      // A level that was not met is rare, not impossible.
      let smoothed = counts.dropLast().map { Double($0) + 0.3 }
      let sum = smoothed.reduce(0, +)
      return smoothed.map { $0 / sum }
    }
  }

  /// Harmonic mean of the shares of the values at each level; 0 where too few were met.
  var typicalShares: [[Double]] {
    zip(counts, rarity).map { counts, rarity in
      zip(counts, rarity).map { $0 >= 10 && $1 > 0 ? Double($0) / $1 : 0 }
    }
  }

  private init(_ plan: ComparisonPlan) {
    counts = plan.definitions.map { Array(repeating: 0, count: $0.levelCount) }
    rarity = plan.definitions.map { Array(repeating: 0, count: $0.levelCount) }
  }

  private mutating func add(
    _ pattern: UInt32, _ left: Int, _ right: Int, _ plan: ComparisonPlan,
    _ frequencies: LevelFrequencies
  ) {
    for comparison in counts.indices {
      let level = plan.level(of: comparison, in: pattern)
      counts[comparison][level] += 1
      if let share = frequencies.share(comparison, level, left, right, plan.cells) {
        rarity[comparison][level] += 1 / share
      }
    }
  }

  private mutating func add(_ part: RandomPairs) {
    for comparison in counts.indices {
      for level in counts[comparison].indices {
        counts[comparison][level] += part.counts[comparison][level]
        rarity[comparison][level] += part.rarity[comparison][level]
      }
    }
  }
}
