/// The level a pair fell into for each comparison, packed into eight bytes.
public struct ComparisonVector: Hashable, Sendable {
  /// Most comparisons a vector holds.
  public static let comparisonLimit = 16
  /// Most levels a comparison has.
  public static let levelLimit = 16

  /// Four bits per comparison, the first comparison in the lowest.
  public var rawValue: UInt64

  /// A vector from its packed form; every comparison at level 0 without one.
  @inlinable
  public init(rawValue: UInt64 = 0) { self.rawValue = rawValue }

  /// The level of a comparison, both in `0..<16`.
  @inlinable
  public subscript(comparison: Int) -> Int {
    get {
      precondition(0 <= comparison && comparison < 16, "a vector has 16 comparisons")
      return Int(truncatingIfNeeded: (rawValue &>> UInt64(4 &* comparison)) & 0xF)
    }
    set {
      precondition(0 <= comparison && comparison < 16, "a vector has 16 comparisons")
      precondition(0 <= newValue && newValue < 16, "a comparison has at most 16 levels")
      let shift = UInt64(4 &* comparison)
      rawValue = rawValue & ~(0xF &<< shift) | UInt64(newValue) &<< shift
    }
  }
}
