import Foundation
import Testing

/// A workbook as an independent program reads it (Debian: `python3-openpyxl`).
struct Workbook: Decodable {
  enum Cell: Decodable, Equatable {
    case text(String)
    case number(Double)
    case empty

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .empty
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }
  }

  var sheets: [String: [[Cell]]]
  var formulas: Int
  var parts: [String: String]

  init(_ file: URL) throws {
    let output = try Scratch.folder().appending(path: "workbook.json")
    try Data().write(to: output)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "read_workbook.py")
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = [script.path, file.path]
    python.standardOutput = try FileHandle(forWritingTo: output)
    try python.run()
    python.waitUntilExit()
    try #require(
      python.terminationStatus == 0, "reading back needs /usr/bin/python3 and python3-openpyxl")
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: output))
  }

  /// The headings of a table.
  func headings(of table: String) throws -> [String] {
    try #require(sheets[table])[3].compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The rows of a table: title, periods, unit and heading stand above, an empty row below.
  ///
  /// A table without rows says so in one.
  func rows(of table: String) throws -> [[Cell]] {
    let rows = try #require(sheets[table]).dropFirst(4)
    if rows.first?.first == .text("Không có số liệu.") { return [] }
    return Array(rows.prefix { row in row.contains { $0 != .empty } })
  }

  /// The rows of a table as its tidy file has them; B02 has scopes side by side, which are put below each
  /// other again.
  func tidyRows(of table: String) throws -> [[Cell]] {
    let rows = try rows(of: table)
    guard table == "B02" else { return rows }
    let headings = try headings(of: table)
    let keys = 5
    let figures = (headings.count - keys) / 2
    try #require(headings.count == keys + 2 * figures)
    let scopes = headings[keys..<keys + figures].map { $0.replacing("Số hội: ", with: "") }
    #expect(scopes.last == "Tổng số")
    return rows.flatMap { row in
      scopes.enumerated().compactMap { index, scope in
        let pair = [row[keys + index], row[keys + figures + index]]
        return pair == [.empty, .empty] ? nil : row[..<keys] + [.text(scope)] + pair
      }
    }
  }
}
