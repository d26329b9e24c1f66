import Linkage
import SeededRandom
import Testing

struct ModelEstimationTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func `planted parameters are recovered from unlabelled records`(seed: UInt64) throws {
    let population = Population(entityCount: 12_000, duplicateShare: 0.25, seed: seed)
    let result = try Linker.link(try population.table(), Population.configuration)
    for (comparison, field) in zip(result.model.comparisons, Population.fields) {
      let exact = comparison.levels[0]
      #expect(abs(exact.m - field.m) < 0.03, "\(field.name): m \(exact.m), planted \(field.m)")
      let ratio = exact.u / field.u
      #expect((0.9...1.1).contains(ratio), "\(field.name): u \(exact.u), planted \(field.u)")
    }
    // Blocking loses pairs that agree on neither a, nor b, nor c and d.
    let ratio = result.model.matchShare / population.matchShare
    #expect((0.9...1.1).contains(ratio), "λ \(result.model.matchShare) / \(population.matchShare)")
  }

  @Test func `every source of pairs is reported with its share of matches`() throws {
    let population = Population(entityCount: 12_000, duplicateShare: 0.25, seed: 4)
    let result = try Linker.link(try population.table(), Population.configuration)
    #expect(
      result.training.map(\.source)
        == ["a", "b", "c + d"] + Population.fields.map { "= " + $0.name })
    let pairs = Dictionary(
      uniqueKeysWithValues: zip(result.blocking.map(\.rule), result.blocking.map(\.pairCount)))
    for report in result.training.prefix(3) { #expect(report.pairCount == pairs[report.source]) }
    // Of the pairs that agree on b, about 3000 · 0.8 are matches and 15,000² / 2 / 1000 are not.
    let truth = Self.matchShare(of: population, field: 1)
    #expect(abs(result.training[1].matchShare - truth) < 0.02)
  }

  private static func matchShare(of population: Population, field: Int) -> Double {
    var (pairs, matches) = (0, 0)
    let groups = Dictionary(grouping: population.rows.indices) { population.rows[$0][field] }
    for group in groups.values {
      for (index, left) in group.enumerated() {
        for right in group[(index + 1)...] {
          pairs += 1
          if population.entities[left] == population.entities[right] { matches += 1 }
        }
      }
    }
    return Double(matches) / Double(pairs)
  }

  /// People of one household agree on address, phone and surname, and are not one person.
  @Test func `a household is not taken for one person`() throws {
    var random = SplitMix64(seed: 9)
    var (rows, people): ([[String]], [Int]) = ([], [])
    for household in 0..<1500 {
      let surname = "s\(Int.random(in: 0..<300, using: &random))"
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let person = people.last.map { $0 + 1 } ?? 0
        let own = [
          "g\(Int.random(in: 0..<200, using: &random))",
          "d\(Int.random(in: 0..<9000, using: &random))",
        ]
        for copy in 0...(Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0) {
          let given =
            copy == 1 && Int.random(in: 0..<10, using: &random) == 0 ? own[0] + "x" : own[0]
          rows.append([given, surname, own[1], "h\(household)", "p\(household)"])
          people.append(person)
        }
      }
    }
    var table = ColumnTable(count: rows.count)
    let names = ["given", "surname", "birth", "address", "phone"]
    for (index, name) in names.enumerated() {
      try table.set(name, .text(TextColumn(rows.map { $0[index] })))
    }
    let configuration = LinkageConfiguration(
      blocking: [
        BlockingDefinition("phone", [.value("phone")]),
        BlockingDefinition("given + birth", [.value("given"), .value("birth")]),
      ],
      comparisons: names.map {
        ComparisonDefinition($0, columns: [$0], levels: [.init("exact", .exact($0))])
      })
    let result = try Linker.link(table, configuration)
    let found = try LinkageEvaluation(
      predicted: result.clustering.clusterOfRecord, truth: people)
    #expect(found.pairs.precision > 0.95)
    #expect(found.pairs.recall > 0.85)
  }
}
