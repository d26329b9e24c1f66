import Testing

@testable import Publish

@Suite struct SheetLayoutTests {
  @Test(arguments: [
    (0, 0, "A1"), (4, 2, "C5"), (0, 25, "Z1"), (9, 26, "AA10"), (0, 701, "ZZ1"), (0, 702, "AAA1"),
    (1_048_575, 16_383, "XFD1048576"),
  ])
  func `Cells are named as Excel names them`(row: Int, column: Int, name: String) {
    #expect(CellAddress.name(row: row, column: column) == name)
  }

  @Test func `A column holds its longest number and the longest word of its heading`() {
    let column = ColumnContent(heading: "Số hội", kind: .integer)
    let narrow = ColumnWidth.of(column, cells: [.number(1)])
    let wide = ColumnWidth.of(column, cells: [.number(1), .number(-123_456_789_012)])
    // 12 digits, 3 dots, 1 sign, each at least one character of the default font.
    #expect(narrow < wide && wide >= 16)

    let word = ColumnContent(heading: "Nghiêngngảnghiêngngả a b", kind: .integer)
    #expect(ColumnWidth.of(word, cells: []) >= 19)
  }

  @Test func `Words are bounded, a wish for width is heard`() {
    let long = CellContent.text(String(repeating: "Hội Người cao tuổi ", count: 50))
    var column = ColumnContent(heading: "Tên", kind: .text)
    #expect(ColumnWidth.of(column, cells: [long]) == 45)
    column.width = 20
    #expect(ColumnWidth.of(column, cells: [long]) == 20)
  }

  @Test func `A narrow table is widened for the lines around it`() {
    let sheet = TableLayout(table: .recommendations, periods: "").sheet
    #expect(sheet.columnWidths.reduce(0, +) == 80)
    #expect(sheet.columnWidths[0] > sheet.columnWidths[1])
  }

  @Test func `A row grows with the lines of its wrapped text`() {
    let rows = [String(repeating: "hội ", count: 5), String(repeating: "hội ", count: 60)]
      .map { RowContent(cells: [.text($0), .number(1)]) }
    var table = SheetContent.recommendations
    table.rows = rows
    table.columns[0].width = 20
    table.columns.append(ColumnContent(heading: "Tên", kind: .text, width: 45))
    for row in table.rows.indices { table.rows[row].cells.append(.empty) }
    let heights = TableLayout(table: table, periods: "").sheet.rowHeights
    let first = heights.first { $0.row == TableLayout.rowsAbove }
    let second = heights.first { $0.row == TableLayout.rowsAbove + 1 }
    #expect(first == nil)
    #expect((second?.height ?? 0) > 4 * RowHeight.standard)
    #expect(heights.map(\.row) == heights.map(\.row).sorted())
  }

  @Test func `A very long text asks for no more than Excel's greatest height`() {
    let text = String(repeating: "x", count: 32_767)
    #expect(RowHeight.of(text, look: CellStyle.prose.look, width: 20) == RowHeight.greatest)
  }

  @Test func `Frozen columns leave room for the figures`() {
    let wide = ColumnContent(heading: "Tên", kind: .text, width: 45)
    let table = SheetContent(
      id: "B11", title: "", unit: "", columns: [wide, wide, wide], rows: [])
    #expect(TableLayout(table: table, periods: "").sheet.frozenColumns == 1)
  }

  @Test(arguments: [
    ("", 10.0, []), ("  ", 10, []), ("một hai", 100, ["một hai"]), ("một hai", 4, ["một", "hai"]),
    ("một\nhai  ba", 100, ["một hai ba"]), ("dàihơncảdòng a", 3, ["dàihơncảdòng", "a"]),
  ])
  func `Text is cut between words`(text: String, width: Double, lines: [String]) {
    #expect(TextWidth.lines(of: text, width: width) == lines)
  }
}
