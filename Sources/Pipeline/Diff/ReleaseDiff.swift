import CSV
import Clean

/// `sohoi diff`: two releases, cell by cell.
public struct ReleaseDiff: Sendable {
  private static let locality = ["period", "locality_level", "locality_code"]
  /// The columns that say which row it is, by table.
  private static let keys = [
    "B01": locality + ["scope_level"], "B02": locality + ["type", "scope_level"],
    "B03": locality + ["scope_level"], "B04": ["period", "kind", "scope_level"],
    "B05": locality + ["scope_level"], "B06": locality + ["congress_year"],
    "B07": locality + ["family", "status", "scope_level"],
    "B08": ["period", "locality_code", "family", "status"], "B09": ["period", "agency"],
    "B10": ["period", "reporting_unit"], "B11": ["period", "name"], "B12": ["period", "id"],
  ]

  /// CSV: table, key, column, old and new text, and the reasons; empty where a row is not there.
  public let csv: [UInt8]
  /// How many cells differ.
  public let count: Int

  /// Compares two releases.
  ///
  /// - Parameters:
  ///   - old: Start of a release's name, `current`, or the path of its folder.
  ///   - new: The same.
  /// - Throws: ``RunError`` when there is no such release, or a table of it cannot be read.
  /// - Complexity: O(cells) time and memory of one table.
  public init(_ options: RunOptions, from old: String, to new: String) throws(RunError) {
    let list = ReleaseList(options)
    let (old, new) = (try Self.folder(old, list, options), try Self.folder(new, list, options))
    let units = try PipelineTables.read(options.tables).clean.units
    let reasons = try ReleaseReasons(old, new, CellPartition(units: units))
    var writer = CSVWriter()
    writer.row(["table", "key", "column", "old", "new", "reason"])
    var count = 0
    for (id, keys) in Self.keys.sorted(by: { $0.key < $1.key }) {
      let before = try ReleaseRows("tables/\(id).csv", in: old, keys: keys)
      let after = try ReleaseRows("tables/\(id).csv", in: new, keys: keys)
      let gone = before.order.filter { after.cells[$0] == nil }
      for key in after.order + gone {
        for column in after.figures {
          let was = before.cells[key]?[column] ?? ""
          let now = after.cells[key]?[column] ?? ""
          if was == now { continue }
          writer.row([
            id, key.joined(separator: "|"), column, was, now, reasons.text(id, key, column),
          ])
          count += 1
        }
      }
    }
    csv = writer.take()
    self.count = count
  }

  private static func folder(
    _ text: String, _ list: ReleaseList, _ options: RunOptions
  ) throws(RunError) -> String {
    if text == "current" { return list.folder(try list.current()) }
    if text.contains("/") { return options.path(text) }
    return list.folder(try list.release(named: text))
  }
}

/// The rows of a published table by their keys; rows of equal keys are numbered.
private struct ReleaseRows {
  private(set) var order: [[String]] = []
  private(set) var cells: [[String]: [String: String]] = [:]
  /// The columns that are no keys.
  let figures: [String]

  init(_ name: String, in release: String, keys: [String]) throws(RunError) {
    let table = try PublishedTable(name, in: release, needed: keys)
    let figures = table.grid.columns.filter { !keys.contains($0) }
    self.figures = figures
    for row in 0..<table.count {
      var key = keys.map { table.text(row, $0) }
      let plain = key
      var number = 2
      while cells[key] != nil {
        key = plain + [String(number)]
        number += 1
      }
      order.append(key)
      cells[key] = Dictionary(
        figures.map { ($0, table.text(row, $0)) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
