import Register
import SeededRandom
import Testing

@testable import Aggregate

/// Partials are put together again from their rows, all of them and no others.
@Suite struct PartialsRowsTests {
  /// Some partitions, an absurd amount and a body of the centre among them.
  private static func partials(seed: UInt64) -> Partials {
    var random = SplitMix64(seed: seed)
    var partials = Partials()
    for province in ["01", "45", ""] {
      partials.merge(RandomRegister(province: province, &random).partials)
    }
    let rich = association("R", .commune, in: Place(province: "45", commune: "19354")) {
      ($0.stateFunding, $0.members, $0.congressYear) = (Int.max, Int.min, nil)
    }
    let assigned = association("C", .national, in: Place()) {
      ($0.assigned, $0.term, $0.partyCaucus) = (true, Term(from: 2020, to: 2025), false)
    }
    partials.count(rich, bearing: .unassigned)
    partials.count(assigned, bearing: .assigned)
    return partials
  }

  private static func rows(_ partials: Partials, _ table: PartialsTable) -> [[String]] {
    var rows: [[String]] = []
    partials.forEachRow(of: table) { period, row in rows.append([period.description] + row.keys) }
    return rows
  }

  @Test(arguments: 1...20) func `All rows together are the partials`(seed: UInt64) {
    let partials = Self.partials(seed: seed)
    var back = Partials()
    for table in PartialsTable.allCases {
      var count = 0
      partials.forEachRow(of: table) { period, row in
        #expect(row.table == table && row.keys.count == table.keys.count)
        #expect(row.figures.count == table.figures.count)
        let isAdded = back.add(row, in: period)
        #expect(isAdded)
        count += 1
      }
      #expect(count > 0, "\(table)")
    }
    #expect(back == partials)
  }

  @Test(arguments: PartialsTable.allCases) func `Rows are sorted, and each is there once`(
    table: PartialsTable
  ) {
    let rows = Self.rows(Self.partials(seed: 3), table)
    #expect(Set(rows).count == rows.count)
    let periods = rows.map { $0[0] }
    #expect(periods == periods.sorted())
    // Behind that come codes; the scope levels stand in their order, not in that of their codes.
    let firsts = rows.map { $0[0] + $0[1] }
    #expect(firsts == firsts.sorted())
  }

  @Test func `A row that does not say what it is about is refused`() throws {
    let period = try #require(ReportingPeriod(code: "2023-H2"))
    let wrong: [(PartialsTable, Int, String)] = [
      (.places, 3, "village"), (.congresses, 3, "soon"), (.congresses, 3, ""),
      (.kinds, 1, ""), (.mergers, 4, "done"), (.mergers, 5, "village"), (.centre, 3, "many"),
      (.centre, 2, "chi bo"), (.centre, 4, "maybe"), (.centre, 6, "2025-2020"),
    ]
    for (table, column, text) in wrong {
      var found = PartialsRow(of: table)
      Self.partials(seed: 1).forEachRow(of: table) { found = $1 }
      var partials = Partials()
      let isGood = partials.add(found, in: period)
      found.keys[column] = text
      let isStillGood = partials.add(found, in: period)
      #expect(isGood && !isStillGood, "\(table) \(text)")
    }
  }
}
