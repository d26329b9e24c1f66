import Publish
import Register
import Testing

/// A tidy table turned into the sheet an office prints.
@Suite struct SheetMakerTests {
  private static let maker = SheetMaker(
    labels: ["scope_level": ["commune": "Cấp xã", "total": "Tổng số"]], source: "Nguồn: báo cáo.")

  private static let definition = TableDefinition(
    id: "B05", title: "Kinh phí", unit: "Triệu đồng", notes: ["Ghi chú."],
    headings: ["scope_level": "Phạm vi"])

  private static let table = TidyTable(
    id: "B05", columns: ["locality_code", "scope_level", "associations", "state_funding"],
    rows: [
      [
        .text("01"), .text("commune"), .integer(3), .decimal(FixedDecimal(units: 12345, places: 4)),
      ],
      [.text("01"), .text("lạ"), .empty, .integer(2)],
      [.text("01"), .total, .integer(3), .empty],
    ])

  private static let sheet = maker.sheet(table, definition, isShortened: false)

  @Test func `Title, unit, notes and source are those of its definition`() {
    #expect(Self.sheet.id == "B05")
    #expect(Self.sheet.title == "Kinh phí")
    #expect(Self.sheet.unit == "Triệu đồng")
    #expect(Self.sheet.notes == ["Ghi chú."])
    #expect(Self.sheet.source == "Nguồn: báo cáo.")
  }

  @Test func `Columns have a heading and a kind`() {
    #expect(
      Self.sheet.columns.map(\.heading) == [
        "locality_code", "Phạm vi", "associations", "state_funding",
      ])
    #expect(Self.sheet.columns.map(\.kind) == [.code, .text, .integer, .decimal(3)])
  }

  @Test func `Codes become words, a code without one stays`() {
    #expect(
      Self.sheet.rows.map { $0.cells[1] } == [.text("Cấp xã"), .text("lạ"), .text("Tổng số")])
  }

  @Test func `Numbers stay numbers, the unknown stays empty`() {
    #expect(Self.sheet.rows[0].cells[2...] == [.number(3), .number(1.2345)])
    #expect(Self.sheet.rows[1].cells[2...] == [.empty, .number(2)])
  }

  @Test func `Rows of totals are marked`() {
    #expect(Self.sheet.rows.map(\.isTotal) == [false, false, true])
  }

  @Test func `Values side by side are named in the headings, and their total is marked`() {
    var definition = Self.definition
    definition.across = "scope_level"
    definition.headings["associations"] = "Số hội"
    let sheet = Self.maker.sheet(Self.table, definition, isShortened: false)
    #expect(
      sheet.columns.map(\.heading) == [
        "locality_code", "Số hội: Cấp xã", "Số hội: lạ", "Số hội: Tổng số",
        "state_funding: Cấp xã", "state_funding: lạ", "state_funding: Tổng số",
      ])
    #expect(
      sheet.columns.map(\.kind) == [
        .code, .integer, .integer, .integer, .decimal(3), .decimal(3), .decimal(3),
      ])
    #expect(sheet.columns.map(\.isTotal) == [false, false, false, true, false, false, true])
    #expect(
      sheet.rows == [
        RowContent(
          cells: [.text("01"), .number(3), .empty, .number(3), .number(1.2345), .number(2), .empty])
      ])
  }

  /// Rows of two places and periods, and which of them are marked.
  @Test func `Rows of places that are not whole are marked, and the table says why`() {
    let rows = [("2023-H1", "VN"), ("2023-H1", "01"), ("2023-H2", "VN"), ("2023-H2", "45")]
    let table = TidyTable(
      id: "B01", columns: ["period", "locality_code", "locality"],
      rows: rows.map { [.text($0.0), .text($0.1), .text("Nơi \($0.1)")] })
    let maker = SheetMaker(
      labels: [:], source: "",
      incomplete: IncompletePlaces(
        codes: ["2023-H2": ["VN", "01"], "2022-H1": ["45"]], notes: ["Thiếu."]))
    let sheet = maker.sheet(table, Self.definition, isShortened: false)
    #expect(
      sheet.rows.map { $0.cells[2] } == [
        .text("Nơi VN"), .text("Nơi 01"), .text("Nơi VN *"), .text("Nơi 45"),
      ])
    #expect(sheet.rows.map { $0.cells[0] } == rows.map { .text($0.0) })
    #expect(sheet.notes == ["Ghi chú.", "* Thiếu."])
  }

  @Test(arguments: [
    ("B04", ["VN"], true), ("B04", ["01"], false), ("B11", ["TW"], true), ("B11", ["VN"], false),
    ("B10", ["VN", "TW"], false), ("B12", ["VN", "TW"], false),
  ])
  func `A table without places is of the country, of the centre, or of returns`(
    id: String, codes: [String], isMarked: Bool
  ) {
    let table = TidyTable(
      id: id, columns: ["period", "x"], rows: [[.text("2023-H1"), .text("a")]])
    let maker = SheetMaker(
      labels: [:], source: "",
      incomplete: IncompletePlaces(codes: ["2023-H1": Set(codes)], notes: ["Thiếu."]))
    let sheet = maker.sheet(table, Self.definition, isShortened: false)
    #expect(sheet.rows[0].cells[0] == .text(isMarked ? "2023-H1 *" : "2023-H1"))
    #expect(sheet.notes.contains("* Thiếu.") == isMarked)
  }

  @Test func `A shortened table says where the communes are`() {
    let sheet = Self.maker.sheet(Self.table, Self.definition, isShortened: true)
    #expect(
      sheet.notes == ["Ghi chú.", "Số liệu từng xã, phường, thị trấn: tệp tables/B05.csv."])
    #expect(sheet.rows == Self.sheet.rows)
  }
}
