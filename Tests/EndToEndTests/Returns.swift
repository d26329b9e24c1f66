import Foundation

/// Folders of returns.
enum Returns {
  static let sample = Command.repository.appending(path: "SampleData/returns")
  static let provinceFolder = "45-tinh-quang-tri"
  private static let periods = ["2023-H1", "2023-H2"]

  /// A copy of Đông Hà's returns: the city and its nine wards, both periods.
  static func dongHa() throws -> URL { try copy(folders: [provinceFolder]) }

  /// A copy of the sample's returns in those folders of each period.
  static func copy(folders: [String]) throws -> URL {
    let input = try Scratch.folder()
    for period in periods {
      let target = input.appending(path: period)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      for folder in folders {
        try FileManager.default.copyItem(
          at: sample.appending(path: period).appending(path: folder),
          to: target.appending(path: folder))
      }
    }
    return input
  }

  /// A return of those rows in plain CSV; cells are quoted as Excel does.
  static func csv(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        .joined(separator: ",")
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }
}
