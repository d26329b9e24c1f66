import Register

/// B06, Nhiệm kỳ và đại hội.
///
/// The year is that of the next congress due, else the last year of the term, else `unknown`. A year
/// without a day is overdue only when it lies wholly before the period's last day.
enum Congresses {
  struct Counts: Summable {
    var associations = 0
    var overdue = 0

    static func += (a: inout Self, b: Self) {
      a.associations += b.associations
      a.overdue += b.overdue
    }
  }

  /// Counts by the year of the congress, nil when it is not known.
  struct ByYear: Summable {
    private var counts: [Int?: Counts] = [:]

    static func += (a: inout Self, b: Self) { a.counts += b.counts }

    mutating func add(_ association: borrowing Association) {
      let year = association.congressYear ?? association.term?.to
      let overdue = year.map { $0 < association.period.lastDay.year } ?? false
      counts[year, default: Counts()] += Counts(associations: 1, overdue: overdue ? 1 : 0)
    }

    /// Years in order, then the unknown ones, then the total.
    var rows: [(year: Cell, counts: Counts)] {
      let known = counts.compactMap { year, counts in year.map { ($0, counts) } }
        .sorted { $0.0 < $1.0 }.map { (Cell.integer($0), $1) }
      let unknown = counts[nil].map { [(Cell.text("unknown"), $0)] } ?? []
      let total = counts.values.reduce(into: Counts()) { $0 += $1 }
      return known + unknown + (total.isZero ? [] : [(.total, total)])
    }
  }

  static func table(_ localities: LocalityRows) -> TidyTable {
    localities.table(id: "B06", columns: ["congress_year", "associations", "overdue"]) { place in
      place.congresses.rows.map { year, counts in
        [year, .integer(counts.associations), .integer(counts.overdue)]
      }
    }
  }
}
