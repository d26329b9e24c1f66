import Register

/// B02, Số hội theo loại hình và phạm vi: types in the order of the report, totals both ways.
enum AssociationsByType {
  struct Counts: Summable {
    var associations = 0
    var assigned = 0

    static func += (a: inout Self, b: Self) {
      a.associations += b.associations
      a.assigned += b.assigned
    }

    mutating func add(_ association: borrowing Association) {
      associations += 1
      if association.assigned == true { assigned += 1 }
    }
  }

  /// Counts by scope level for each type.
  struct ByType: Summable {
    private var counts = [ByScope<Counts>](
      repeating: ByScope(), count: AssociationType.allCases.count)

    /// The counts of one type.
    subscript(type: AssociationType) -> ByScope<Counts> {
      get { counts[Int(type.rawValue)] }
      _modify { yield &counts[Int(type.rawValue)] }
    }

    /// The counts of all types together.
    var total: ByScope<Counts> { counts.reduce(into: ByScope()) { $0 += $1 } }

    static func += (a: inout Self, b: Self) {
      for index in a.counts.indices { a.counts[index] += b.counts[index] }
    }
  }

  static func table(_ localities: LocalityRows) -> TidyTable {
    localities.table(
      id: "B02", columns: ["type", "scope_level", "associations", "assigned"]
    ) { place in
      let types =
        AssociationType.allCases.map { (Cell.text($0.code), place.types[$0]) }
        + [(Cell.total, place.types.total)]
      return types.flatMap { type, counts in
        counts.rows.map { scope, counts in
          [type, scope, .integer(counts.associations), .integer(counts.assigned)]
        }
      }
    }
  }
}
