public import Register

/// The register of one partition as it would stand after merging.
///
/// No association is in two bodies: where mergers overlap, the earlier one takes its parts, and a
/// later one merges what is left if that still holds two kinds. In the order of `mergers(of:rules:)`
/// the earlier merger at one place is that of the earlier rule.
public struct MergedView: Sendable {
  /// For each association, at its position, the id of the body it is in; its own id outside of any.
  public let mergedIDs: [String]
  /// The bodies made of two or more associations, in the order of the mergers.
  public let bodies: [MergedBody]

  /// Applies the mergers whose rules have one of the statuses `apply`.
  ///
  /// - Parameters:
  ///   - associations: One partition, as given to `mergers(of:rules:)`.
  ///   - mergers: What that returned.
  ///   - apply: Statuses of rules to carry out; empty leaves the register as it is.
  /// - Complexity: O(*n* + *p*) for *n* associations and *p* parts.
  public init(
    of associations: [Association], mergers: [Merger], apply: Set<MergeRuleStatus>
  ) {
    let applied = mergers.filter { $0.parts.count >= 2 && apply.contains($0.status) }
    let positions = Self.positions(of: applied, in: associations)
    var mergedIDs = associations.map(\.id)
    var bodies: [MergedBody] = []
    var taken: Set<Int> = []
    for merger in applied {
      let free = merger.parts
        .compactMap { positions[PartKey(period: merger.period, id: $0)] }
        .filter { !taken.contains($0) }
      guard let body = MergedBody(merger, parts: free.map { associations[$0] }) else { continue }
      taken.formUnion(free)
      for position in free { mergedIDs[position] = body.id }
      bodies.append(body)
    }
    self.mergedIDs = mergedIDs
    self.bodies = bodies
  }

  private struct PartKey: Hashable {
    let period: ReportingPeriod
    let id: String
  }

  /// Where the parts of the mergers stand among the associations.
  private static func positions(
    of mergers: [Merger], in associations: [Association]
  ) -> [PartKey: Int] {
    let parts = Set(
      mergers.flatMap { merger in
        merger.parts.map { PartKey(period: merger.period, id: $0) }
      })
    var positions: [PartKey: Int] = [:]
    guard !parts.isEmpty else { return positions }
    for index in associations.indices {
      let key = PartKey(period: associations[index].period, id: associations[index].id)
      if parts.contains(key) { positions[key] = index }
    }
    return positions
  }
}
