/// The rows of the ledger behind some associations, bodies after merging, or ends of rows.
struct TracedRows {
  /// What the rows are found by.
  enum Kind {
    /// Period and id of an association, or of a body after merging.
    case association, body
    /// Name of a return and how its rows ended.
    case end
    /// Name of a return, which stands for itself: it may have no row at all.
    case file
  }

  /// One thing that rows stand behind, as ``Kind`` says.
  struct Key: Hashable {
    let scope: String
    let id: String
  }

  private static let columns = [
    "source_file", "source_line", "disposition", "association_id", "merged_id",
  ]

  private let kind: Kind
  private let ledger: PublishedTable
  private var rows: [Key: [Int]] = [:]

  /// Finds the rows.
  init(_ wanted: Set<Key>, _ kind: Kind, in release: String) throws(RunError) {
    self.kind = kind
    let returns = try PublishedTable(
      "quality/returns.csv", in: release, needed: ["source_file", "period"])
    let periods = Dictionary(
      (0..<returns.count).map { (returns.text($0, "source_file"), returns.text($0, "period")) },
      uniquingKeysWith: { first, _ in first })
    ledger = try PublishedTable("register/ledger.csv", in: release, needed: Self.columns)
    if kind == .file { return }
    for row in 0..<ledger.count {
      guard let key = key(row, periods), wanted.contains(key) else { continue }
      rows[key, default: []].append(row)
    }
  }

  private func key(_ row: Int, _ periods: [String: String]) -> Key? {
    let file = ledger.text(row, "source_file")
    if kind == .end { return Key(scope: file, id: ledger.text(row, "disposition")) }
    let id = ledger.text(row, kind == .body ? "merged_id" : "association_id")
    guard !id.isEmpty, let period = periods[file] else { return nil }
    return Key(scope: period, id: id)
  }

  /// What the ledger says of each row: file, line, disposition, association, id after merging; in its
  /// order.
  func lines(of key: Key) -> [[String]] {
    if kind == .file { return [[key.scope] + Array(repeating: "", count: Self.columns.count - 1)] }
    return (rows[key] ?? []).map { row in Self.columns.map { ledger.text(row, $0) } }
  }
}
