import Linkage
import Register

/// The associations seen so far: their ids, and the rows by which each was last seen.
struct KnownAssociations {
  /// The rows by which each was last seen.
  private(set) var rows = KnownRows()
  private(set) var ids: [AssociationID] = []
  /// Number of the association of each cluster that was added last.
  private(set) var latest: [Int] = []
  private var usedIDs: Set<AssociationID> = []

  /// A cluster that is no known association.
  private struct New {
    var id: AssociationID
    var cluster: Int
    /// The row that tells most.
    var naming: Int
  }

  /// Ids for the clusters of a period: known ones go on; new ones are given in the order of their
  /// evidence, so that two bodies alike in name and place keep their ids whatever the order of the
  /// files.
  ///
  /// - Parameters:
  ///   - ranked: Rows of each cluster, the accepted one first.
  ///   - continued: For each cluster the known association it is, or nil.
  mutating func ids(
    of ranked: RowGroups, in period: ReportingPeriod, continuing continued: [Int?],
    _ sources: SourceRecords
  ) -> [AssociationID] {
    var start = StableHash()
    start.add(period.description)
    var result: [AssociationID] = []
    result.reserveCapacity(ranked.count)
    var new: [New] = []
    for cluster in ranked.indices {
      if let old = continued[cluster] {
        result.append(ids[old])
        continue
      }
      let naming = AssociationID.mostTelling(ranked[cluster], sources)
      let id = AssociationID(sources.rows[naming], sources.texts, in: start, copy: 0)
      result.append(id)
      new.append(New(id: id, cluster: cluster, naming: naming))
    }
    // Evidence matters only among those that would have the same id.
    new.sort { a, b in
      if a.id != b.id { return a.id < b.id }
      return Self.evidencePrecedes(ranked[a.cluster], ranked[b.cluster], sources)
    }
    for one in new {
      var copy = 0
      while !usedIDs.insert(result[one.cluster]).inserted {
        copy += 1
        result[one.cluster] = AssociationID(
          sources.rows[one.naming], sources.texts, in: start, copy: copy)
      }
    }
    note(ranked, continued, result)
    return result
  }

  private mutating func note(_ ranked: RowGroups, _ continued: [Int?], _ ids: [AssociationID]) {
    latest = []
    for cluster in ranked.indices {
      if let old = continued[cluster] {
        rows.replace(old, by: ranked[cluster])
        latest.append(old)
      } else {
        latest.append(rows.count)
        rows.append(ranked[cluster])
        self.ids.append(ids[cluster])
      }
    }
  }

  private static func evidencePrecedes(
    _ a: ArraySlice<Int>, _ b: ArraySlice<Int>, _ sources: SourceRecords
  ) -> Bool {
    let (a, b) = (a[a.startIndex], b[b.startIndex])
    let (x, y) = (sources.rows[a], sources.rows[b])
    let unknown = PartialDate(year: 0)
    let founded = (x.foundedOn ?? unknown, y.foundedOn ?? unknown)
    if founded.0 != founded.1 { return founded.0 < founded.1 }
    if x.decision != y.decision {
      let decisions = (sources.texts.string(x.decision), sources.texts.string(y.decision))
      if decisions.0 != decisions.1 { return decisions.0 < decisions.1 }
    }
    return a < b
  }
}
