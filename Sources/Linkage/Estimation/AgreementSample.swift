/// Random pairs that agree exactly on what one comparison looks at.
struct AgreementSample {
  /// How many of the pairs have each pattern.
  private(set) var counts = PatternCounts()

  /// Draws pairs, each as likely as any other, with a stream of random numbers of its own.
  init(
    _ plan: ComparisonPlan, comparison: Int, scope: PairScope, target: Int, seed: UInt64
  ) {
    guard let keys = Self.keys(plan, comparison) else { return }
    let index = BlockIndex(
      BlockingRule(name: "", keys: keys), maximumBlockSize: .max, scope: scope)
    // Pairs to the right of the records before each.
    var before = [Int]()
    var total = 0
    for range in index.partners {
      before.append(total)
      total += range.count
    }
    if case .between(let left) = scope {
      total = left < before.count ? before[left] : total
      before.removeSubrange(min(left, before.count)...)
    }
    guard total > 0 else { return }
    var comparer = PairComparer(plan)
    var numbers = SeededNumbers(seed: seed, stream: UInt64(comparison) << 40)
    var drawn = (0..<min(target, total)).map { _ in numbers.below(total) }
    drawn.sort()
    var left = 0
    for pair in drawn {
      while left + 1 < before.count, before[left + 1] <= pair { left += 1 }
      let right = index.members[Int(index.partners[left].lowerBound) + pair - before[left]]
      counts.add(comparer.pattern(left, Int(right)), rules: 0)
    }
  }

  /// One key per record from the columns that the first level wants equal; nil when it wants more.
  private static func keys(_ plan: ComparisonPlan, _ comparison: Int) -> [UInt64]? {
    guard let test = plan.definitions[comparison].levels.first?.test,
      let columns = test.exactColumns
    else { return nil }
    let cells = plan.cells
    let wanted = columns.map { (cells.cellOfColumn[$0] ?? 0, cells.missing[$0] ?? 0) }
    return (0..<cells.recordCount).map { record in
      var key: UInt64 = 1
      for (cell, missing) in wanted {
        let value = cells.cells[record * cells.width + cell]
        if value == missing { return 0 }
        key = ByteHash.mixed(key, UInt64(UInt32(bitPattern: value))) | 1
      }
      return key
    }
  }
}

extension LevelTest {
  /// The columns it wants equal when it wants nothing else.
  var exactColumns: [String]? {
    switch self {
    case .exact(let column): return [column]
    case .both(let a, let b):
      guard let left = a.exactColumns, let right = b.exactColumns else { return nil }
      return left + right
    default: return nil
    }
  }
}
