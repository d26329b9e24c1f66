import Foundation
import Testing

/// The sample's duplicates, found and measured by pairs of rows of one period.
@Suite struct LinkageTests {
  @Test func `No two bodies are taken for one, and hardly any pair is missed`() throws {
    let (actual, predicted, both) = try Self.judged().pairs
    #expect(actual > 1000)
    #expect(predicted - both == 0)
    #expect(Double(both) >= 0.99 * Double(actual))
  }

  @Test func `A body keeps its id from one period to the next`() throws {
    var ids: [String: Set<String>] = [:]
    var periods: [String: Set<String>] = [:]
    for row in try Self.judged().rows
    where !row.body.isEmpty && !row.association.isEmpty {
      ids[row.body, default: []].insert(row.association)
      periods[row.body, default: []].insert(row.period)
    }
    let lasting = ids.filter { periods[$0.key]?.count == 2 }
    #expect(lasting.count > 3000)
    #expect(Double(lasting.count { $0.value.count == 1 }) >= 0.99 * Double(lasting.count))
  }

  private static func judged() throws -> JudgedRows {
    try JudgedRows(
      Runs.sample(), truth: Command.repository.appending(path: "SampleData/truth/rows.csv"))
  }
}
