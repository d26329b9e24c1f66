import Foundation

/// Every row of returns whose truth is known, with what it was taken for.
struct JudgedRows {
  struct Row {
    var period: String
    /// Its true body, empty for a row that reports none.
    var body: String
    /// The association it was taken for, empty for none.
    var association: String
  }

  let rows: [Row]

  /// Reads the ledger of a release and the truth about its returns.
  init(_ output: Output, truth: URL) throws {
    let ledger = try output.table("register/ledger.csv")
    var associations: [String: String] = [:]
    for (row, association) in zip(ledger.rows, ledger["association_id"]) {
      associations["\(row[0]):\(row[1])"] = association
    }
    let table = try Table(truth)
    rows = zip(table.rows, zip(table["expected"], zip(table["body"], table["period"]))).map {
      Row(
        period: $1.1.1, body: $1.0 == "body" ? $1.1.0 : "",
        association: associations["\($0[0]):\($0[1])"] ?? "")
    }
  }

  /// How many pairs of rows of one period report one body, how many are taken for one association, and
  /// how many both.
  var pairs: (actual: Int, predicted: Int, both: Int) {
    (
      count { $0.body.isEmpty ? nil : $0.body },
      count { $0.association.isEmpty ? nil : $0.association },
      count {
        $0.association.isEmpty || $0.body.isEmpty ? nil : "\($0.association) \($0.body)"
      }
    )
  }

  /// How many pairs of rows of one period share a key.
  private func count(_ key: (Row) -> String?) -> Int {
    var sizes: [String: Int] = [:]
    for row in rows {
      if let key = key(row) { sizes["\(row.period) \(key)", default: 0] += 1 }
    }
    return sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }
}
