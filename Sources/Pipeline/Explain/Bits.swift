import Register

/// Numbers of an explanation as people read them.
enum Bits {
  /// A weight with sign, `+10.45`.
  static func text(_ bits: Double) -> String {
    let text = FixedDecimal(units: Int((bits * 100).rounded()), places: 2).description
    return bits >= 0 ? "+\(text)" : text
  }

  /// A probability to a millionth, `0.0005`.
  static func probability(_ value: Double) -> String {
    FixedDecimal(units: Int((value * 1_000_000).rounded()), places: 6).trimmed.description
  }
}
