/// The rows of the ledger that report some associations.
struct TracedRows {
  /// An association, or a body after merging, in a period.
  struct Key: Hashable {
    let period: String
    let id: String
  }

  private let ledger: PublishedTable
  private var rows: [Key: [Int]] = [:]

  /// Finds the rows.
  ///
  /// - Parameters:
  ///   - wanted: What to find rows of.
  ///   - isMerged: Whether these are bodies after merging.
  init(_ wanted: Set<Key>, isMerged: Bool, in release: String) throws(RunError) {
    let returns = try PublishedTable(
      "quality/returns.csv", in: release, needed: ["source_file", "period"])
    let periods = Dictionary(
      (0..<returns.count).map { (returns.text($0, "source_file"), returns.text($0, "period")) },
      uniquingKeysWith: { first, _ in first })
    ledger = try PublishedTable(
      "register/ledger.csv", in: release,
      needed: ["source_file", "source_line", "disposition", "association_id", "merged_id"])
    let column = isMerged ? "merged_id" : "association_id"
    for row in 0..<ledger.count {
      let id = ledger.text(row, column)
      guard !id.isEmpty, let period = periods[ledger.text(row, "source_file")] else { continue }
      let key = Key(period: period, id: id)
      if wanted.contains(key) { rows[key, default: []].append(row) }
    }
  }

  /// Positions of the rows in the ledger, in its order.
  func rows(of key: Key) -> [Int] { rows[key] ?? [] }

  /// What the ledger says of a row: file, line, disposition, association, id after merging.
  func cells(_ row: Int) -> [String] {
    ["source_file", "source_line", "disposition", "association_id", "merged_id"].map {
      ledger.text(row, $0)
    }
  }
}
