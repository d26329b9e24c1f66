import Register

/// The counts of every locality, with everything inside it, in the order tables print them.
struct LocalityRows: Sendable {
  /// In the order of the rows: the cells a locality's rows start with, and the place of its counts.
  private var localities: [(cells: [Cell], index: Int)] = []
  /// In no order: counts are large, and never moved once they are summed.
  private var counts: [PlaceCounts] = []

  /// Sums the places of `partials` up to communes, districts, provinces and the country.
  init(_ partials: Partials, _ context: TableContext) {
    // Most places are communes; their districts and provinces are few beside them.
    counts.reserveCapacity(partials.periods.values.reduce(0) { $0 + $1.places.count } * 17 / 16)
    for (period, counts) in partials.sortedPeriods {
      let indices = sum(counts.places)
      localities += indices.keys.sorted { $0.precedes($1) }.map {
        ($0.cells(period, context.localities), indices[$0] ?? 0)
      }
    }
  }

  /// Sums the places of one period; returns where the counts of each locality are.
  private mutating func sum(_ places: [Place: PlaceCounts]) -> [Locality: Int] {
    var indices: [Locality: Int] = [:]
    indices.reserveCapacity(places.count * 17 / 16)
    for (place, placeCounts) in places {
      for locality in Locality.containing(place) {
        let index = indices[locality] ?? counts.count
        if index == counts.count {
          indices[locality] = index
          counts.append(placeCounts)
        } else {
          counts[index] += placeCounts
        }
      }
    }
    return indices
  }

  /// A table with rows for every locality; `rows` adds those of one, with the cells under `columns`.
  func table<let width: Int>(
    id: String, columns: InlineArray<width, String>,
    rows: (borrowing PlaceCounts, _ add: (borrowing InlineArray<width, Cell>) -> Void) -> Void
  ) -> TidyTable {
    var table: [[Cell]] = []
    for index in localities.indices {
      rows(counts[localities[index].index]) { cells in
        var row: [Cell] = []
        row.reserveCapacity(Locality.columns.count + width)
        row += localities[index].cells
        for column in cells.indices { row.append(cells[column]) }
        table.append(row)
      }
    }
    return TidyTable(
      id: id, columns: Locality.columns + columns.indices.map { columns[$0] }, rows: table)
  }
}
