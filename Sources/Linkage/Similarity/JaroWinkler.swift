extension Similarity {
  /// Returns the Jaro–Winkler similarity of two texts, from 0 to 1.
  ///
  /// With c scalars in common (equal and at most `max(|a|, |b|) / 2 − 1` places apart) and t of them
  /// out of order, Jaro's measure is `J = (c/|a| + c/|b| + (c − t/2)/c) / 3`. Above 0.7 a common
  /// prefix of ℓ ≤ 4 scalars raises it to `J + ℓ · 0.1 · (1 − J)`.
  ///
  /// The prefix bonus rewards what formulaic names share; compare such names token by token, or
  /// without their common part.
  ///
  /// - Complexity: O(|a| · |b|).
  /// - SeeAlso: M. A. Jaro (1989), *JASA* 84(406), 414–420; W. E. Winkler (1990), String Comparator
  ///   Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record Linkage, *Proc.
  ///   Section on Survey Research Methods*, American Statistical Association. The limit of 0.7 is that of Winkler's own
  ///   program `strcmp95.c` (US Census Bureau).
  public static func jaroWinkler(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
    withScalars(a, b, jaroWinkler)
  }

  static func jaroWinkler(
    _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>
  ) -> Double {
    let jaro = jaro(a, b)
    guard jaro > 0.7 else { return jaro }
    var prefix = 0
    while prefix < min(4, a.count, b.count), a[prefix] == b[prefix] { prefix += 1 }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  private static func jaro(
    _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>
  ) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty ? 1 : 0 }
    return withUnsafeTemporaryAllocation(of: Bool.self, capacity: a.count + b.count) { matched in
      matched.initialize(repeating: false)
      let common = markCommon(a, b, matched)
      guard common > 0 else { return 0 }
      let c = Double(common)
      let ordered = c - Double(outOfOrder(a, b, matched)) / 2
      return (c / Double(a.count) + c / Double(b.count) + ordered / c) / 3
    }
  }

  /// Marks the scalars in common, those of `a` first in `matched`; returns how many.
  private static func markCommon(
    _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>,
    _ matched: UnsafeMutableBufferPointer<Bool>
  ) -> Int {
    let reach = max(max(a.count, b.count) / 2 - 1, 0)
    var common = 0
    for i in a.indices {
      var j = max(0, i - reach)
      let end = min(b.count, i + reach + 1)
      while j < end, matched[a.count + j] || a[i] != b[j] { j += 1 }
      guard j < end else { continue }
      matched[i] = true
      matched[a.count + j] = true
      common += 1
    }
    return common
  }

  /// How many common scalars stand at another rank in `b` than in `a`.
  private static func outOfOrder(
    _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>,
    _ matched: UnsafeMutableBufferPointer<Bool>
  ) -> Int {
    var (j, count) = (0, 0)
    for i in a.indices where matched[i] {
      while !matched[a.count + j] { j += 1 }
      if a[i] != b[j] { count += 1 }
      j += 1
    }
    return count
  }
}
