import Register

/// B09, Kiến nghị theo cơ quan giải quyết, in the whole country.
enum Recommendations {
  struct Counts: Summable, Listed {
    var recommendations = 0
    var associations = 0

    static func += (a: inout Self, b: Self) {
      a.recommendations += b.recommendations
      a.associations += b.associations
    }

    static let columns = ["recommendations", "associations"]

    mutating func forEachFigure(_ use: (inout Int) -> Void) {
      use(&recommendations)
      use(&associations)
    }
  }

  static func table(_ partials: Partials, _ context: TableContext) -> TidyTable {
    let rows = partials.sortedPeriods.flatMap { period, counts in
      agencies(counts.agencies, context.agencies).filter { !$0.counts.isZero }.map {
        agency, counts in
        [
          .text(period.description), agency, .integer(counts.recommendations),
          .integer(counts.associations),
        ]
      }
    }
    return TidyTable(
      id: "B09", columns: ["period", "agency", "recommendations", "associations"], rows: rows)
  }

  /// The agencies in official order, unlisted ones together, those not named, then all.
  private static func agencies(
    _ counts: [String: Counts], _ list: CodeList
  ) -> [(agency: Cell, counts: Counts)] {
    var agencies = [Counts](repeating: Counts(), count: list.entries.count + 2)
    for (code, agency) in counts {
      let unlisted = list.entries.count + (code.isEmpty ? 1 : 0)
      agencies[list.position(of: code) ?? unlisted] += agency
    }
    let labels = list.entries.map(\.label) + ["Cơ quan khác", "Không nêu cơ quan"]
    let all = agencies.reduce(into: Counts()) { $0 += $1 }
    return zip(labels, agencies).map { (.text($0), $1) } + [(.total, all)]
  }
}
