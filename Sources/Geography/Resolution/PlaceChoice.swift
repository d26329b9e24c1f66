import Register

/// The place that a set of statements bears out best.
struct PlaceChoice {
  /// The chain chosen, as deep as the statements are sure.
  var chain: UnitChain
  /// The chains that were borne out equally well, where that leaves open which is meant; else empty.
  let candidates: [UnitChain]
  /// Whether several chains were borne out equally well.
  var isAmbiguous: Bool { !candidates.isEmpty }

  /// Weighs every unit that some statement can mean, and the unit the reporting unit would fill in.
  ///
  /// Among equals the choice is what they have in common. That is no ambiguity when it is one of
  /// them: a deeper unit that nothing speaks for is not taken (`Hội Chữ thập đỏ Bình Chánh` is the
  /// huyện's, though it has a xã Bình Chánh).
  init(
    statements: [Statement], reporting: UnitChain, filling: UnitChain, weights: EvidenceWeights
  ) {
    var best: [UnitChain] = []
    var highest = Int.min
    let gazetteer = weights.gazetteer
    // A handful, so that a set would cost more than looking through them.
    var weighed: [Int] = []
    for chain in Self.hypotheses(statements, filling, gazetteer)
    where !weighed.contains(chain.deepest) {
      weighed.append(chain.deepest)
      let weight = statements.reduce(weights.weight(of: chain, reporting: reporting)) {
        $0 + ($1.borneOut(by: chain, weighing: weights)?.weight ?? 0)
      }
      if weight > highest { best.removeAll(keepingCapacity: true) }
      if weight >= highest { best.append(chain) }
      highest = max(highest, weight)
    }
    let shared = best.dropFirst().reduce(best.first ?? UnitChain()) { $0.common(with: $1) }
    chain = shared
    candidates = best.contains(shared) ? [] : best
  }

  private static func hypotheses(
    _ statements: [Statement], _ filling: UnitChain, _ gazetteer: Gazetteer
  ) -> [UnitChain] {
    var chains = [filling]
    for statement in statements {
      for reading in statement.readings { chains.append(gazetteer.chains[reading.unit]) }
    }
    return chains
  }
}
