import Foundation
import Testing

@testable import Publish

/// A workbook as an independent program reads it; the keys are those of `read_workbook.py`.
struct WorkbookReading: Decodable {
  struct Sheet: Decodable {
    var name: String
    var frozenAt: String?
    var merged: Int
    var filter: String?
    var repeatedRows: String?
    var landscape: Bool
    var pagesWide: Int
    var pagesHigh: Int
    var fits: Bool
    var footer: String
    var cells: [String: Cell]

    subscript(_ address: String) -> Cell? { cells[address] }
  }

  struct Cell: Decodable {
    var text: String?
    var number: Double?
    /// `s` text, `n` number or empty, `f` formula.
    var type: String
    var format: String
    var bold: Bool
    var italic: Bool
    var font: String
    var top: String?
    var alignment: String?
    var wraps: Bool
    var link: String?
  }

  var title: String?
  var created: String
  var modified: String
  var sheets: [Sheet]
  var entryDates: [String]
  var formulas: Int
  var firstBadEntry: String?

  /// The sample workbook, read once for all tests.
  static var sample: Self { get throws { try sampleReading.get() } }
  private static let sampleReading = Result { try Self(of: .sample) }

  /// The sheet of that name.
  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name })
  }

  /// Writes `content` and reads it back with openpyxl (Debian: `python3-openpyxl`).
  init(of content: WorkbookContent) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("workbook.xlsx")
    try WorkbookWriter(content, to: path).write()
    try self.init(path: path)
  }

  /// Reads the workbook at `path`.
  init(path: String) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "read_workbook.py")
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = [script.path, path]
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    try #require(
      python.terminationStatus == 0, "reading back needs /usr/bin/python3 and python3-openpyxl")
    self = try JSONDecoder().decode(Self.self, from: json)
  }
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
