import Register

/// B04, Hội viên theo tổ chức hội và phạm vi, in the whole country.
///
/// `members` sums what is reported and is empty where nobody reports. `members_change` is that figure
/// less the one of the half-year before, 0 taken for a figure that was not there; it is empty
/// everywhere when the data do not hold that half-year. A kind that has vanished keeps its row in the
/// first period without it, so the changes add up.
enum MembersByKind {
  struct Counts: Summable, Listed {
    var associations = 0
    var reporting = 0
    var members = 0

    static func += (a: inout Self, b: Self) {
      a.associations += b.associations
      a.reporting += b.reporting
      a.members.add(reported: b.members)
    }

    mutating func add(_ association: borrowing Association) {
      associations += 1
      guard let reported = association.members else { return }
      reporting += 1
      members.add(reported: reported)
    }

    static let columns = ["associations", "reporting_members", "members"]

    mutating func forEachFigure(_ use: (inout Int) -> Void) {
      use(&associations)
      use(&reporting)
      use(&members)
    }
  }

  /// One period beside the one before.
  private struct Change: Summable {
    var now = Counts()
    var membersBefore = 0

    static func += (a: inout Self, b: Self) {
      a.now += b.now
      a.membersBefore.add(reported: b.membersBefore)
    }
  }

  static func table(_ partials: Partials, _ context: TableContext) -> TidyTable {
    let rows = partials.sortedPeriods.flatMap { period, counts in
      let before = period.previous.flatMap { partials.periods[$0] }
      return kinds(of: counts, before: before, context).flatMap { label, kind in
        kind.rows.map { scope, change in
          [.text(period.description), label, scope] + cells(change, hasBefore: before != nil)
        }
      }
    }
    return TidyTable(
      id: "B04",
      columns: [
        "period", "kind", "scope_level", "associations", "reporting_members", "members",
        "members_change",
      ], rows: rows)
  }

  private static func cells(_ change: Change, hasBefore: Bool) -> [Cell] {
    let now = change.now
    return [
      .integer(now.associations), .integer(now.reporting),
      now.reporting == 0 ? .empty : .integer(now.members),
      hasBefore ? .integer(now.members - change.membersBefore) : .empty,
    ]
  }

  /// The kinds in official order, unlisted ones together, then all.
  private static func kinds(
    of counts: PeriodCounts, before: PeriodCounts?, _ context: TableContext
  ) -> [(label: Cell, counts: ByScope<Change>)] {
    let list = context.kinds
    var kinds = [ByScope<Change>](repeating: ByScope(), count: list.entries.count + 1)
    for (code, kind) in counts.kinds {
      let position = list.position(of: code) ?? list.entries.count
      for level in ScopeLevel.allCases { kinds[position][level].now += kind[level] }
    }
    for (code, kind) in before?.kinds ?? [:] {
      let position = list.position(of: code) ?? list.entries.count
      for level in ScopeLevel.allCases {
        kinds[position][level].membersBefore.add(reported: kind[level].members)
      }
    }
    let labels = list.entries.map(\.label) + ["Hội khác"]
    let all = kinds.reduce(into: ByScope()) { $0 += $1 }
    return zip(labels, kinds).map { (.text($0), $1) } + [(.total, all)]
  }
}

extension ReportingPeriod {
  /// The half-year before.
  fileprivate var previous: ReportingPeriod? {
    half == 2
      ? ReportingPeriod(year: year, half: 1) : ReportingPeriod(year: year - 1, half: 2)
  }
}
