/// Finds the level of each comparison for pairs of records; one for each thread.
struct PairComparer {
  private let plan: ComparisonPlan
  private var measures: [TextMeasure]
  /// The value of each measure for the pair at hand; not-a-number until it is asked for.
  private var values: [Float]
  private let width: Int

  init(_ plan: ComparisonPlan) {
    self.plan = plan
    measures = plan.measures
    values = Array(repeating: .nan, count: plan.measures.count)
    width = plan.cells.width
  }

  /// The levels of two records as a pattern, see ``ComparisonPlan/level(of:in:)``.
  mutating func pattern(_ left: Int, _ right: Int) -> UInt32 {
    for index in values.indices { values[index] = .nan }
    let (a, b) = (left &* width, right &* width)
    var pattern: UInt32 = 0
    var level = 0
    for comparison in plan.definitions.indices {
      let end = level + plan.levelCounts[comparison]
      if isNull(comparison, a, b) {
        pattern &+= plan.strides[comparison] &* UInt32(end &- level &+ 1)
      } else {
        var found = level
        while found < end, !holds(found, a, b, left, right) { found += 1 }
        pattern &+= plan.strides[comparison] &* UInt32(found &- level)
      }
      level = end
    }
    return pattern
  }

  private func isNull(_ comparison: Int, _ a: Int, _ b: Int) -> Bool {
    for (cell, missing) in plan.nullCells[comparison] {
      if plan.cells.cells[a + cell] != missing, plan.cells.cells[b + cell] != missing {
        return false
      }
    }
    return true
  }

  private mutating func holds(_ level: Int, _ a: Int, _ b: Int, _ left: Int, _ right: Int) -> Bool {
    let start = level == 0 ? 0 : plan.levelEnds[level - 1]
    for conjunction in start..<plan.levelEnds[level] {
      var atom = conjunction == 0 ? 0 : plan.conjunctionEnds[conjunction - 1]
      let end = plan.conjunctionEnds[conjunction]
      while atom < end, holds(plan.atoms[atom], a, b, left, right) { atom += 1 }
      if atom == end { return true }
    }
    return false
  }

  private mutating func holds(
    _ atom: LevelAtom, _ a: Int, _ b: Int, _ left: Int, _ right: Int
  ) -> Bool {
    let (x, y) = (plan.cells.cells[a + atom.cell], plan.cells.cells[b + atom.cell])
    switch atom.kind {
    case .equal: return x == y && x != 0
    case .equalDays: return x == y && x != -1
    case .swapped:
      let (p, q) = (plan.cells.cells[a + atom.other], plan.cells.cells[b + atom.other])
      return x > 0 && y > 0 && x == q && y == p
    case .atLeast: return x != 0 && y != 0 && (x == y || value(atom.other, x, y) >= atom.limit)
    case .atMost: return x != 0 && y != 0 && (x == y || value(atom.other, x, y) <= atom.limit)
    case .numberWithin:
      let difference = plan.numbers[atom.other][left] - plan.numbers[atom.other][right]
      return abs(difference) <= Double(atom.limit)
    case .daysWithin:
      guard x != -1, y != -1, x & 0x1F != 0, y & 0x1F != 0 else { return false }
      let days = plan.cells.cells[a + atom.cell + 1] - plan.cells.cells[b + atom.cell + 1]
      return abs(Float(days)) <= atom.limit
    case .datesAgree: return x != -1 && y != -1 && Self.agree(x, y)
    }
  }

  private static func agree(_ x: Int32, _ y: Int32) -> Bool {
    func agree(_ a: Int32, _ b: Int32) -> Bool { a == b || a == 0 || b == 0 }
    return x >> 9 == y >> 9 && agree(x >> 5 & 0xF, y >> 5 & 0xF) && agree(x & 0x1F, y & 0x1F)
  }

  private mutating func value(_ measure: Int, _ x: Int32, _ y: Int32) -> Float {
    if values[measure].isNaN { values[measure] = measures[measure].value(x, y) }
    return values[measure]
  }
}
