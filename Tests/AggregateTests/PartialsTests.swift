import Aggregate
import Register
import SeededRandom
import Testing

struct PartialsTests {
  /// Three provinces and the centre, by partition.
  private static func partitions(seed: UInt64) -> [Partials] {
    var random = SplitMix64(seed: seed)
    return ["01", "45", "79", ""].map { RandomRegister(province: $0, &random).partials }
  }

  private func all(_ partials: Partials) -> [TidyTable] {
    Tables(partials, returns: [], controls: [], context: context).all
  }

  @Test(arguments: 1...10) func `the order and grouping of partitions change nothing`(seed: UInt64)
  {
    let parts = Self.partitions(seed: seed)
    let left = parts[0].merging(parts[1]).merging(parts[2]).merging(parts[3])
    let right = parts[3].merging(parts[1]).merging(parts[2].merging(parts[0]))
    #expect(left == right)
    #expect(all(left) == all(right))
    #expect(left.merging(Partials()) == left)
  }

  /// Sums the rows of the narrower localities and compares with the wider one's, cell by cell.
  @Test(
    arguments: ["B01", "B02", "B03", "B05", "B06", "B07"], 1...5)
  func `the country is the sum of the provinces and the centre`(id: String, seed: UInt64) throws {
    let parts = Self.partitions(seed: seed)
    let whole = parts.reduce(into: Partials()) { $0.merge($1) }
    let sum = try #require(all(whole).first { $0.id == id })
    var expected: [String: [String: FixedDecimal]] = [:]
    let provinces = sum.rows.filter { $0[1] == .text("province") }
    let centre = try #require(all(parts[3]).first { $0.id == id }).rows
    for row in provinces + centre { add(row, of: sum, to: &expected) }
    var country: [String: [String: FixedDecimal]] = [:]
    for row in sum.rows where row[1] == .text("country") { add(row, of: sum, to: &country) }
    #expect(country == expected)
    #expect(!country.isEmpty)
  }

  @Test(
    arguments: ["B01", "B02", "B03", "B04", "B05", "B06", "B07", "B09"], 1...5)
  func `every total is the sum of its rows`(id: String, seed: UInt64) throws {
    let whole = Self.partitions(seed: seed).reduce(into: Partials()) { $0.merge($1) }
    let table = try #require(all(whole).first { $0.id == id })
    for breakdown in ["kind", "type", "family", "status", "scope_level", "congress_year", "agency"]
    {
      guard let column = table.position(of: breakdown) else { continue }
      var parts: [String: [String: FixedDecimal]] = [:]
      var totals: [String: [String: FixedDecimal]] = [:]
      for row in table.rows {
        var key = row
        key[column] = .total
        if row[column] == .total {
          add(key, of: table, to: &totals, locality: true)
        } else {
          add(key, of: table, to: &parts, locality: true)
        }
      }
      #expect(parts == totals, "\(id) by \(breakdown)")
    }
  }

  private static let keys: Set<String> = [
    "period", "scope_level", "type", "kind", "family", "status", "congress_year", "agency",
  ]

  /// Adds the figures of one row to those of its breakdown (and locality); shares do not add up.
  private func add(
    _ row: [Cell], of table: TidyTable, to sums: inout [String: [String: FixedDecimal]],
    locality: Bool = false
  ) {
    var key = ""
    var figures: [String: FixedDecimal] = [:]
    for (name, cell) in zip(table.columns, row) {
      if Self.keys.contains(name) || (locality && name.hasPrefix("locality")) {
        key += "\(cell),"
      } else if let number = cell.number, name != "self_funding_share" {
        figures[name] = number
      }
    }
    for (name, number) in figures where number != FixedDecimal(units: 0) {
      sums[key, default: [:]][name, default: FixedDecimal(units: 0)] =
        (sums[key]?[name] ?? FixedDecimal(units: 0)) + number
    }
  }
}
