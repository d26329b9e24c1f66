import Aggregate
import Register
import Testing

struct TablesTests {
  @Test func `the tables have the ids and columns of the data contract`() {
    let place = "period, locality_level, locality_code, locality"
    let expected = [
      "B01: \(place), scope_level, associations, assigned, associations_after_merge, "
        + "assigned_after_merge",
      "B02: \(place), type, scope_level, associations, assigned",
      "B03: \(place), scope_level, associations, with_party_organisation, "
        + "without_party_organisation, party_members, with_party_caucus",
      "B04: period, kind, scope_level, associations, reporting_members, members, members_change",
      "B05: \(place), scope_level, associations, staff_quota, state_funding, own_funding, "
        + "self_funding_share, mainly_state_funded",
      "B06: \(place), congress_year, associations, overdue",
      "B07: \(place), family, status, scope_level, before, after, reduction, members_min, "
        + "members_max",
      "B08: period, locality_code, locality, family, status, done, in_progress, not_yet",
      "B09: period, agency, recommendations, associations",
      "B10: period, reporting_unit, files, rows, accepted, duplicate, superseded, out_of_scope, "
        + "not_data, rejected, item_nonresponse_members, item_nonresponse_founded_on",
      "B11: period, name, party_organisation, party_members, party_caucus, members, term, "
        + "congress_year",
      "B12: period, id, figure, published, computed, difference, agrees",
    ]
    let found = tables([]).all.map { "\($0.id): \($0.columns.joined(separator: ", "))" }
    #expect(found == expected)
  }

  @Test func `every table is made once, the longest first`() {
    #expect(TableMaker.longestFirst.sorted() == Array(0..<TableMaker.count))
  }

  @Test func `an empty register has no rows`() {
    #expect(tables([]).all.flatMap(\.rows) == [])
  }

  @Test func `a value is found by the columns of its row, and only when one row has them`() {
    let tables = tables([
      association("a", .commune, in: phucXa), association("b", .district, in: baDinh),
    ])
    let commune = [Condition("locality_level", "country"), Condition("scope_level", "commune")]
    #expect(tables.value(table: "B01", where: commune, column: "associations") == .integer(1))
    #expect(tables.value(table: "B01", where: [commune[0]], column: "associations") == nil)
    #expect(tables.value(table: "B01", where: commune, column: "bodies") == nil)
    #expect(tables.value(table: "B01", where: [Condition("colour", "red")], column: "x") == nil)
    #expect(tables.value(table: "B99", where: commune, column: "associations") == nil)
  }

  @Test func `periods come in order`() {
    let register = ["2023-H2", "2022-H1", "2023-H1"].map { code in
      association("a", .national, in: Place(), period: code)
    }
    let periods = lines(tables(register), "B01").filter { $0.contains("national") }
      .map { $0.prefix(7) }
    #expect(periods == ["2022-H1", "2023-H1", "2023-H2"])
  }
}
