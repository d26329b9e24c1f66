import Clean
import Publish
import Register

/// A row that reports an association.
struct RowReport: Sendable {
  var byte: Int
  var entry: LedgerEntry
}

/// Puts together, for every return, the end of each of its records.
struct ReleaseLedgers {
  private let clean: StageFolder
  /// What deduplication and merging say of the rows, by return.
  private let reports: [String: [RowReport]]
  private let counts: [String: [CleanCount]]

  init(_ clean: StageFolder, reports: [String: [RowReport]]) throws(RunError) {
    self.clean = clean
    self.reports = reports
    counts = Dictionary(grouping: try StageReading.cleanCounts(clean), by: \.path)
  }

  /// The ledger of one return, which balances.
  func ledger(of profile: ReturnProfile) throws(RunError) -> ReturnLedger {
    let rows = try ends(profile)
    try check(rows, profile)
    var reports = reports[profile.path] ?? []
    // Those of one partition are in order.
    let isSorted = zip(reports, reports.dropFirst()).allSatisfy { $0.byte <= $1.byte }
    if !isSorted { reports.sort { $0.byte < $1.byte } }
    let ledger = ReturnLedger(profile: profile, entries: try entries(rows, reports, profile))
    do {
      try LedgerBalance.check(ledger)
    } catch {
      throw .unbalanced(clean.path, error.message)
    }
    return ledger
  }

  /// How the rows left cleaning.
  private func ends(_ profile: ReturnProfile) throws(RunError) -> [CleanEnd] {
    let name = CleanStage.rows(profile.path)
    let grid = try clean.grid(name, columns: StageFile<CleanRow>.cleaned.columns)
    var outcomes = RepeatedField<Disposition?> { code in
      code == CleanCount.record ? .some(nil) : Disposition(code: code)
    }
    var ends: [CleanEnd] = []
    ends.reserveCapacity(grid.count)
    for row in 0..<grid.count {
      guard let line = grid.integer(row, 0), let byte = grid.integer(row, 1),
        let outcome = outcomes.value(grid, row, 2)
      else { throw StageFile<CleanEnd>.damaged("\(clean.path)/\(name)", line: grid.line(row)) }
      ends.append(
        CleanEnd(
          position: SourcePosition(line: line, byte: byte), disposition: outcome,
          reason: grid.text(row, 3)))
    }
    return ends
  }

  /// The counts of cleaning, of which B10 is made, must be those of its rows.
  private func check(_ rows: [CleanEnd], _ profile: ReturnProfile) throws(RunError) {
    var records = 0
    var ended = [Int](repeating: 0, count: Disposition.allCases.count)
    for row in rows {
      if let end = row.disposition { ended[Int(end.rawValue)] += 1 } else { records += 1 }
    }
    var balance = [CleanCount.record: -records]
    for end in Disposition.allCases { balance[end.code] = -ended[Int(end.rawValue)] }
    for count in counts[profile.path] ?? [] { balance[count.outcome, default: 0] += count.rows }
    for outcome in balance.keys.sorted() where balance[outcome] != 0 {
      throw .unbalanced(
        "\(clean.path)/\(CleanStage.counts)", "số dòng \(outcome) của \(profile.path) bị lệch")
    }
  }

  /// Joins the two by byte offset; both are in the order of the file.
  private func entries(_ rows: [CleanEnd], _ reports: [RowReport], _ profile: ReturnProfile)
    throws(RunError) -> [LedgerEntry]
  {
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(rows.count)
    var next = 0
    for row in rows {
      if let disposition = row.disposition {
        entries.append(
          LedgerEntry(line: row.position.line, disposition: disposition, reason: row.reason))
        continue
      }
      guard next < reports.count, reports[next].byte == row.position.byte else {
        throw .unbalanced(
          "\(profile.path):\(row.position.line)", "dòng chưa có kết cục, hoặc có hai kết cục")
      }
      entries.append(reports[next].entry)
      next += 1
    }
    guard next == reports.count else {
      throw .unbalanced(profile.path, "giai đoạn deduplicate có dòng mà giai đoạn clean không có")
    }
    return entries
  }
}

extension LinkedTable {
  /// The rows of each return with their end and the id after merging, in the order of the rows.
  ///
  /// An association that the register does not have leaves that id empty, and no ledger balances.
  func reports(_ register: RegisterTable, _ merged: MergedTable) throws(RunError)
    -> [(path: String, reports: [RowReport])]
  {
    let index = RowIndex(
      register.grid, by: RegisterTable.Column.period.rawValue, RegisterTable.Column.id.rawValue)
    var memory = RepeatedField(Disposition.init(code:))
    var found: [(path: String, reports: [RowReport])] = []
    for (path, rows) in runs {
      var reports: [RowReport] = []
      reports.reserveCapacity(rows.count)
      for row in rows {
        guard let line = grid.integer(row, Column.line.rawValue),
          let byte = grid.integer(row, Column.byte.rawValue)
        else { throw damaged(row) }
        let association = index.row(
          like: grid, row, Column.period.rawValue, Column.associationID.rawValue)
        let id = grid.text(row, Column.associationID.rawValue)
        reports.append(
          RowReport(
            byte: byte,
            entry: LedgerEntry(
              line: line, disposition: try disposition(row, &memory), associationID: id,
              mergedID: association.map { merged.mergedID($0, of: id, in: register) } ?? "")))
      }
      found.append((path, reports))
    }
    return found
  }
}

/// An association in a period.
struct MergedKey: Hashable {
  let period: ReportingPeriod
  let id: String
}
