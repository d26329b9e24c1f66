import Register

/// B07, Sắp xếp hội tương đồng: trước và sau.
///
/// Every merger stands in it, whatever `merge.apply` says, with the body it leaves. An association in two
/// families, or in one family by two rules, is in the body of one of them: what is applied goes first,
/// then what is directed, then the order of the rules. So the rows add up, and the reduction of all that
/// is applied is that of B01. A merger that is done already has one body before and one after.
enum MergersBeforeAndAfter {
  static func table(_ partials: Partials, _ context: TableContext) -> TidyTable {
    var rows: [[Cell]] = []
    for (period, counts) in partials.sortedPeriods {
      let localities = byLocality(counts.mergers)
      for locality in localities.keys.sorted(by: { $0.precedes($1) }) {
        let cells = locality.cells(period, context.localities)
        rows += families(localities[locality] ?? [:], context).map { cells + $0 }
      }
    }
    return TidyTable(
      id: "B07",
      columns: Locality.columns + [
        "family", "status", "scope_level", "before", "after", "reduction", "members_min",
        "members_max",
      ], rows: rows)
  }

  private typealias Families = [String: ByStatus]

  /// Counts by scope level for each status of the rules.
  private struct ByStatus: Summable {
    var counts: [MergeRuleStatus: ByScope<MergerCounts>] = [:]

    static func += (a: inout Self, b: Self) { a.counts += b.counts }

    var rows: [[Cell]] {
      let total = counts.values.reduce(into: ByScope()) { $0 += $1 }
      let statuses =
        MergeRuleStatus.allCases.map { (Cell.text($0.rawValue), counts[$0] ?? ByScope()) }
        + [(Cell.total, total)]
      return statuses.flatMap { status, counts in
        counts.rows.map { scope, counts in [status, scope] + cells(counts) }
      }
    }
  }

  private static func byLocality(_ mergers: [MergerKey: MergerCounts]) -> [Locality: Families] {
    var localities: [Locality: Families] = [:]
    for (key, counts) in mergers {
      for locality in Locality.containing(key.place) {
        localities[locality, default: [:]][key.family, default: ByStatus()]
          .counts[key.status, default: ByScope()][key.scopeLevel] += counts
      }
    }
    return localities
  }

  private static func families(_ families: Families, _ context: TableContext) -> [[Cell]] {
    let total = families.values.reduce(into: ByStatus()) { $0 += $1 }
    let sorted = families.sorted { context.families.places($0.key, before: $1.key) }
      .map { (Cell.text($0.key), $0.value) }
    return (sorted + [(.total, total)]).flatMap { family, counts in
      counts.rows.map { [family] + $0 }
    }
  }

  private static func cells(_ counts: MergerCounts) -> [Cell] {
    [
      .integer(counts.before), .integer(counts.after), .integer(counts.before - counts.after),
      .integer(counts.membersLow), .integer(counts.membersHigh),
    ]
  }
}
