import Register

/// B01, Số hội theo địa bàn và phạm vi hoạt động.
///
/// A merged body is counted where the part whose id it bears stands; it is assigned if any part is.
enum AssociationsByLocality {
  struct Counts: Summable, Listed {
    var associations = 0
    var assigned = 0
    var associationsAfterMerge = 0
    var assignedAfterMerge = 0

    static func += (a: inout Self, b: Self) {
      a.associations += b.associations
      a.assigned += b.assigned
      a.associationsAfterMerge += b.associationsAfterMerge
      a.assignedAfterMerge += b.assignedAfterMerge
    }

    /// Counts one association as registered and, when it bears its body, that body.
    mutating func add(_ association: borrowing Association, body: MergedBody) {
      associations += 1
      if association.assigned == true { assigned += 1 }
      if body != .none { associationsAfterMerge += 1 }
      if body == .assigned { assignedAfterMerge += 1 }
    }

    static let columns = [
      "associations", "assigned", "associations_after_merge", "assigned_after_merge",
    ]

    mutating func forEachFigure(_ use: (inout Int) -> Void) {
      use(&associations)
      use(&assigned)
      use(&associationsAfterMerge)
      use(&assignedAfterMerge)
    }
  }

  static func table(_ localities: LocalityRows) -> TableRows {
    localities.table(
      id: "B01",
      columns: [
        "scope_level", "associations", "assigned", "associations_after_merge",
        "assigned_after_merge",
      ]
    ) { place, add in
      place.associations.forEachRow { scope, counts in
        add([
          scope, .integer(counts.associations), .integer(counts.assigned),
          .integer(counts.associationsAfterMerge), .integer(counts.assignedAfterMerge),
        ])
      }
    }
  }
}
