import Register

/// B02, Số hội theo loại hình và phạm vi: types in the order of the report, totals both ways.
enum AssociationsByType {
  struct Counts: Summable, Listed {
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

    static let columns = ["associations", "assigned"]

    mutating func forEachFigure(_ use: (inout Int) -> Void) {
      use(&associations)
      use(&assigned)
    }
  }

  /// Counts by scope level for each of the eight types, stored in place.
  struct ByType: Summable {
    private var counts = InlineArray<8, ByScope<Counts>>(repeating: ByScope())

    /// The counts of one type.
    subscript(type: AssociationType) -> ByScope<Counts> {
      get { counts[Int(type.rawValue)] }
      _modify { yield &counts[Int(type.rawValue)] }
    }

    /// The counts of all types together.
    var total: ByScope<Counts> {
      AssociationType.allCases.reduce(into: ByScope()) { $0 += self[$1] }
    }

    static func += (a: inout Self, b: Self) {
      for index in a.counts.indices { a.counts[index] += b.counts[index] }
    }

    static func == (a: Self, b: Self) -> Bool {
      a.counts.indices.allSatisfy { a.counts[$0] == b.counts[$0] }
    }
  }

  static func table(_ localities: LocalityRows) -> TableRows {
    localities.table(
      id: "B02", columns: ["type", "scope_level", "associations", "assigned"]
    ) { place, add in
      func addRows(_ type: Cell, _ counts: ByScope<Counts>) {
        counts.forEachRow { scope, counts in
          add([type, scope, .integer(counts.associations), .integer(counts.assigned)])
        }
      }
      for type in AssociationType.allCases { addRows(.text(type.code), place.types[type]) }
      addRows(.total, place.types.total)
    }
  }
}
