public import Register

/// What one partition, or several together, contribute to the tables, in all periods.
///
/// Partials are sums: they combine in any order and any grouping. Their size depends on the number
/// of places, kinds and mergers, not of associations.
public struct Partials: Sendable, Equatable {
  /// By period.
  private(set) var periods: [ReportingPeriod: PeriodCounts] = [:]

  /// Nothing counted.
  public init() {}

  /// Counts the associations of one partition.
  ///
  /// - Parameters:
  ///   - associations: All associations of the partition, each id once a period, of any period.
  ///   - mergedIDs: For each association, at its position, the id of the body it is in after
  ///     merging: that of an association of the same period, its own where nothing merges.
  ///   - mergers: The mergers of the partition.
  /// - Complexity: O(*n*) for *n* associations.
  public init(associations: [Association], mergedIDs: [String], mergers: [Merger]) {
    precondition(associations.count == mergedIDs.count, "one merged id for each association")
    let assignedElsewhere = Self.bodiesAssignedByOtherParts(associations, mergedIDs)
    for index in associations.indices {
      let period = associations[index].period
      let isBearer = associations[index].id == mergedIDs[index]
      let isAssigned =
        associations[index].assigned == true
        || assignedElsewhere.contains(BodyKey(period: period, id: mergedIDs[index]))
      periods[period, default: PeriodCounts()].add(
        associations[index], body: !isBearer ? .none : isAssigned ? .assigned : .unassigned)
    }
    for merger in mergers { periods[merger.period, default: PeriodCounts()].add(merger) }
  }

  /// What all partitions contribute together.
  public init(sumOf parts: [Partials]) {
    // The counts of a place are large: room is made once, so that they are not moved again.
    for period in Set(parts.flatMap(\.periods.keys)) {
      let places = parts.reduce(0) { $0 + ($1.periods[period]?.places.count ?? 0) }
      periods[period, default: PeriodCounts()].places.reserveCapacity(places)
    }
    for part in parts { merge(part) }
  }

  /// Adds what other partitions contribute.
  public mutating func merge(_ other: Partials) { periods += other.periods }

  /// The partials of both together; `merge(_:)` spares the copy when many are combined.
  public func merging(_ other: Partials) -> Partials {
    var sum = self
    sum.merge(other)
    return sum
  }

  /// The periods in order.
  var sortedPeriods: [(period: ReportingPeriod, counts: PeriodCounts)] {
    periods.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private struct BodyKey: Hashable {
    let period: ReportingPeriod
    let id: String
  }

  /// The bodies that have an assigned part which does not bear them.
  private static func bodiesAssignedByOtherParts(
    _ associations: [Association], _ mergedIDs: [String]
  ) -> Set<BodyKey> {
    var bodies: Set<BodyKey> = []
    for index in associations.indices
    where associations[index].assigned == true && associations[index].id != mergedIDs[index] {
      bodies.insert(BodyKey(period: associations[index].period, id: mergedIDs[index]))
    }
    return bodies
  }
}
