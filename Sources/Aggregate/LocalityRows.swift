import Register

/// The counts of every locality, with everything inside it, in the order tables print them.
struct LocalityRows {
  private let localities: [(cells: [Cell], counts: PlaceCounts)]

  /// Sums the places of `partials` up to communes, districts, provinces and the country.
  init(_ partials: Partials, _ context: TableContext) {
    localities = partials.sortedPeriods.flatMap { period, counts in
      var sums: [Locality: PlaceCounts] = [:]
      for (place, counts) in counts.places {
        for locality in Locality.containing(place) {
          sums[locality, default: PlaceCounts()] += counts
        }
      }
      return sums.sorted { $0.key.precedes($1.key) }
        .map { ($0.key.cells(period, context.localities), $0.value) }
    }
  }

  /// A table with rows for every locality; `rows` gives the cells under `columns`.
  func table(id: String, columns: [String], rows: (PlaceCounts) -> [[Cell]]) -> TidyTable {
    TidyTable(
      id: id, columns: Locality.columns + columns,
      rows: localities.flatMap { locality, counts in rows(counts).map { locality + $0 } })
  }
}
