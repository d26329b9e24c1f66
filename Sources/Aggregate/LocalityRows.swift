import Register

/// The counts of every locality, with everything inside it, in the order tables print them.
struct LocalityRows: Sendable {
  private struct Row {
    let cells: [Cell]
    let counts: PlaceCounts
  }

  private let localities: [Row]

  /// Sums the places of `partials` up to communes, districts, provinces and the country.
  init(_ partials: Partials, _ context: TableContext) {
    localities = partials.sortedPeriods.flatMap { period, counts in
      var sums: [Locality: PlaceCounts] = [:]
      // Most places are communes; their districts and provinces are few beside them.
      sums.reserveCapacity(counts.places.count * 17 / 16)
      for (place, counts) in counts.places {
        for locality in Locality.containing(place) {
          sums[locality, default: PlaceCounts()] += counts
        }
      }
      return sums.keys.sorted { $0.precedes($1) }.map {
        Row(cells: $0.cells(period, context.localities), counts: sums[$0] ?? PlaceCounts())
      }
    }
  }

  /// A table with rows for every locality; `rows` adds those of one, with the cells under `columns`.
  func table<let width: Int>(
    id: String, columns: InlineArray<width, String>,
    rows: (borrowing PlaceCounts, _ add: (borrowing InlineArray<width, Cell>) -> Void) -> Void
  ) -> TidyTable {
    var table: [[Cell]] = []
    for index in localities.indices {
      rows(localities[index].counts) { cells in
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
