public import Linkage
import Register

/// Counts the comparison vectors of candidate pairs, from which the model is estimated anew.
public enum Estimation {
  /// Comparisons that say nothing about a rule's pairs.
  ///
  /// What the rule demands agrees in all of them; what a rule before it demands hardly ever does, since a
  /// pair counts at the first rule that has it.
  private static let excluded: [Set<Int>] = {
    let place = index(of: "place")
    let name = index(of: "name")
    let demanded: [Set<Int>] = [
      [place], [index(of: "decision"), name], [index(of: "phone")],
      [index(of: "chairperson"), name], [index(of: "founded_on"), name],
    ]
    return demanded.indices.map { rule in
      demanded[...rule].reduce(into: []) { $0.formUnion($1) }
    }
  }()

  private static func index(of comparison: String) -> Int {
    AssociationComparisons.layout.firstIndex { $0.name == comparison } ?? 0
  }

  /// The candidate pairs of one partition by blocking rule, those that hard evidence forbids left out.
  ///
  /// - Parameter betweenPeriods: Pairs of a period and the next instead of pairs within one.
  /// - Returns: One entry per rule, always in the same order; each pair counts at the first rule that
  ///   has it.
  /// - Complexity: As deduplication itself.
  public static func counts(
    _ sources: SourceRecords, betweenPeriods: Bool, _ configuration: DeduplicateConfiguration
  ) throws(LinkageError) -> [VectorCounts] {
    var counts = zip(BlockingKeys.names, excluded).map {
      VectorCounts(source: $0, excluded: $1)
    }
    var records = LinkageRecords(sources, kinds: configuration.kinds)
    let periods = Set(sources.rows.map(\.period)).sorted().map { period in
      sources.indices.filter { sources.rows[$0].period == period }
    }
    if betweenPeriods {
      for (earlier, later) in zip(periods, periods.dropFirst()) {
        try count(
          earlier + later, .between(leftCount: earlier.count), &records, configuration, &counts)
      }
    } else {
      for rows in periods { try count(rows, .within, &records, configuration, &counts) }
    }
    return counts
  }

  private static func count(
    _ rows: [Int], _ scope: PairScope, _ records: inout LinkageRecords,
    _ configuration: DeduplicateConfiguration, _ counts: inout [VectorCounts]
  ) throws(LinkageError) {
    let blocks = try CandidateBlocks(
      records.rules(rows), recordCount: rows.count,
      maximumBlockSize: configuration.maximumBlockSize, scope: scope)
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      blocks.collectPartners(of: left, into: &partners)
      for partner in partners {
        let (a, b) = (rows[left], rows[partner.record])
        let isForbidden =
          records.areForbidden(a, b)
          || (scope == .within ? records.areTwoActs(a, b) : records.areOtherBodies(a, b))
        if !isForbidden { counts[partner.rule].add(records.levels(a, b)) }
      }
    }
  }
}
