/// How many associations of each scope level a run's registers hold.
struct RegisterCounts {
  private var counts: [String: Int] = [:]

  /// Reads the registers of those periods, `<period>/<province>.csv` beside the ledger.
  init(besideLedger path: String, periods: [String]) throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    for period in periods {
      for file in try ReturnFiles.paths(below: "\(folder)/\(period)") {
        for cells in try LedgerComparison.cells(of: ["scope_level"], in: file) {
          counts["\(period) \(cells[0])", default: 0] += 1
        }
      }
    }
  }

  /// How many of that level there are in that period.
  func count(_ period: String, _ level: String) -> Int { counts["\(period) \(level)", default: 0] }
}
