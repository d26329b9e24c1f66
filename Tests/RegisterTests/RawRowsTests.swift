import Register
import Testing

@Suite struct RawRowsTests {
  @Test func `a row has one cell per field and one more`() {
    #expect(RawRows.width == ReturnField.allCases.count + 1)
    #expect(RawRows.other == ReturnField.allCases.count)
  }

  @Test func `cells are found again, empty ones too`() {
    var rows = RawRows()
    for row in 0..<3 {
      for column in 0..<RawRows.width {
        let text = column % 3 == 0 ? "" : "\(row):\(column)"
        rows.appendCell(text.utf8.span)
      }
      rows.endRow(.data, at: SourcePosition(line: row + 1, byte: row))
    }
    for row in 0..<3 {
      for column in 0..<RawRows.width {
        let text = String(decoding: rows.arena[rows.cell(row, column)], as: UTF8.self)
        #expect(text == (column % 3 == 0 ? "" : "\(row):\(column)"))
      }
    }
    #expect(rows.hasStart { $0 == UInt8(ascii: "2") })
    #expect(!rows.hasStart { $0 == UInt8(ascii: ":") })
  }
}
