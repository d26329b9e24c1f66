import Publish
import Register
import SeededRandom
import Testing

@testable import Pipeline

/// A sheet is read back as it was written, as workbook and as CSV.
@Suite struct SheetTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let texts = [
    "Hội Người cao tuổi", "a,b;c\"d", "dòng 1\ndòng 2", "<&>'", "=1+1", "  trống  ", "01",
  ]

  private func workbook(_ rows: [[CellContent]]) throws -> [UInt8] {
    let path = folder.path("sheet.xlsx")
    let sheets = ["Hướng dẫn", ReviewSheet.name].enumerated().map { number, name in
      FormSheet(
        name: name,
        columns: [.init("A (decision)", width: 10, choices: ["x"]), .init("B", width: 10)],
        rows: number == 0 ? [[.text("sheet before")]] : rows)
    }
    try FormWorkbook.write(
      title: "t", created: PartialDate(year: 2026, month: 1, day: 2), sheets: sheets, to: path)
    return try Disk.read(path)
  }

  @Test func `Texts and numbers of the sheet of that name come back in their places`() throws {
    var rows = try WorkbookRows(
      try workbook(Self.texts.map { [.text($0), .number(12)] } + [[.empty, .text("z")]]))
    let read = rows.rows(ofSheet: ReviewSheet.name)
    let sheet = try #require(read)
    #expect(sheet.rows.map(\.number) == Array(1...Self.texts.count + 2))
    #expect(sheet.rows[0].cells == [0: "A (decision)", 1: "B"])
    for (row, text) in zip(sheet.rows.dropFirst(), Self.texts) {
      #expect(row.cells == [0: text, 1: "12"])
    }
    #expect(sheet.rows.last?.cells == [1: "z"])
  }

  @Test func `A sheet of another name is read when it is the only hope`() throws {
    var rows = try WorkbookRows(try workbook([]))
    let read = rows.rows(ofSheet: "Sheet1")
    let sheet = try #require(read)
    #expect(sheet.rows.last?.cells[0] == "sheet before")
  }

  @Test(arguments: [",", ";", "\t"])
  func `CSV is read with the delimiter of the computer's region`(delimiter: String) {
    let text =
      "\u{FEFF}a (pair)\(delimiter)b\(delimiter)c\r\n1\(delimiter)\"x, y; z\"\(delimiter)\r\n"
    let sheet = TextRows.rows(Array(text.utf8))
    #expect(sheet.rows.map(\.cells) == [[0: "a (pair)", 1: "b", 2: "c"], [0: "1", 1: "x, y; z"]])
    #expect(sheet.rows.map(\.number) == [1, 2])
  }

  @Test func `A document type is refused, not unfolded`() {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"
    var text = ""
    #expect(!XMLEvents.walk(Array(bomb.utf8), opened: { _, _ in }, text: { text += $0 }))
    #expect(text.isEmpty)
    #expect(XMLEvents.walk(Array("<x>a</x>".utf8), opened: { _, _ in }, text: { text += $0 }))
    #expect(text == "a")
  }

  @Test(arguments: 0..<60)
  func `A damaged workbook is refused or read, and never traps`(seed: Int) throws {
    var bytes = try workbook(Self.texts.map { [.text($0), .number(1)] })
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<4 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    if seed % 3 == 0 { bytes.removeLast(bytes.count / 3) }
    guard var rows = try? WorkbookRows(bytes) else { return }
    _ = rows.rows(ofSheet: ReviewSheet.name)
  }
}
