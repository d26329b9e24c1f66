import Register

/// One piece of evidence: the units it can mean, and how much it says for each.
struct Statement {
  /// Where it comes from.
  enum Source: Equatable {
    /// A cell of the column for that level, or of one for any level.
    case cell(AdministrativeLevel?)
    /// The association's name, with a unit word or without.
    case name(explicit: Bool)
  }

  var source: Source
  /// Empty when nothing is known of that name.
  var readings: [Reading]

  /// Whether a cell says it.
  var isCell: Bool {
    if case .cell = source { return true }
    return false
  }

  /// The reading that a chain of units bears out best, with its weight; nil when it bears out none.
  func borneOut(
    by chain: UnitChain, weighing: EvidenceWeights
  ) -> (reading: Reading, weight: Int)? {
    var best: (reading: Reading, weight: Int)?
    for reading in readings where chain.contains(reading.unit) {
      let weight = weighing.weight(of: reading, from: source)
      if weight > (best?.weight ?? .min) { best = (reading, weight) }
    }
    return best
  }
}
