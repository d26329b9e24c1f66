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

  /// Hands out what the table prints: the levels in their order, then the total, without zeros.
  func forEachRow(_ body: (_ scope: Cell, _ counts: Counts) -> Void) {
    for level in ScopeLevel.allCases where !self[level].isZero {
      body(.text(level.code), self[level])
    }
    let total = total
    if !total.isZero { body(.total, total) }
  }

  /// What the table prints, as a list.
  var rows: [(scope: Cell, counts: Counts)] {
    var rows: [(scope: Cell, counts: Counts)] = []
    forEachRow { rows.append(($0, $1)) }
    return rows
  }

  static func += (a: inout Self, b: Self) {
    for index in a.counts.indices { a.counts[index] += b.counts[index] }
  }

  static func == (a: Self, b: Self) -> Bool {
    a.counts.indices.allSatisfy { a.counts[$0] == b.counts[$0] }
  }
}
