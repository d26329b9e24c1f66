import Register
import Testing

@testable import Aggregate

struct TableRowsTests {
  /// Three pieces, the second of them empty.
  private let rows = TableRows(id: "B01", columns: ["a", "b"], pieces: 3) { piece, cells in
    for number in 0..<(piece == 1 ? 0 : 2) { cells += [.integer(piece), .integer(number)] }
  }

  @Test func `the pieces together are the table, in order`() {
    var cells: [Cell] = []
    var counts: [Int] = []
    rows.forEachPiece { piece in
      #expect(piece.id == "B01" && piece.columns == ["a", "b"])
      cells += piece.cells
      counts.append(piece.count)
    }
    #expect(counts == [2, 0, 2])
    #expect(cells == rows.table.cells)
    #expect(cells.map(\.description).joined() == "00012021")
  }

  @Test func `a table made whole is one piece`() {
    let whole = TidyTable(id: "B09", columns: ["a"], rows: [[.integer(1)], [.total]])
    var found: [TidyTable] = []
    TableRows(whole).forEachPiece { found.append($0) }
    #expect(found == [whole])
    #expect(TableRows(whole).table == whole)
  }

  /// More communes than one piece has room for, in two periods.
  @Test func `control totals of all pieces are those of the table`() {
    let register = (0..<700).flatMap { number in
      ["2023-H1", "2023-H2"].map { code in
        association(
          "a\(number)", .commune, in: Place(province: "01", district: "001", commune: "\(number)"),
          period: code)
      }
    }
    let partials = Partials(
      associations: register, mergedIDs: register.map(\.id), mergers: [])
    let maker = TableMaker(partials, returns: [], context: context)
    let controls = ["01", "999"].map { code in
      ControlTotal(
        id: "G01", figure: "", period: period("2023-H2"), table: "B01",
        conditions: [
          Condition("locality_level", "commune"), Condition("scope_level", "total"),
        ] + (code == "01" ? [] : [Condition("locality_code", code)]),
        column: "associations", low: 0, high: 0, published: "")
    }
    let rows = maker.rows(0)
    var figures: [Int: FixedDecimal] = [:]
    var pieces = 0
    rows.forEachPiece { piece in
      pieces += 1
      figures.merge(ControlTotals.figures(of: controls, in: piece), uniquingKeysWith: +)
    }
    #expect(pieces > 2)
    #expect(figures == ControlTotals.figures(of: controls, in: rows.table))
    #expect(figures == [0: FixedDecimal(units: 700)])
  }
}
