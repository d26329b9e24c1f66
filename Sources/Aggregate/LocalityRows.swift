import Register
import Work

/// The counts of every locality, with everything inside it, in the order tables print them.
struct LocalityRows: Sendable {
  /// By period, in order.
  private let periods: [PeriodRows]

  /// Sums the places of `partials` up to communes, districts, provinces and the country.
  init(_ partials: Partials, _ context: TableContext, _ workers: Workers) {
    let sorted = partials.sortedPeriods
    periods = workers.map(sorted.count) { index in
      PeriodRows(sorted[index].period, sorted[index].counts.places, context)
    }
  }

  /// How many localities a piece of a table has: few enough that its cells stay in the cache.
  private static let pieceSize = 256

  /// The localities of each piece, which are of one period.
  private var pieces: [(period: Int, localities: Range<Int>)] {
    periods.indices.flatMap { period in
      let count = periods[period].localities.count
      return stride(from: 0, to: count, by: Self.pieceSize).map {
        (period, $0..<min($0 + Self.pieceSize, count))
      }
    }
  }

  /// A table with rows for every locality; `rows` adds those of one, with the cells under `columns`.
  func table<let width: Int>(
    id: String, columns: InlineArray<width, String>,
    rows:
      @escaping @Sendable (
        borrowing PlaceCounts, _ add: (borrowing InlineArray<width, Cell>) -> Void
      ) -> Void
  ) -> TableRows {
    let pieces = pieces
    return TableRows(
      id: id, columns: Locality.columns + columns.indices.map { columns[$0] }, pieces: pieces.count
    ) { piece, table in
      let period = periods[pieces[piece].period]
      for (start, index) in period.localities[pieces[piece].localities] {
        rows(period.counts[index]) { cells in
          table += start
          for column in cells.indices { table.append(cells[column]) }
        }
      }
    }
  }
}

/// The counts of the localities of one period.
private struct PeriodRows: Sendable {
  /// In the order of the rows: the cells a locality's rows start with, and the place of its counts.
  let localities: [(cells: [Cell], index: Int)]
  /// In no order: counts are large, and never moved once they are summed.
  private(set) var counts: [PlaceCounts] = []

  init(_ period: ReportingPeriod, _ places: [Place: PlaceCounts], _ context: TableContext) {
    // Most places are communes; their districts and provinces are few beside them.
    let capacity = places.count * 17 / 16
    counts.reserveCapacity(capacity)
    var indices: [Locality: Int] = [:]
    indices.reserveCapacity(capacity)
    for (place, placeCounts) in places {
      for locality in Locality.containing(place) {
        if let index = indices[locality] {
          counts[index] += placeCounts
        } else {
          indices[locality] = counts.count
          counts.append(placeCounts)
        }
      }
    }
    localities = indices.sorted { $0.key.precedes($1.key) }.map {
      ($0.key.cells(period, context.localities), $0.value)
    }
  }
}
