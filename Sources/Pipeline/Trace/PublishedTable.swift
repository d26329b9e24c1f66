import Register

/// A CSV file of a release, its columns found by name.
struct PublishedTable {
  let grid: FieldGrid
  private let columns: [String: Int]
  private let path: String

  /// Reads a file below the folder of a release.
  ///
  /// - Throws: ``RunError`` when it cannot be read or lacks one of the columns `needed`.
  init(_ name: String, in release: String, needed: [String]) throws(RunError) {
    path = "\(release)/\(name)"
    var bytes = try Disk.read(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    grid = try FieldGrid(bytes, path: path)
    columns = Dictionary(
      zip(grid.columns, 0...), uniquingKeysWith: { first, _ in first })
    for column in needed where columns[column] == nil { throw damaged(-1) }
  }

  /// How many rows there are.
  var count: Int { grid.count }

  /// Where a column stands; one that was not asked for may be missing and is then the first.
  func position(_ column: String) -> Int { columns[column] ?? 0 }

  /// The text of a field.
  func text(_ row: Int, _ column: String) -> String { grid.text(row, position(column)) }

  /// The number in a field, whole or with decimals; nil for anything else.
  func number(_ row: Int, _ column: String) -> FixedDecimal? {
    if let whole = grid.integer(row, position(column)) { return FixedDecimal(units: whole) }
    let parts = text(row, column).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...18).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let units = Int(parts.joined())
    else { return nil }
    return FixedDecimal(units: units, places: parts[1].utf8.count)
  }

  /// The đồng in a field that is written in million đồng, exactly; nil when it has no number.
  func dong(_ row: Int, _ column: String) -> Int? {
    number(row, column).map { ($0 + FixedDecimal(units: 0, places: 6)).units }
  }

  /// What is said when a row cannot be read.
  func damaged(_ row: Int) -> RunError {
    RunError(
      .defect, "RELEASE-DAMAGED", "Tệp của bản phát hành không đúng dạng.",
      at: "\(path):\(grid.line(row))", remedy: "So với manifest: sohoi verify")
  }
}
