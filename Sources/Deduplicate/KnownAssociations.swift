import Register

/// The associations seen so far: their ids, and the rows by which each was last seen.
struct KnownAssociations {
  private var rowStore: [Int] = []
  private var lastSeen: [Range<Int>] = []
  private(set) var ids: [AssociationID] = []
  /// Number of the association of each cluster that was added last.
  private(set) var latest: [Int] = []
  private var usedIDs: Set<AssociationID> = []

  /// The rows by which each was last seen.
  var rows: [ArraySlice<Int>] { lastSeen.map { rowStore[$0] } }

  /// Ids for the clusters of a period: known ones go on; new ones are given in the order of their
  /// evidence, so that two bodies alike in name and place keep their ids whatever the order of the
  /// files.
  ///
  /// - Parameters:
  ///   - ranked: Rows of each cluster, the accepted one first.
  ///   - continued: For each cluster the known association it is, or nil.
  mutating func ids(
    of ranked: RowGroups, continuing continued: [Int?], _ sources: [SourceRecord]
  ) -> [AssociationID] {
    let naming = ranked.indices.map { AssociationID.mostTelling(ranked[$0], sources) }
    var result = ranked.indices.map { cluster in
      continued[cluster].map { ids[$0] }
        ?? AssociationID(sources[naming[cluster]].record, copy: 0)
    }
    // Evidence matters only among those that would have the same id.
    let new = ranked.indices.filter { continued[$0] == nil }.sorted { a, b in
      if result[a] != result[b] { return result[a] < result[b] }
      return Self.evidencePrecedes(ranked[a], ranked[b], sources)
    }
    for cluster in new {
      var copy = 0
      while !usedIDs.insert(result[cluster]).inserted {
        copy += 1
        result[cluster] = AssociationID(sources[naming[cluster]].record, copy: copy)
      }
    }
    note(ranked, continued, result)
    return result
  }

  private mutating func note(_ ranked: RowGroups, _ continued: [Int?], _ ids: [AssociationID]) {
    latest = []
    for cluster in ranked.indices {
      let range = rowStore.count..<rowStore.count + ranked[cluster].count
      rowStore.append(contentsOf: ranked[cluster])
      if let old = continued[cluster] {
        lastSeen[old] = range
        latest.append(old)
      } else {
        latest.append(lastSeen.count)
        lastSeen.append(range)
        self.ids.append(ids[cluster])
      }
    }
  }

  private static func evidencePrecedes(
    _ a: ArraySlice<Int>, _ b: ArraySlice<Int>, _ sources: [SourceRecord]
  ) -> Bool {
    let (a, b) = (a[a.startIndex], b[b.startIndex])
    let unknown = PartialDate(year: 0)
    let founded = (
      sources[a].record.foundedOn ?? unknown, sources[b].record.foundedOn ?? unknown
    )
    if founded.0 != founded.1 { return founded.0 < founded.1 }
    if sources[a].record.decision != sources[b].record.decision {
      return sources[a].record.decision < sources[b].record.decision
    }
    return a < b
  }
}
