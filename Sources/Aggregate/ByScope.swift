import Register

/// Counts for each of the four scope levels, stored in place.
struct ByScope<Counts: Summable>: Summable {
  private var counts = InlineArray<4, Counts>(repeating: Counts())

  init() {}

  /// The counts of one scope level.
  subscript(level: ScopeLevel) -> Counts {
    get { counts[Int(level.rawValue)] }
    set { counts[Int(level.rawValue)] = newValue }
  }

  /// The counts of all levels together.
  var total: Counts {
    ScopeLevel.allCases.reduce(into: Counts()) { $0 += self[$1] }
  }

  /// What the table prints: the levels in their order, then the total; zeros are left out.
  var rows: [(scope: Cell, counts: Counts)] {
    (ScopeLevel.allCases.map { (.text($0.code), self[$0]) } + [(Cell.total, total)])
      .filter { !$0.1.isZero }
  }

  static func += (a: inout Self, b: Self) {
    for index in a.counts.indices { a.counts[index] += b.counts[index] }
  }

  static func == (a: Self, b: Self) -> Bool {
    a.counts.indices.allSatisfy { a.counts[$0] == b.counts[$0] }
  }
}
