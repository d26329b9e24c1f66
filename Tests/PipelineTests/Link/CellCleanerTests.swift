import Testing

@testable import Pipeline

struct CellCleanerTests {
  @Test(arguments: [
    (LinkColumn.Cleaning.plain, "  Ann  O'Neil ", "ann o'neil"), (.plain, "HOÀ  BÌNH", "hoà bình"),
    (.plain, "\u{A0}", ""), (.words, "Hoà-Bình, số 5", "hòa bình số 5"),
    (.folded, "Thư viện xã Đông Hà", "thu vien xa dong ha"), (.digits, "(024) 3.825-1", "02438251"),
    (.digits, "không có", ""), (.none, " Ab ", " Ab "),
  ])
  func `a cell becomes comparable`(cleaning: LinkColumn.Cleaning, cell: String, expected: String) {
    var cleaner = CellCleaner(cleaning)
    cleaner.reset()
    let isFilled = cleaner.append(cell.utf8Span.span)
    #expect(String(decoding: cleaner.cell, as: UTF8.self) == expected)
    #expect(isFilled == !expected.isEmpty)
  }

  @Test(arguments: [
    ("2023-09-22", "2023-09-22"), ("20230922", "2023-09-22"), ("22/9/2023", "2023-09-22"),
    ("2023", "2023"), ("1630-08-01", "1630-08-01"), ("1630-0a-01", "1630-0a-01"), ("", ""),
  ])
  func `dates are written one way, and what is none stays`(cell: String, expected: String) {
    #expect(DateCell.text(Array(cell.utf8)) == Array(expected.utf8))
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (-1.005, 1, "-1.0"), (12.3456, 3, "12.346"), (0.99999, 2, "1.00"),
    (.infinity, 2, "–"), (1e300, 2, "–"), (7, 0, "7"), (-0.001, 2, "0.00"),
  ])
  func `numbers have the places asked for`(value: Double, places: Int, expected: String) {
    #expect(Decimals.text(value, places) == expected)
  }
}
