import CSV
import Register
import SeededRandom
import Testing

@testable import Pipeline

/// Fields where they stand in a file.
@Suite struct FieldGridTests {
  private static func grid(_ text: String) throws -> FieldGrid {
    try FieldGrid(Array(text.utf8), path: "3-x/01.csv")
  }

  @Test func `It agrees with the reader of what people write on random tables`() throws {
    var random = SplitMix64(seed: 41)
    for _ in 0..<3_000 {
      let width = Int.random(in: 2...6, using: &random)
      let rows = (0...Int.random(in: 0...9, using: &random)).map { _ in
        (0..<width).map { _ in Self.randomText(&random) }
      }
      var writer = CSVWriter()
      for row in rows { writer.row(row) }
      let bytes = writer.take()
      let grid = try FieldGrid(bytes, path: "")
      let table = RecordReader.records(in: bytes.span, dialect: .comma)
      try #require(grid.count + 1 == table.count)
      for row in 0..<table.count {
        #expect(grid.line(row - 1) == Int(table.lines[row]))
        for column in 0..<width {
          let text = grid.text(row - 1, column)
          #expect(Array(text.utf8) == Array(table.bytes[table.field(row, column)]))
          #expect(text == rows[row][column])
        }
      }
      #expect(grid.columns == rows[0])
      #expect(Self.copied(grid, width) == bytes)
    }
  }

  private static func randomText(_ random: inout SplitMix64) -> String {
    if Bool.random(using: &random) { return hostileTexts.randomElement(using: &random) ?? "" }
    let length = Int.random(in: 0...20, using: &random)
    return String((0..<length).map { _ in "aộ1-".randomElement(using: &random) ?? "a" })
  }

  /// The rows written again field by field.
  private static func copied(_ grid: FieldGrid, _ width: Int) -> [UInt8] {
    var writer = CSVWriter()
    for row in -1..<grid.count {
      for column in 0..<width { writer.field(grid, row, column) }
      writer.endRow()
    }
    return writer.take()
  }

  /// What is no file of the pipeline's own, and the line that tells.
  static let damages: [(name: String, text: String, line: Int)] = [
    ("empty", "", 1),
    ("no line end", "a,b\n1,2", 2),
    ("a header without end", "a,b", 1),
    ("a cell too few", "a,b\n1,2\n3\n4,5\n", 3),
    ("a cell too many", "a,b\n1,2\n3,4,5\n", 3),
    ("a blank line", "a,b\n\n1,2\n", 2),
    ("text behind quotes", "a,b\n\"1\"x,2\n", 2),
    ("a quote inside", "a,b\n1\"\",2\n", 2),
    ("an open quote", "a,b\n1,2\n\"1,2\n3,4\n", 3),
    ("an open quote at the end", "a,b\n1,\"", 2),
    ("behind a quoted line end", "a,b\n\"1\n\n\",2\n3\n", 5),
  ]

  @Test(arguments: damages)
  func `A damaged file is refused with its line`(name: String, text: String, line: Int) throws {
    let error = try #require(throws: RunError.self) { try Self.grid(text) }
    #expect(error.status == .defect)
    #expect(error.place == "3-x/01.csv:\(line)")
  }

  @Test func `Neighbouring fields are one range, with quotes and commas`() throws {
    let grid = try Self.grid("a,b,c\n1,\"x,y\",\n")
    #expect(grid.bytes[grid[0, 0...1]].elementsEqual("1,\"x,y\"".utf8))
    #expect(grid.bytes[grid[0, 1...2]].elementsEqual("\"x,y\",".utf8))
    #expect(grid.holds([0x31], 0, 0) && !grid.holds([0x31], 0, 2) && grid.holds([], 0, 2))
  }

  @Test(arguments: [
    ("0", 0), ("-12", -12), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ("9223372036854775808", nil), ("99999999999999999999", nil), ("", nil), ("-", nil),
    ("1.5", nil), ("+1", nil), ("x", nil),
  ])
  func `A number is read whole or not at all`(text: String, number: Int?) throws {
    #expect(try Self.grid("a,b\n\(text),\n").integer(0, 0) == number)
  }

  @Test(arguments: [
    "2023-09-22", "2023-09", "2023", "", "2023-0a-22", "2023/09/22", "20x3-09-22", "2023-9-2",
    "-023-09-22",
  ])
  func `A date is what its own reading says`(text: String) throws {
    #expect(try Self.grid("a,b\n\(text),\n").date(0, 0) == PartialDate(iso: text))
  }

  @Test(arguments: ["2020-2025", "2025-2020", "2020-202x", "2020/2025", "", "20-25", "2020"])
  func `A term is what its own reading says`(text: String) throws {
    #expect(try Self.grid("a,b\n\(text),\n").term(0, 0) == Term(code: text))
  }

  @Test func `A flag is yes, no or nothing`() throws {
    let grid = try Self.grid("a,b,c\nyes,no,\n")
    #expect(grid.flag(0, 0) == true && grid.flag(0, 1) == false && grid.flag(0, 2) == nil)
  }

  @Test func `Texts that repeat are decoded once, and others every time`() throws {
    let texts = (0..<60).map { "t\($0)" } + hostileTexts + (0..<60).map { "t\($0 % 3)" }
    var writer = CSVWriter()
    writer.row(["a", "b"])
    for text in texts { writer.row([text, ""]) }
    let grid = try FieldGrid(writer.take(), path: "")
    var field = RepeatedField { $0 == "t1" ? nil : "<\($0)>" }
    for (row, text) in texts.enumerated() {
      #expect(field.value(grid, row, 0) == (text == "t1" ? nil : "<\(text)>"))
    }
  }
}
