/// m and u of every level of every comparison while they are being estimated.
struct LevelProbabilities: Sendable {
  /// Probability of each level when two records are the same entity; by comparison and level, "else"
  /// last, without the null level.
  var m: [[Double]]
  /// The same when they are different entities.
  var u: [[Double]]

  /// `log2(m / u)` of each level, 0 for null, in rows of 16.
  var weightBits: [Double] {
    var bits = [Double](repeating: 0, count: m.count * 16)
    for comparison in m.indices {
      for level in m[comparison].indices {
        bits[comparison * 16 + level] = MatchWeight.bits(
          m[comparison][level], against: u[comparison][level])
      }
    }
    return bits
  }
}
