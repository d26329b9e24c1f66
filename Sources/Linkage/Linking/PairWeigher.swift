/// Gives pairs their weights by a model.
struct PairWeigher: Sendable {
  let plan: ComparisonPlan
  let frequencies: LevelFrequencies
  private let prior: Double
  private var weights: PatternWeights

  init(_ plan: ComparisonPlan, _ frequencies: LevelFrequencies, _ model: LearnedModel) {
    (self.plan, self.frequencies) = (plan, frequencies)
    prior = model.priorWeightBits
    weights = PatternWeights(plan, model)
  }

  /// Weight in bits of two records whose levels are known.
  mutating func bits(_ left: Int, _ right: Int, _ pattern: UInt32) -> Double {
    let number = weights.number(of: pattern)
    return prior + weights.bits(number, left, right, frequencies, plan.cells)
  }
}
