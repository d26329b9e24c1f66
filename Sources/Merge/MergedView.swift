public import Register

/// The register of one partition as it would stand after merging, and what each merger contributes.
///
/// No association is in two bodies: where mergers overlap, the first one takes its parts, and a later
/// one merges what is left if that still holds two kinds, else it contributes nothing. Mergers that are
/// applied come first, then those that are directed, then in the order they are given: the contributions
/// of those applied add up to what merging takes off the register, those of the others are what
/// applying them too would take off.
public struct MergedView: Sendable {
  /// For each association, at its position, the id of the body it is in; its own id outside of any.
  public private(set) var mergedIDs: [String]
  /// The mergers in the order given, each with the body it leaves.
  public private(set) var mergers: [Merger]

  private let apply: Set<MergeRuleStatus>
  private var taken: Set<Int> = []

  /// Applies the mergers whose rules have one of the statuses `apply`.
  ///
  /// - Parameters:
  ///   - associations: One partition, as given to `mergers(of:rules:)`.
  ///   - mergers: What that returned.
  ///   - apply: Statuses of rules to carry out; empty leaves the register as it is.
  /// - Complexity: O(*n* + *p* + *m* log *m*) for *n* associations, *m* mergers and *p* parts.
  public init(
    of associations: [Association], mergers: [Merger], apply: Set<MergeRuleStatus>
  ) {
    mergedIDs = associations.map(\.id)
    self.mergers = mergers
    self.apply = apply
    let positions = Self.positions(of: mergers, in: associations)
    for index in mergers.indices.sorted(by: { rank(mergers[$0], $0) < rank(mergers[$1], $1) }) {
      let free = mergers[index].parts
        .compactMap { positions[PartKey(period: mergers[index].period, id: $0)] }
        .filter { !taken.contains($0) }
      merge(free, of: associations, by: index)
    }
  }

  /// What is over comes last: its one body has nothing to merge with, and must keep none from doing so.
  private func rank(_ merger: Merger, _ index: Int) -> (Int, Int, Int, Int) {
    (
      merger.parts.count >= 2 ? 0 : 1, apply.contains(merger.status) ? 0 : 1,
      merger.status == .directed ? 0 : 1, index
    )
  }

  private mutating func merge(_ free: [Int], of associations: [Association], by index: Int) {
    let parts = free.map { associations[$0] }
    let isOver = mergers[index].parts.count == 1
    guard Set(parts.map(\.kind)).count >= (isOver ? 1 : 2) else { return }
    let result = MergerResult(of: parts)
    mergers[index].result = result
    taken.formUnion(free)
    guard apply.contains(mergers[index].status) else { return }
    for position in free { mergedIDs[position] = result.id }
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
