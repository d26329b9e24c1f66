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

  /// The links, decided ones before all others and without those that people ruled out, in the order of
  /// their owners.
  func applied(to links: [RowLink]) -> [RowLink] {
    if same.isEmpty, different.isEmpty { return links }
    var result = links.filter { !different.contains($0.owners) && same[$0.owners] == nil }
    let weights = Dictionary(uniqueKeysWithValues: links.map { ($0.owners, $0) })
    for (owners, rows) in same where !different.contains(owners) {
      var link =
        weights[owners]
        ?? RowLink(owners: owners, rows: rows, weightBits: 0, levels: ComparisonVector())
      link.weightBits = max(0, link.weightBits) + Self.decidedBits
      result.append(link)
    }
    return result.sorted { $0.owners < $1.owners }
  }
}
