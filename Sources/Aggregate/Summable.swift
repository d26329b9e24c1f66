/// Counts that add up, so that the partial results of partitions combine in any order.
protocol Summable: Equatable, Sendable {
  /// Nothing counted.
  init()
  /// Adds every count of `b`.
  static func += (a: inout Self, b: Self)
}

extension Summable {
  /// Whether nothing was counted.
  var isZero: Bool { self == Self() }
}

extension Dictionary where Value: Summable {
  /// Adds the counts of `b`, key by key.
  static func += (a: inout Self, b: Self) {
    for (key, counts) in b { a[key, default: Value()] += counts }
  }
}

extension Int {
  /// Adds an amount a return reports; a sum beyond 64 bits stays at the largest number, so that one
  /// absurd amount cannot end a run.
  mutating func add(reported amount: Int) {
    let (sum, overflow) = addingReportingOverflow(amount)
    self = overflow ? (amount < 0 ? .min : .max) : sum
  }
}
