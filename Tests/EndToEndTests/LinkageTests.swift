import Foundation
import Testing

/// The sample's duplicates, found and measured by pairs of rows of one period.
@Suite struct LinkageTests {
  private struct Row {
    var period: String
    var body: String
    var association: String
  }

  @Test func `No two bodies are taken for one, and hardly any pair is missed`() throws {
    let rows = try Self.rows()
    let predicted = Self.pairs(rows) { $0.association.isEmpty ? nil : $0.association }
    let actual = Self.pairs(rows) { $0.body.isEmpty ? nil : $0.body }
    let both = Self.pairs(rows) {
      $0.association.isEmpty || $0.body.isEmpty ? nil : "\($0.association) \($0.body)"
    }
    #expect(actual > 1000)
    #expect(predicted - both == 0)
    #expect(Double(both) >= 0.99 * Double(actual))
  }

  @Test func `A body keeps its id from one period to the next`() throws {
    var ids: [String: Set<String>] = [:]
    var periods: [String: Set<String>] = [:]
    for row in try Self.rows() where !row.body.isEmpty && !row.association.isEmpty {
      ids[row.body, default: []].insert(row.association)
      periods[row.body, default: []].insert(row.period)
    }
    let lasting = ids.filter { periods[$0.key]?.count == 2 }
    #expect(lasting.count > 3000)
    #expect(Double(lasting.count { $0.value.count == 1 }) >= 0.99 * Double(lasting.count))
  }

  /// Every record with its true body and the association it was taken for; empty for none.
  private static func rows() throws -> [Row] {
    let ledger = try Runs.sample().table("register/ledger.csv")
    let truth = try Table(Command.repository.appending(path: "SampleData/truth/rows.csv"))
    var associations: [String: String] = [:]
    for row in ledger.rows { associations["\(row[0]):\(row[1])"] = row[4] }
    try #require(ledger.columns[4] == "association_id")
    return truth.rows.map { row in
      Row(
        period: row[4], body: row[2] == "body" ? row[3] : "",
        association: associations["\(row[0]):\(row[1])"] ?? "")
    }
  }

  /// How many pairs of rows of one period share a key.
  private static func pairs(_ rows: [Row], _ key: (Row) -> String?) -> Int {
    var sizes: [String: Int] = [:]
    for row in rows {
      if let key = key(row) { sizes["\(row.period) \(key)", default: 0] += 1 }
    }
    return sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }
}
