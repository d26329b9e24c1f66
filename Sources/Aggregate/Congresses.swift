import Register

/// B06, Nhiệm kỳ và đại hội.
///
/// The year is that of the next congress due, else the last year of the term, else `unknown`. A year
/// without a day is overdue only when it lies wholly before the period's last day.
enum Congresses {
  /// Stands for the year where there is none.
  static let unknown = "unknown"

  struct Counts: Summable, Listed {
    var associations = 0
    var overdue = 0

    static func += (a: inout Self, b: Self) {
      a.associations += b.associations
      a.overdue += b.overdue
    }

    static let columns = ["associations", "overdue"]

    mutating func forEachFigure(_ use: (inout Int) -> Void) {
      use(&associations)
      use(&overdue)
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
      b.forEachYear { a.add($1, in: $0) }
    }

    mutating func add(_ association: borrowing Association) {
      let year = association.congressYear ?? association.term?.to
      let isOverdue = year.map { $0 < association.period.lastDay.year } ?? false
      add(Counts(associations: 1, overdue: isOverdue ? 1 : 0), in: year)
    }

    /// Adds counts of a year, nil for the unknown one.
    mutating func add(_ counts: Counts, in year: Int?) {
      guard let year else { return unknown += counts }
      let index = years.lastIndex { $0.number <= year } ?? -1
      if index >= 0, years[index].number == year {
        years[index].counts += counts
      } else {
        years.insert(Year(number: year, counts: counts), at: index + 1)
      }
    }

    /// Hands out the years in order, then the unknown one as nil.
    func forEachYear(_ body: (_ year: Int?, _ counts: Counts) -> Void) {
      for year in years { body(year.number, year.counts) }
      if !unknown.isZero { body(nil, unknown) }
    }

    /// Hands out the years in order, then the unknown ones, then the total.
    func forEachRow(_ body: (_ year: Cell, _ counts: Counts) -> Void) {
      var total = Counts()
      forEachYear { year, counts in
        body(year.map { .integer($0) } ?? .text(Congresses.unknown), counts)
        total += counts
      }
      if !total.isZero { body(.total, total) }
    }
  }

  static func table(_ localities: LocalityRows) -> TableRows {
    localities.table(id: "B06", columns: ["congress_year", "associations", "overdue"]) {
      place, add in
      place.congresses.forEachRow { year, counts in
        add([year, .integer(counts.associations), .integer(counts.overdue)])
      }
    }
  }
}
