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

  @Test func `A shortened table says where the communes are`() {
    let sheet = Self.maker.sheet(Self.table, Self.definition, isShortened: true)
    #expect(
      sheet.notes == ["Ghi chú.", "Số liệu từng xã, phường, thị trấn: tệp tables/B05.csv."])
    #expect(sheet.rows == Self.sheet.rows)
  }
}
