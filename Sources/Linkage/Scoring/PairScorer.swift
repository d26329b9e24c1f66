/// Gives candidate pairs their weights.
public enum PairScorer {
  /// Returns the pairs in the given order, each with its comparison vector and its weight.
  ///
  /// Example: a model whose first comparison is the name (0 equal, 1 different).
  ///
  /// ```swift
  /// let scored = PairScorer.score(candidates.pairs, model: model) { left, right in
  ///   var levels = ComparisonVector()
  ///   levels[0] = names[left] == names[right] ? 0 : 1
  ///   return levels
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - pairs: Pairs to score.
  ///   - model: Weights of the levels.
  ///   - adjustmentBits: Called with the records of a pair and its levels; returns what to add to
  ///     the weight, summed over the comparisons. A term-frequency adjustment adds
  ///     `log2(u / f)` where two records agree on a value of relative frequency f, which turns
  ///     `log2(m / u)` into `log2(m / f)`: agreement on a rare value counts for more. The result must
  ///     be finite.
  ///   - levels: Called with the records of a pair, the smaller first; returns its levels.
  /// - Returns: One scored pair per pair.
  /// - Complexity: One call of each closure and one table lookup per comparison for each pair.
  public static func score(
    _ pairs: [RecordPair], model: LinkageModel,
    adjustmentBits: ((_ left: Int, _ right: Int, ComparisonVector) -> Double)? = nil,
    levels: (_ left: Int, _ right: Int) -> ComparisonVector
  ) -> [ScoredPair] {
    pairs.map { pair in
      let (left, right) = (Int(pair.left), Int(pair.right))
      let vector = levels(left, right)
      var bits = model.weightBits(of: vector)
      if let adjustmentBits {
        bits += MatchWeight.quantized(adjustmentBits(left, right, vector))
        precondition(bits.isFinite, "an adjustment must be a finite number of bits")
      }
      return ScoredPair(pair: pair, weightBits: bits, levels: vector)
    }
  }
}
