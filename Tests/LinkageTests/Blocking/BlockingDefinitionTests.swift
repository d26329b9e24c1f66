import SeededRandom
import Testing

@testable import Linkage

struct BlockingDefinitionTests {
  /// A random table of few values, many of them missing.
  private static func table(_ random: inout SplitMix64) throws -> ColumnTable {
    let count = Int.random(in: 0...40, using: &random)
    var table = ColumnTable(count: count)
    for name in ["a", "b"] {
      let values = (0..<count).map { _ in
        ["", "anh", "anna", "binh", "bình"].randomElement(using: &random) ?? ""
      }
      try table.set(name, .text(TextColumn(values)))
    }
    let days = (0..<count).map { _ in
      DayColumn.Day(
        year: Int.random(in: 1999...2002, using: &random),
        month: Int.random(in: 0...2, using: &random))
    }
    try table.set("d", .day(DayColumn(days)))
    return table
  }

  private static let rules = [
    BlockingDefinition("a", [.value("a")]),
    BlockingDefinition("b2", [.prefix("b", letters: 2)]),
    BlockingDefinition("a year", [.prefix("a", letters: 1), .year("d")]),
    BlockingDefinition("d", [.value("d")]),
  ]

  /// Whether a rule makes two records a pair, by the words of its definition.
  private static func agrees(
    _ rule: BlockingDefinition, _ table: ColumnTable, _ x: Int, _ y: Int
  ) -> Bool {
    rule.parts.allSatisfy { part in
      switch (part, table.columns[part.column]) {
      case (.value, .text(let column)):
        column.values[x] != 0 && column.values[x] == column.values[y]
      case (.prefix(_, let letters), .text(let column)):
        column.values[x] != 0 && column.values[y] != 0
          && column.texts.string(column.values[x]).unicodeScalars.prefix(letters)
            .elementsEqual(column.texts.string(column.values[y]).unicodeScalars.prefix(letters))
      case (.year, .day(let column)):
        column.values[x] != .missing && column.values[x].year == column.values[y].year
          && column.values[y] != .missing
      case (_, .day(let column)):
        column.values[x] != .missing && column.values[x] == column.values[y]
      default: false
      }
    }
  }

  @Test(arguments: 0..<60)
  func `every pair of a rule comes out once, as a nested loop finds them`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let table = try Self.table(&random)
    let blocks = try CandidateBlocks(
      try Self.rules.map { try $0.rule(table) }, recordCount: table.count, maximumBlockSize: 1000)
    var found: [[Int]] = []
    var partners: [CandidateBlocks.Partner] = []
    for left in blocks.lefts {
      blocks.collectPartners(of: left, into: &partners)
      found += partners.map { [left, $0.record] }
    }
    var expected: [[Int]] = []
    var pairsOfRule = [Int](repeating: 0, count: Self.rules.count)
    for x in 0..<table.count {
      for y in x + 1..<max(table.count, x + 1) {
        let holding = Self.rules.indices.filter { Self.agrees(Self.rules[$0], table, x, y) }
        if !holding.isEmpty { expected.append([x, y]) }
        for rule in holding { pairsOfRule[rule] += 1 }
        let bits = holding.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
        #expect(blocks.rules(of: x, y) == bits)
      }
    }
    #expect(found == expected)
    #expect(blocks.reports.map(\.pairCount) == pairsOfRule)
  }

  @Test func `the largest blocks are told before anything is compared`() throws {
    var table = ColumnTable(count: 11)
    let values = ["x", "x", "x", "x", "y", "y", "y", "z", "z", "lone", ""]
    try table.set("a", .text(TextColumn(values)))
    var configuration = LinkageConfiguration(
      blocking: [BlockingDefinition("a", [.value("a")])],
      comparisons: [
        ComparisonDefinition("a", columns: ["a"], levels: [.init("exact", .exact("a"))])
      ])
    configuration.maximumBlockSize = 3
    let report = try #require(try Linker.survey(table, configuration).first)
    #expect(report.largestBlocks == [4, 3, 2])
    #expect(report.pairCount == 4)
    #expect(report.skippedBlockSizes == [4])
    #expect(report.skippedPairCount == 6)
  }
}
