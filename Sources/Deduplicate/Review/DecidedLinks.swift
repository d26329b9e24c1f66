import Linkage
import Register

/// What people decided about associations of the periods before and clusters of the next one.
struct DecidedLinks {
  /// More bits than any evidence has, so that decided links are taken first.
  private static let decidedBits = 1000.0

  private var same: [RecordPair: (old: Int, new: Int)] = [:]
  private var different: Set<RecordPair> = []

  init(_ owned: OwnedRows, _ applied: AppliedDecisions) {
    if applied.linksBetweenPeriods.isEmpty { return }
    var ownerOfRow: [Int: Int32] = [:]
    for (index, row) in owned.rows.enumerated() { ownerOfRow[row] = owned.owners[index] }
    let firstNew = owned.owners[owned.knownRows]
    for link in applied.linksBetweenPeriods {
      guard let a = ownerOfRow[link.left.row], let b = ownerOfRow[link.right.row],
        min(a, b) < firstNew, max(a, b) >= firstNew
      else { continue }
      let owners = RecordPair(left: min(a, b), right: max(a, b))
      switch applied.decisions.all[link.decision].verdict {
      case .same:
        same[owners] =
          a < b ? (link.left.row, link.right.row) : (link.right.row, link.left.row)
      case .different: different.insert(owners)
      case .undecided: break
      }
    }
  }

  /// Puts the decided links before all others, and takes out those that people ruled out.
  func apply(to links: inout [RecordPair: RowLink]) {
    for owners in different { links[owners] = nil }
    for (owners, rows) in same where !different.contains(owners) {
      var link = links[owners] ?? RowLink(rows: rows, weightBits: 0, levels: ComparisonVector())
      link.weightBits = max(0, link.weightBits) + Self.decidedBits
      links[owners] = link
    }
  }
}
