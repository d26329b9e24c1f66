import Aggregate
import Register
import Testing

@testable import Pipeline

/// Which columns of which tables can be traced.
@Suite struct TraceableTableTests {
  private static let context = TableContext(
    localities: Localities { _, _, _ in nil }, kinds: CodeList([]), agencies: CodeList([]),
    families: CodeList([]))

  /// A column that is neither would be one that nobody can follow to its rows.
  @Test func `Every column of figures is traced, or says what to trace instead`() {
    let maker = TableMaker(Partials(), returns: [], context: Self.context)
    // What the tables show of one body, or of a name, is no figure.
    let facts: Set = [
      "locality", "party_organisation", "party_caucus", "term", "congress_year",
    ]
    for table in TraceableTable.all {
      let made = maker.table(table.position)
      #expect(made.id == table.id)
      let known = Set(table.keys + table.figures).union(table.computed.keys)
      #expect(known.isSubset(of: made.columns), "\(table.id)")
      #expect(Set(made.columns).subtracting(known).isSubset(of: facts), "\(table.id)")
    }
    #expect(TraceableTable.all.map(\.position) == Array(0..<TableMaker.count))
  }
}
