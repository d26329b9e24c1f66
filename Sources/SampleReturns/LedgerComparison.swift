/// One row of a return, as the truth and as the product see it.
struct LinkedRow {
  /// `file:line`.
  var position: String
  var period: String
  /// `national`, `province`, `district` or `commune`; empty for a row that is no body.
  var level: String
  /// Id of the body in truth; for a row that is none, something of its own.
  var body: String
  /// Id of the association the product gave it; for a row it did not accept, something of its own.
  var association: String
}

/// A row whose end is not the one the truth expects.
struct DifferingRow {
  var position: String
  var expected: String
  var disposition: String
}

/// The product's ledger beside the truth.
struct LedgerComparison {
  /// Every row that is a body in truth or was taken for one, in the order of the truth.
  private(set) var rows: [LinkedRow] = []
  private(set) var differing: [DifferingRow] = []
  /// Lines of the truth the ledger does not have, and the other way round.
  private(set) var notInLedger: [String] = []
  private(set) var notInTruth: [String] = []

  /// The periods of all rows, ascending.
  var periods: [String] { Set(rows.map(\.period)).sorted() }

  private struct Entry {
    var disposition: String
    var association: String
    var isSeen = false
  }

  /// Reads both files.
  ///
  /// A body may end as accepted or duplicate; every other class keeps its name.
  init(ledgerPath: String, truthPath: String) throws {
    var ledger: [String: Entry] = [:]
    var order: [String] = []
    for cells in try Self.cells(
      of: ["source_file", "source_line", "disposition", "association_id"], in: ledgerPath)
    {
      let position = "\(cells[0]):\(cells[1])"
      ledger[position] = Entry(disposition: cells[2], association: cells[3])
      order.append(position)
    }
    let columns = ["source_file", "source_line", "expected", "body", "period", "scope_level"]
    for cells in try Self.cells(of: columns, in: truthPath) {
      let position = "\(cells[0]):\(cells[1])"
      guard let entry = ledger[position] else {
        notInLedger.append(position)
        continue
      }
      ledger[position]?.isSeen = true
      compare(position, cells, entry)
    }
    notInTruth = order.filter { !(ledger[$0]?.isSeen ?? false) }
  }

  private mutating func compare(_ position: String, _ truth: [String], _ entry: Entry) {
    let isAccepted = ["accepted", "duplicate"].contains(entry.disposition)
    let isBody = truth[2] == "body"
    if isAccepted ? !isBody : entry.disposition != truth[2] {
      differing.append(
        DifferingRow(position: position, expected: truth[2], disposition: entry.disposition))
    }
    guard isBody || isAccepted else { return }
    rows.append(
      LinkedRow(
        position: position, period: truth[4], level: truth[5],
        body: isBody ? truth[3] : "not a body, \(position)",
        association: isAccepted ? entry.association : "not accepted, \(position)"))
  }

  /// The named columns of a file, record by record.
  static func cells(of columns: [String], in path: String) throws -> [[String]] {
    let table = try PlainCSV.rows(path: path)
    let positions = try columns.map { column in
      guard let position = table.first?.firstIndex(of: column) else {
        throw MissingColumn(path: path, column: column)
      }
      return position
    }
    return table.dropFirst().map { row in positions.map { $0 < row.count ? row[$0] : "" } }
  }
}

/// A file without a column it must have.
struct MissingColumn: Error, CustomStringConvertible {
  var path: String
  var column: String

  var description: String { "\(path) has no column \(column)" }
}
