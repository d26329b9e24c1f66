import Aggregate
import Register

/// Counting a register for the tables, row by row.
extension RegisterTable {
  /// What the associations of the partition and its mergers contribute.
  func partials(_ merged: MergedTable) throws(RunError) -> Partials {
    let assigned = bodiesAssignedByOtherParts(merged)
    var reader = AssociationReader()
    var partials = Partials()
    for row in 0..<count {
      guard var association = reader.counted(grid, row) else { throw damaged(row) }
      if association.partition == Partition.centre {
        association.id = grid.text(row, Column.id.rawValue)
        association.name = grid.text(row, Column.name.rawValue)
      }
      let isAssigned = association.assigned == true
      partials.count(association, bearing: body(row, merged, isAssigned: isAssigned, assigned))
    }
    for merger in merged.mergers { partials.count(merger) }
    return partials
  }

  /// The body that an association bears.
  ///
  /// A body that others are part of is itself part of a merger; all others need not be looked up.
  private func body(
    _ row: Int, _ merged: MergedTable, isAssigned: Bool, _ assigned: Set<MergedKey>
  ) -> MergedBody {
    guard merged.keepsID(row, in: self) else { return .none }
    if isAssigned { return .assigned }
    guard !assigned.isEmpty, merged.isPart(row), let key = merged.key(row) else {
      return .unassigned
    }
    return assigned.contains(key) ? .assigned : .unassigned
  }

  /// The bodies that have an assigned part which does not bear them.
  private func bodiesAssignedByOtherParts(_ merged: MergedTable) -> Set<MergedKey> {
    var bodies: Set<MergedKey> = []
    for row in 0..<count
    where grid.flag(row, Column.assigned.rawValue) == true && !merged.keepsID(row, in: self) {
      if let key = merged.key(row) { bodies.insert(key) }
    }
    return bodies
  }
}
