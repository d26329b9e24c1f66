import Foundation
import Testing

@testable import Publish

@Suite struct WorkbookWriterTests {
  @Test func `Cover, contents, then one sheet a table`() throws {
    let book = try WorkbookReading.sample
    #expect(book.sheets.map(\.name) == ["Bìa", "Mục lục", "B01", "B09"])
    #expect(book.title == "Số liệu hội quần chúng")
    #expect(book.firstBadEntry == nil)
  }

  @Test func `The cover says what and when, and leaves lines to fill in`() throws {
    let cover = try WorkbookReading.sample.sheet("Bìa")
    let texts = cover.cells.values.compactMap(\.text)
    let wanted = [
      "Số liệu hội quần chúng", "Số hội và kiến nghị", "6 tháng đầu năm 2023",
      "Tệp gồm 2 bảng, xem trang Mục lục.", "Mỗi hội tính một lần.",
    ]
    #expect(Set(wanted).subtracting(texts).isEmpty)
    for start in ["Cơ quan lập biểu: ...", "Ngày lập biểu: ...", "Thủ trưởng cơ quan: ..."] {
      #expect(texts.contains { $0.hasPrefix(start) })
    }
  }

  @Test func `Titles in the contents lead to their tables`() throws {
    let contents = try WorkbookReading.sample.sheet("Mục lục")
    #expect(contents["A4"]?.text == "B01")
    #expect(contents["B4"]?.text == "Số hội theo địa bàn và phạm vi hoạt động")
    #expect(contents["B4"]?.link == "'B01'!A1")
    #expect(contents["C4"]?.text == "hội")
    #expect(contents["B5"]?.link == "'B09'!A1")
  }

  @Test func `A sheet name with a quotation mark and blanks can be linked to`() throws {
    let book = try WorkbookReading(of: .with(.single(.empty, id: "Phụ lục d'1")))
    #expect(try book.sheet("Mục lục")["B4"]?.link == "'Phụ lục d''1'!A1")
  }

  @Test func `A table stands under its title, periods and unit`() throws {
    let table = try WorkbookReading.sample.sheet("B01")
    #expect(table["A1"]?.text == "Bảng B01. Số hội theo địa bàn và phạm vi hoạt động")
    #expect(table["A1"]?.bold == true)
    #expect(table["A2"]?.text == "6 tháng đầu năm 2023")
    #expect(table["A2"]?.italic == true)
    #expect(table["D3"]?.text == "Đơn vị tính: hội")
    #expect(table["D3"]?.italic == true)
    #expect(table["D3"]?.alignment == "right")
    let headings = ["A4", "B4", "C4", "D4"].map { table[$0] }
    #expect(
      headings.map { $0?.text } == ["Mã", "Phạm vi", "Số hội", "Tỷ lệ tự bảo đảm kinh phí (%)"])
    #expect(headings.allSatisfy { $0?.bold == true && $0?.wraps == true && $0?.top == "thin" })
  }

  @Test func `Figures are numbers, codes are text`() throws {
    let table = try WorkbookReading.sample.sheet("B01")
    #expect(["A5", "A6", "A7"].map { table[$0]?.text } == ["01", "00001", "00004"])
    #expect(["A5", "A6", "A7"].allSatisfy { table[$0]?.type == "s" && table[$0]?.format == "@" })
    #expect(["C5", "C6", "C7", "C8"].map { table[$0]?.number } == [159, 347, 3205, 3711])
    #expect(["D5", "D6", "D7", "D8"].map { table[$0]?.number } == [46.2, nil, -0.5, 12.25])
    #expect(table["C8"]?.format == "[$-42A]#,##0")
    #expect(table["D8"]?.format == "[$-42A]#,##0.0")
    #expect(table["D6"]?.top == "thin", "an empty cell keeps its borders")
  }

  @Test func `Totals are bold under a stronger line, other rows are not`() throws {
    let table = try WorkbookReading.sample.sheet("B01")
    for column in ["A", "B", "C", "D"] {
      #expect(table["\(column)8"]?.bold == true)
      #expect(table["\(column)8"]?.top == "medium")
      #expect(table["\(column)7"]?.bold == false)
      #expect(table["\(column)7"]?.top == "thin")
    }
  }

  @Test func `Notes and source stand below, apart from the table`() throws {
    let table = try WorkbookReading.sample.sheet("B01")
    #expect(table["A9"] == nil)
    #expect(
      ["A10", "A11", "A12"].map { table[$0]?.text } == [
        "Ghi chú:", "Địa bàn gồm mọi hội hoạt động trong đó.", "Nguồn: báo cáo của địa phương.",
      ])
  }

  @Test func `A table without rows says so`() throws {
    #expect(try WorkbookReading.sample.sheet("B09")["A5"]?.text == "Không có số liệu.")
  }

  @Test func `Heading and codes stay on screen, the heading on every page`() throws {
    let table = try WorkbookReading.sample.sheet("B01")
    #expect(table.frozenAt == "C5")
    #expect(table.repeatedRows == "$4:$4")
  }

  @Test func `Every page is one page wide, landscape and numbered`() throws {
    for sheet in try WorkbookReading.sample.sheets {
      #expect(sheet.landscape && sheet.fits && sheet.pagesWide == 1 && sheet.pagesHigh == 0)
      #expect(sheet.footer == "&A|Trang &P/&N")
    }
  }

  @Test func `Nothing is merged, filtered or computed, and the font is the offices'`() throws {
    let book = try WorkbookReading.sample
    #expect(book.formulas == 0)
    for sheet in book.sheets {
      #expect(sheet.merged == 0)
      #expect(sheet.filter == nil)
      #expect(sheet.cells.values.allSatisfy { $0.font.hasPrefix("Times New Roman") })
    }
    #expect(try book.sheet("B01")["B5"]?.font == "Times New Roman 12")
  }

  @Test(arguments: [
    "=1+1", "+84", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\";\"y\")", "http://x.vn", "{=1}",
    "internal:'B01'!A1", "<b>&amp;</b>", "\" ' <![CDATA[ ]]>", " hai đầu cách ",
    "dòng 1\ndòng 2", "a\tb", "a\r\nb", "\u{0}\u{1}\u{1F}", "_x0041_ và _x000D_", "_x005F_x0041_",
    "\u{FFFE}\u{FFFF}", "Hội Người cao tuổi", "Ho\u{323}\u{302}i", "👵🏽",
  ])
  func `Hostile text comes back as that text`(text: String) throws {
    let book = try WorkbookReading(of: .with(.single(.text(text))))
    let cell = try #require(try book.sheet("B01")["A5"])
    #expect(cell.text.map { Array($0.utf8) } == Array(text.utf8))
    #expect(cell.type == "s")
    #expect(cell.link == nil)
    #expect(book.formulas == 0)
  }

  @Test func `A mark may stand for a number`() throws {
    let cell = try WorkbookReading(of: .with(.single(.text("n/a"), kind: .integer)))
      .sheet("B01")["A5"]
    #expect(cell?.text == "n/a")
    #expect(cell?.alignment == "right")
  }

  @Test(arguments: [0, -1, 999_999_999_999_999, 0.1, 1.0 / 3, -2.5e-7])
  func `Numbers come back exactly as far as Excel shows them`(number: Double) throws {
    let cell = try WorkbookReading(of: .with(.single(.number(number), kind: .decimal(2))))
      .sheet("B01")["A5"]
    let read = try #require(cell?.number)
    #expect((read - number).magnitude <= number.magnitude * 1e-15)
  }
}
