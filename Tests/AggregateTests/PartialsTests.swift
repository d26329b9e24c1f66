import Aggregate
import Register
import Testing

struct PartialsTests {
  /// A register of three provinces and the centre, by partition.
  private static func partitions(seed: UInt64) -> [Partials] {
    var random = SeededGenerator(state: seed)
    return ["01", "45", "79", ""].map { province in
      var register: [Association] = []
      for index in 0..<Int.random(in: 0...60, using: &random) {
        register.append(randomAssociation("\(province)-\(index)", province, &random))
      }
      // Every fifth one is in a body with the one before, where that is of the same period.
      let mergedIDs = register.indices.map { index in
        index % 5 == 4 && register[index - 1].period == register[index].period
          ? register[index - 1].id : register[index].id
      }
      let mergers = ["x", "y"].map { family in
        merger(
          family, parts: ["a", "b"], in: Place(province: province), level: .province,
          status: MergeRuleStatus.allCases.randomElement(using: &random) ?? .directed,
          members: Bounds(low: 1, high: Int.random(in: 1...9, using: &random)))
      }
      return Partials(associations: register, mergedIDs: mergedIDs, mergers: mergers)
    }
  }

  private static func randomAssociation(
    _ id: String, _ province: String, _ random: inout SeededGenerator
  ) -> Association {
    let districts = ["\(province)1", "\(province)2"]
    var place = Place(
      province: province, district: districts.randomElement(using: &random) ?? "")
    place.commune = "\(place.district)\(Int.random(in: 1...3, using: &random))"
    let level = ScopeLevel.allCases.dropFirst().randomElement(using: &random) ?? .commune
    if level <= .district { place.commune = "" }
    if level == .province { place.district = "" }
    let code = Bool.random(using: &random) ? "2023-H1" : "2022-H2"
    return province.isEmpty
      ? association(id, .national, in: Place(), period: code) { fill(&$0, &random) }
      : association(id, level, in: place, period: code) { fill(&$0, &random) }
  }

  private static func fill(_ body: inout Association, _ random: inout SeededGenerator) {
    body.kind = ["nguoi-mu", "khuyen-hoc", "la", ""].randomElement(using: &random) ?? ""
    body.type = AssociationType.allCases.randomElement(using: &random) ?? .unknown
    body.assigned = [true, false, nil].randomElement(using: &random) ?? nil
    body.members = Bool.random(using: &random) ? Int.random(in: 0...500, using: &random) : nil
    body.partyOrganisation = Bool.random(using: &random) ? .cell : nil
    body.partyMembers = Int.random(in: 0...20, using: &random)
    body.staffQuota = Int.random(in: 0...5, using: &random)
    body.stateFunding = Int.random(in: 0...900_000_000, using: &random)
    body.ownFunding = Int.random(in: 0...900_000_000, using: &random)
    body.congressYear = Int.random(in: 2020...2026, using: &random)
    body.recommendations = Int.random(in: 0...2, using: &random)
    body.recommendationAgency = ["so-noi-vu", "", "la"].randomElement(using: &random) ?? ""
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
