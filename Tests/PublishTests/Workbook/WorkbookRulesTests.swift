import Foundation
import Register
import Testing

@testable import Publish

@Suite struct WorkbookRulesTests {
  /// The error that writing `content` gives, after checking that nothing was written.
  private func error(of content: WorkbookContent) throws -> WorkbookError {
    let folder = try TemporaryFolder()
    let error = try #require(throws: WorkbookError.self) {
      try WorkbookWriter(content, to: folder.path("a.xlsx")).write()
    }
    #expect(try folder.names.isEmpty, "a refused workbook leaves no file")
    #expect(!error.remedy.isEmpty)
    return error
  }

  @Test(arguments: [
    "", "B01/a", "B01\\a", "B[1", "B]1", "B:1", "B*", "B?", "'B01", "B01'", "B\u{7}1",
    String(repeating: "B", count: 32), "Bìa", "BÌA", "Bi\u{300}a", "mục lục", "History",
  ])
  func `A name no sheet can have is refused`(name: String) throws {
    #expect(try error(of: .with(.single(.empty, id: name))).code == .sheetName)
  }

  @Test func `Two sheets whose names differ in case alone are refused`() throws {
    var content = WorkbookContent.sample
    content.sheets = ["Đ1", "đ1"].map { PlannedSheet(.single(.empty, id: $0)) }
    #expect(try error(of: content).code == .sheetName)
  }

  @Test func `The longest name is taken`() throws {
    let name = String(repeating: "Đ", count: 31)
    #expect(try WorkbookReading(of: .with(.single(.empty, id: name))).sheets.last?.name == name)
  }

  @Test func `The longest text is kept whole, one more is refused`() throws {
    let longest = String(repeating: "ệ", count: 32_767)
    let book = try WorkbookReading(of: .with(.single(.text(longest))))
    #expect(try book.sheet("B01")["A5"]?.text == longest)

    let refused = try error(of: .with(.single(.text(longest + "X"))))
    #expect(refused.code == .textTooLong)
    #expect(refused.message.contains("B01, ô A5"))
    #expect(!refused.message.contains("ệ" + "ệ"), "a message never repeats a cell")
  }

  @Test func `Length counts as Excel counts: in UTF-16`() throws {
    let text = String(repeating: "👵", count: 16_384)
    #expect(try error(of: .with(.single(.text(text)))).code == .textTooLong)
  }

  @Test func `A note longer than a cell is refused or printed on several lines, never cut`() throws
  {
    var sheet = SheetContent.associations
    sheet.notes = [String(repeating: "hội ", count: 100)]
    let cells = try WorkbookReading(of: .with(sheet)).sheet("B01").cells
    let words = cells.values.compactMap(\.text).filter { $0.hasPrefix("hội hội") }
      .flatMap { $0.split(separator: " ") }
    #expect(words.count == 100)

    sheet.notes = [String(repeating: "x", count: 32_768)]
    #expect(try error(of: .with(sheet)).code == .textTooLong)
  }

  @Test func `More rows than a sheet has are refused`() throws {
    var sheet = SheetContent.single(.number(1), kind: .integer)
    sheet.rows = Array(repeating: sheet.rows[0], count: 1_048_577 - TableLayout.rowsAbove)
    let refused = try error(of: .with(sheet))
    #expect(refused.code == .tooManyRows)
    #expect(refused.message.contains("B01"))
  }

  @Test func `Notes that no longer fit under a full sheet are refused`() throws {
    var sheet = SheetContent.single(.empty, kind: .integer)
    sheet.rows = Array(repeating: sheet.rows[0], count: 1_048_576 - TableLayout.rowsAbove)
    sheet.source = "Nguồn: thử."
    #expect(try error(of: .with(sheet)).code == .tooManyRows)
  }

  @Test(arguments: [0, 16_385])
  func `A table without columns, or with more than a sheet has, is refused`(count: Int) throws {
    let column = ColumnContent(heading: "Cột", kind: .text)
    let sheet = SheetContent(
      id: "B01", title: "", unit: "", columns: Array(repeating: column, count: count), rows: [])
    #expect(try error(of: .with(sheet)).code == .columnCount)
  }

  @Test(arguments: [0, 2])
  func `A row of another length than the heading is refused`(count: Int) throws {
    var sheet = SheetContent.single(.empty)
    sheet.rows = [RowContent(cells: Array(repeating: .empty, count: count))]
    #expect(try error(of: .with(sheet)).code == .rowShape)
  }

  @Test(arguments: [ColumnContent.Kind.code, .text])
  func `A number among codes or words is refused`(kind: ColumnContent.Kind) throws {
    #expect(try error(of: .with(.single(.number(1), kind: kind))).code == .columnKind)
  }

  @Test(arguments: [-1, 0, 11])
  func `Decimals nobody can show are refused`(places: Int) throws {
    #expect(try error(of: .with(.single(.empty, kind: .decimal(places)))).code == .columnKind)
  }

  @Test(arguments: [
    (Double.nan, ColumnContent.Kind.integer), (.infinity, .decimal(1)), (-.infinity, .integer),
    (1e15, .integer), (-1e15, .decimal(2)), (2.5, .integer),
  ])
  func `A number that would be shown wrong is refused`(
    number: Double, kind: ColumnContent.Kind
  ) throws {
    let refused = try error(of: .with(.single(.number(number), kind: kind)))
    #expect(refused.code == .number)
    #expect(refused.message.contains("B01, ô A5"))
  }

  @Test(arguments: [
    PartialDate(year: 2023), PartialDate(year: 2023, month: 6),
    PartialDate(year: 2023, month: 6, day: 31), PartialDate(year: 2023, month: 2, day: 29),
    PartialDate(year: 2023, month: 13, day: 1), PartialDate(year: 1970, month: 1, day: 1),
  ])
  func `A creation date must be a day`(date: PartialDate) throws {
    var content = WorkbookContent.sample
    content.created = date
    #expect(try error(of: content).code == .date)
  }

  @Test func `A leap day is a day`() throws {
    var content = WorkbookContent.sample
    content.created = PartialDate(year: 2024, month: 2, day: 29)
    #expect(try WorkbookReading(of: content).created == "2024-02-29T00:00:00")
  }

  @Test func `A control character in the title is refused`() throws {
    var content = WorkbookContent.sample
    content.title = "Số\u{1} liệu"
    #expect(try error(of: content).code == .forbiddenCharacter)
  }
}
