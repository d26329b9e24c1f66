public import Register

/// The most that a body of each level has in half a year, in đồng; an amount beyond it stands in
/// another unit than its column says (đồng in a column of million đồng).
public struct MoneyLimits: Sendable {
  private let most: [ScopeLevel: Int64]

  /// Limits of all levels, in billion đồng (tỷ đồng), 1 to 1,000,000.
  public init(billions: [ScopeLevel: Int]) {
    most = billions.mapValues { Int64($0) * 1_000_000_000 }
  }

  /// The most for a level; any amount where none is set.
  subscript(level: ScopeLevel) -> Int64 { most[level] ?? .max }
}
