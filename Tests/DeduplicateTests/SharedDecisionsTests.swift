import Deduplicate
import Register
import Testing

/// Rows whose commune is open, beside bodies that one decision founded in several communes.
@Suite struct SharedDecisionsTests {
  private static let founded = Row(decision: "12 qd-ubnd", founded: "2005-03-04")

  private func body(_ place: Place, _ edit: (inout Row) -> Void = { _ in }) -> Row {
    var row = Self.founded
    row.place = place
    edit(&row)
    return row
  }

  private func open(_ edit: (inout Row) -> Void = { _ in }) -> Row {
    var row = Self.founded.open("26896 26899")
    row.path = "b.csv"
    edit(&row)
    return row
  }

  @Test func `a decision of one commune tells which it is`() throws {
    let other = body(.ward11) { $0.decision = "57 qd-ubnd" }
    #expect(try deduplicated([body(.ward1), other, open()]).count == 2)
  }

  @Test func `a decision of two communes tells neither`() throws {
    let rows = [body(.ward1), body(.ward11), open()]
    #expect(try deduplicated(rows).count == 3)
    #expect(try deduplicated(rows.reversed()).count == 3)
  }

  @Test func `a chairperson tells which of two it is`() throws {
    let rows = [
      body(.ward1) { $0.chair = "nguyen van an" }, body(.ward11) { $0.chair = "le thi hoa" },
      open { $0.chair = "le thi hoa" },
    ]
    #expect(try deduplicated(rows).count == 2)
  }

  @Test
  func `the same number in another kind, year or commune that it cannot be is another decision`()
    throws
  {
    let others: [Row] = [
      body(.ward11) { $0.kind = "nguoi-mu" },
      body(.ward11) { $0.founded = "1998-11-20" },
      body(Place(province: "79", district: "764", commune: "26902")),
    ]
    for other in others { #expect(try deduplicated([body(.ward1), other, open()]).count == 2) }
  }
}
