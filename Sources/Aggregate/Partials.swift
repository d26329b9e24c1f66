public import Register
public import Work

/// What one partition, or several together, contribute to the tables, in all periods.
///
/// Partials are sums: they combine in any order and any grouping. Their size depends on the number
/// of places, kinds and mergers, not of associations.
public struct Partials: Sendable, Equatable {
  /// By period.
  var periods: [ReportingPeriod: PeriodCounts] = [:]

  /// Nothing counted.
  public init() {}

  /// Counts one association and, when it bears its body after merging, that body.
  ///
  /// - Parameter association: Each id once a period. Its id and name are looked at only where it is one
  ///   of the centre.
  public mutating func count(_ association: borrowing Association, bearing body: MergedBody) {
    periods[association.period, default: PeriodCounts()].add(association, body: body)
  }

  /// Counts one merger.
  public mutating func count(_ merger: Merger) {
    periods[merger.period, default: PeriodCounts()].add(merger)
  }

  /// What each association of one partition contributes alone; without mergers, these add up to what
  /// the partition contributes.
  ///
  /// - Parameters:
  ///   - associations: As for the whole partition: a body is assigned by any of its parts.
  ///   - mergedIDs: The id of the body of each association.
  ///   - use: Takes the position of an association and its contribution, in order.
  /// - Complexity: O(*n*) for *n* associations.
  public static func ofEach(
    _ associations: [Association], mergedIDs: [String], _ use: (Int, Partials) -> Void
  ) {
    precondition(associations.count == mergedIDs.count, "one merged id for each association")
    let bodies = bodies(associations, mergedIDs)
    for index in associations.indices {
      var alone = Partials()
      alone.count(associations[index], bearing: bodies[index])
      use(index, alone)
    }
  }

  /// What each merger contributes alone; together with the associations these make up the whole.
  ///
  /// - Parameter use: Takes the position of a merger and its contribution, in order.
  public static func ofEach(_ mergers: [Merger], _ use: (Int, Partials) -> Void) {
    for index in mergers.indices {
      var alone = Partials()
      alone.count(mergers[index])
      use(index, alone)
    }
  }

  /// What all partitions contribute together.
  ///
  /// - Parameter workers: Add the periods up side by side.
  public init(sumOf parts: [Partials], workers: Workers = .one) {
    let found = Set(parts.flatMap(\.periods.keys)).sorted()
    let sums = workers.map(found.count) { index in
      let counts = parts.compactMap { $0.periods[found[index]] }
      var sum = PeriodCounts()
      // The counts of a place are large: room is made once, so that they are not moved again.
      sum.places.reserveCapacity(counts.reduce(0) { $0 + $1.places.count })
      for part in counts { sum += part }
      return sum
    }
    periods = Dictionary(uniqueKeysWithValues: zip(found, sums))
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

  /// The body that each association bears.
  static func bodies(
    _ associations: [Association], _ mergedIDs: [String]
  ) -> [MergedBody] {
    let assignedElsewhere = bodiesAssignedByOtherParts(associations, mergedIDs)
    return associations.indices.map { index in
      guard associations[index].id == mergedIDs[index] else { return .none }
      let key = BodyKey(period: associations[index].period, id: mergedIDs[index])
      return associations[index].assigned == true || assignedElsewhere.contains(key)
        ? .assigned : .unassigned
    }
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
