import Register

extension [Association] {
  /// Sum of what the associations report, nil when none does; it stops at the largest `Int`.
  func sum(of value: KeyPath<Association, Int?>) -> Int? {
    let reported = compactMap { $0[keyPath: value] }
    guard !reported.isEmpty else { return nil }
    return reported.reduce(0) { sum, next in
      let (exact, overflow) = sum.addingReportingOverflow(next)
      return overflow ? .max : exact
    }
  }

  /// Largest and sum of what the associations report, nil when none does.
  ///
  /// The same person can belong to several of them: the merged body has at least as many members as
  /// the largest, at most as many as all together. What a part does not report widens no bound.
  func bounds(of value: KeyPath<Association, Int?>) -> Bounds? {
    guard let low = compactMap({ $0[keyPath: value] }).max(), let high = sum(of: value)
    else { return nil }
    return Bounds(low: low, high: high)
  }
}
