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

  /// Rows with two filled cells each, their numbers starting at `first`.
  private static func rows(_ count: Int, from first: Int) -> RawRows {
    var rows = RawRows()
    for row in first..<first + count {
      for column in 0..<RawRows.width {
        rows.appendCell((column == 3 || column == RawRows.other ? "\(row)é" : "").utf8.span)
      }
      let rule = row % 2 == 0 ? "" : "R-\(row)"
      rows.endRow(
        row % 2 == 0 ? .data : .malformed, at: SourcePosition(line: row, byte: 2), rule: rule)
    }
    return rows
  }

  @Test(arguments: [[], [0], [3], [1, 0, 2], [0, 0], [2, 3, 1]])
  func `rows joined of parts are the rows one after another`(counts: [Int]) {
    let parts = counts.indices.map { Self.rows(counts[$0], from: counts[..<$0].reduce(0, +)) }
    let joined = RawRows(joining: parts)
    let whole = Self.rows(counts.reduce(0, +), from: 0)
    #expect(joined.arena == whole.arena)
    #expect(joined.positions == whole.positions)
    #expect(joined.kinds == whole.kinds)
    #expect(joined.rules == whole.rules)
    for row in 0..<whole.count {
      for column in 0..<RawRows.width {
        #expect(joined.cell(row, column) == whole.cell(row, column))
      }
    }
  }
}
