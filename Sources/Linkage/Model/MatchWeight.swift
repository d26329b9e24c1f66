import Glibc

/// Arithmetic of match weights: evidence for a match, measured in bits.
///
/// Weights are kept as multiples of 2⁻³² bit, far below any statistical meaning. Sums of such numbers
/// are exact up to a million bits, so a total does not depend on the order of its terms.
public enum MatchWeight {
  /// Returns `log2(p / q)` in bits: how strongly an outcome speaks for p against q.
  ///
  /// With `p = m` and `q = u` this is the weight of a comparison level, with `p = λ` and `q = 1 − λ`
  /// the weight of the prior. Both must be positive.
  public static func bits(_ p: Double, against q: Double) -> Double {
    quantized(log2(p / q))
  }

  /// Returns the probability of a match, `1 / (1 + 2⁻ʷ)`, for a total weight of w bits.
  public static func probability(bits: Double) -> Double {
    1 / (1 + exp2(-bits))
  }

  /// Returns the nearest multiple of 2⁻³² bit.
  static func quantized(_ bits: Double) -> Double {
    (bits * 0x1p32).rounded() * 0x1p-32
  }
}
