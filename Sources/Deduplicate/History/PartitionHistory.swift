import Linkage
import Register

/// What happened to the associations of a partition from period to period.
struct PartitionHistory {
  /// One period's associations beside those known before.
  struct Step {
    var period: ReportingPeriod
    /// Rows of the period.
    var range: Range<Int>
    /// Rows by which each known association was seen last, before this period.
    var before: KnownRows
    /// Rows of each cluster, the accepted one first.
    var ranked: RowGroups
    /// Number among the known associations of each cluster.
    var owners: [Int]
    var links: PeriodLinks
    /// Ids of the known associations.
    var ids: [AssociationID]
  }

  private(set) var changes: [AssociationChange] = []
  private let sources: SourceRecords
  /// Which associations were there in the period before, by number as far as it goes; nil before the
  /// first period of all.
  private var present: [Bool]?
  /// Units that reported in the period before.
  private var units: Set<String> = []

  init(_ sources: SourceRecords) { self.sources = sources }

  /// Adds the next period; the first one is where counting starts and has no changes.
  mutating func add(_ step: Step, _ records: inout LinkageRecords) {
    var now = [Bool](repeating: false, count: step.ids.count)
    for owner in step.owners { now[owner] = true }
    let units = units(step.range)
    if let present {
      var found = arrivals(step, present, now)
      found += departures(step, present, now, units)
      found += renames(step, &records)
      // A change is many times the size of its place.
      let order = found.indices.sorted {
        (found[$0].id, found[$0].kind.rawValue) < (found[$1].id, found[$1].kind.rawValue)
      }
      for place in order { changes.append(found[place]) }
    }
    present = now
    self.units = units
  }

  /// The units that sent rows.
  private func units(_ rows: Range<Int>) -> Set<String> {
    var units: Set<String> = []
    for row in rows
    where row == rows.lowerBound || sources.rows[row].origin != sources.rows[row - 1].origin {
      units.insert(sources.origin(row).unit)
    }
    return units
  }

  private func arrivals(
    _ step: Step, _ present: [Bool], _ now: [Bool]
  ) -> [AssociationChange] {
    var origin: [Int: PeriodLinks.Spare] = [:]
    for spare in step.links.spare where now[spare.known] && origin[spare.cluster] == nil {
      origin[spare.cluster] = spare
    }
    return step.owners.enumerated().compactMap { cluster, owner in
      if owner < present.count, present[owner] { return nil }
      let rows = step.ranked[cluster]
      var change = AssociationChange(
        period: step.period, kind: .birth, id: step.ids[owner].text,
        reason: rows.contains { units.contains(sources.origin($0).unit) }
          ? "new_in_return" : "no_return_before", name: name(rows))
      if step.links.known[cluster] != nil {
        change.kind = .reappearance
        change.reason = "missed_before"
      } else if let from = origin[cluster] {
        note(from, as: .split, step.ids[from.known], in: &change)
      }
      return change
    }
  }

  private func departures(
    _ step: Step, _ present: [Bool], _ now: [Bool], _ units: Set<String>
  ) -> [AssociationChange] {
    var target: [Int: PeriodLinks.Spare] = [:]
    for spare in step.links.spare where target[spare.known] == nil { target[spare.known] = spare }
    return present.indices.filter { present[$0] && !now[$0] }.map { gone in
      let rows = step.before[gone]
      var change = AssociationChange(
        period: step.period, kind: .end, id: step.ids[gone].text,
        reason: rows.contains { units.contains(sources.origin($0).unit) }
          ? "not_in_return" : "no_return",
        name: name(rows))
      if let into = target[gone] {
        note(into, as: .join, step.ids[step.owners[into.cluster]], in: &change)
      }
      return change
    }
  }

  private func note(
    _ link: PeriodLinks.Spare, as kind: AssociationChange.Kind, _ other: AssociationID,
    in change: inout AssociationChange
  ) {
    change.kind = kind
    change.otherID = other.text
    change.reason = AssociationComparisons.layout.enumerated().map { index, comparison in
      "\(comparison.name)=\(comparison.levels[link.levels[index]])"
    }.joined(separator: " ")
    change.weightHundredths = Int((link.weightBits * 100).rounded())
  }

  /// Associations none of whose rows has a name like those before.
  private func renames(_ step: Step, _ records: inout LinkageRecords) -> [AssociationChange] {
    var changes: [AssociationChange] = []
    for (cluster, known) in step.links.known.enumerated() {
      guard let known else { continue }
      let (old, new) = (step.before[known], step.ranked[cluster])
      var best = NameComparison.different
      // The first rows are those that tell most; a body reported a hundred times needs no more.
      for a in old.prefix(8) {
        for b in new.prefix(8) { best = min(best, records.nameLevel(a, b)) }
      }
      if best <= NameComparison.near { continue }
      changes.append(
        AssociationChange(
          period: step.period, kind: .rename, id: step.ids[known].text,
          reason: "name=\(AssociationComparisons.layout[0].levels[best])", name: name(new),
          nameBefore: name(old)))
    }
    return changes
  }

  private func name(_ rows: ArraySlice<Int>) -> String {
    sources.texts.string(Survivorship(rows: rows, sources: sources).name)
  }
}
