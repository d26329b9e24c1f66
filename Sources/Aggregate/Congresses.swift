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

  /// Counts by the year of the congress.
  struct ByYear: Summable {
    private struct Year: Equatable {
      let number: Int
      var counts: Counts
    }

    /// In order; a place has few years.
    private var years: [Year] = []
    private var unknown = Counts()

    static func += (a: inout Self, b: Self) {
      for year in b.years { a.add(year.counts, in: year.number) }
      a.unknown += b.unknown
    }

    mutating func add(_ association: borrowing Association) {
      guard let year = association.congressYear ?? association.term?.to else {
        unknown.associations += 1
        return
      }
      let isOverdue = year < association.period.lastDay.year
      add(Counts(associations: 1, overdue: isOverdue ? 1 : 0), in: year)
    }

    private mutating func add(_ counts: Counts, in year: Int) {
      let index = years.lastIndex { $0.number <= year } ?? -1
      if index >= 0, years[index].number == year {
        years[index].counts += counts
      } else {
        years.insert(Year(number: year, counts: counts), at: index + 1)
      }
    }

    /// Hands out the years in order, then the unknown ones, then the total.
    func forEachRow(_ body: (_ year: Cell, _ counts: Counts) -> Void) {
      var total = unknown
      for year in years {
        body(.integer(year.number), year.counts)
        total += year.counts
      }
      if !unknown.isZero { body(.text("unknown"), unknown) }
      if !total.isZero { body(.total, total) }
    }
  }

  static func table(_ localities: LocalityRows) -> TidyTable {
    localities.table(id: "B06", columns: ["congress_year", "associations", "overdue"]) {
      place, add in
      place.congresses.forEachRow { year, counts in
        add([year, .integer(counts.associations), .integer(counts.overdue)])
      }
    }
  }
}
