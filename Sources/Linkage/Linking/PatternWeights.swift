/// The weight of each pattern, and what frequent and rare values change about it.
struct PatternWeights: Sendable {
  /// A level of a pattern at which the frequency of the value counts.
  struct FrequencyTerm: Sendable {
    var comparison: Int
    var level: Int
    /// u of the level for this pattern, given what else agrees.
    var u: Double
    /// u of the level among random pairs divided by the share of values at which it is right.
    var uPerShare: Double
    /// The part of `u` that is no coincidence of values: people who belong together.
    var together: Double
  }

  private let plan: ComparisonPlan
  private let model: LearnedModel
  private let dependence: NonMatchDependence
  private var patterns: [UInt32] = []
  /// Weight of each pattern in bits, prior not included.
  private(set) var bits: [Double] = []
  private var terms: [FrequencyTerm] = []
  /// Where the terms of each pattern end.
  private var termEnds: [Int] = []
  /// Numbers of patterns by open addressing, -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1024)

  /// No pattern yet; each is weighed when it is first met.
  init(_ plan: ComparisonPlan, _ model: LearnedModel) {
    self.plan = plan
    self.model = model
    dependence = NonMatchDependence(model)
  }

  /// Number of a pattern, which is weighed when it is new.
  mutating func number(of pattern: UInt32) -> Int {
    let slot = slot(of: pattern)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(patterns.count)
    patterns.append(pattern)
    weigh(pattern)
    if patterns.count * 2 > slots.count { grow() }
    return patterns.count - 1
  }

  private func slot(of pattern: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: (pattern &* 0x9E37_79B1) >> 8) & (slots.count &- 1)
    while slots[slot] >= 0, patterns[Int(slots[slot])] != pattern {
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, pattern) in patterns.enumerated() { slots[slot(of: pattern)] = Int32(number) }
  }

  private mutating func weigh(_ pattern: UInt32) {
    let levels = plan.definitions.indices.map { comparison -> Int? in
      let level = plan.level(of: comparison, in: pattern)
      return level == plan.definitions[comparison].nullLevel ? nil : level
    }
    let own = dependence.u(at: levels)
    var weight = 0.0
    for comparison in levels.indices {
      guard let level = levels[comparison] else { continue }
      let known = model.comparisons[comparison].levels[level]
      weight += MatchWeight.bits(known.m, against: own[comparison])
      guard known.typicalShare > 0 else { continue }
      terms.append(
        FrequencyTerm(
          comparison: comparison, level: level, u: own[comparison],
          uPerShare: known.u / known.typicalShare, together: max(0, own[comparison] - known.u)))
    }
    bits.append(weight)
    termEnds.append(terms.count)
  }

  /// Weight of a pair whose pattern has that number.
  func bits(
    _ number: Int, _ left: Int, _ right: Int, _ frequencies: LevelFrequencies, _ cells: RecordCells
  ) -> Double {
    var weight = bits[number]
    for index in (number == 0 ? 0 : termEnds[number &- 1])..<termEnds[number] {
      let term = terms[index]
      guard let share = frequencies.share(term.comparison, term.level, left, right, cells)
      else { continue }
      weight += MatchWeight.bits(term.u, against: term.together + term.uPerShare * share)
    }
    return weight
  }
}
