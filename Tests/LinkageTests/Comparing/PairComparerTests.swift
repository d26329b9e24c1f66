import Testing

@testable import Linkage

struct PairComparerTests {
  /// Level of records 0 and 1 of one text column under one test; 0 holds, 1 else, 2 null.
  private static func level(_ a: String, _ b: String, _ test: LevelTest) throws -> Int {
    var table = ColumnTable(count: 2)
    try table.set("x", .text(TextColumn([a, b])))
    let plan = try ComparisonPlan(
      [ComparisonDefinition("x", columns: ["x"], levels: [.init("holds", test)])], table,
      RecordOrder(table, scope: .between(leftCount: 1)))
    var comparer = PairComparer(plan)
    return plan.level(of: 0, in: comparer.pattern(0, 1))
  }

  @Test(arguments: [
    ("anna", "anna", LevelTest.exact("x"), 0), ("anna", "hanna", .exact("x"), 1),
    ("", "anna", .exact("x"), 2), ("", "", .exact("x"), 2),
    ("nguyen", "nguyem", .prefix("x", letters: 5), 0),
    ("ng", "nguyen", .prefix("x", letters: 3), 1),
    ("martha", "marhta", .jaroWinkler("x", atLeast: 0.96), 0),
    ("martha", "marhta", .jaroWinkler("x", atLeast: 0.97), 1),
    ("abcd", "abdc", .damerauLevenshtein("x", atMost: 1), 0),
    ("abcd", "abdc", .levenshtein("x", atMost: 1), 1),
    ("hoa binh", "binh hoa", .tokenOverlap("x", atLeast: 1), 0),
    ("hoa binh", "hoa mai", .tokenOverlap("x", atLeast: 0.34), 1),
    ("hoa binh", "hoa bjnh", .either(.exact("x"), .levenshtein("x", atMost: 1)), 0),
    ("hoa binh", "hoa bjnh", .both(.exact("x"), .levenshtein("x", atMost: 1)), 1),
    ("thư viện Hoà Bình", "thư viện Hoà Bìng", .levenshtein("x", atMost: 1), 0),
  ])
  func `texts meet a level as its test says`(
    a: String, b: String, test: LevelTest, expected: Int
  ) throws {
    #expect(try Self.level(a, b, test) == expected)
  }

  @Test func `texts longer than a machine word are compared too`() throws {
    let long = String(repeating: "thư viện tỉnh ", count: 8)
    #expect(try Self.level(long + "a", long + "b", .levenshtein("x", atMost: 1)) == 0)
    #expect(try Self.level(long + "a", long + "bb", .levenshtein("x", atMost: 1)) == 1)
    #expect(try Self.level(long + "a", long + "b", .jaroWinkler("x", atLeast: 0.98)) == 0)
  }

  @Test func `soft TF-IDF counts rare words more, and words that are alike as shared`() throws {
    var table = ColumnTable(count: 5)
    let texts = [
      "cong ty thanhcong", "cong ty thanhcomg", "cong ty bien xanh", "cong ty", "cong ty mot",
    ]
    try table.set("x", .text(TextColumn(texts)))
    let plan = try ComparisonPlan(
      [
        ComparisonDefinition(
          "x", columns: ["x"], levels: [.init("alike", .softTFIDF("x", atLeast: 0.8))])
      ], table, RecordOrder(table, scope: .within))
    let order = RecordOrder(table, scope: .within).originals
    var comparer = PairComparer(plan)
    func level(_ a: Int32, _ b: Int32) throws -> Int {
      let places = try [a, b].map { try #require(order.firstIndex(of: $0)) }.sorted()
      return plan.level(of: 0, in: comparer.pattern(places[0], places[1]))
    }
    #expect(try level(0, 1) == 0)
    #expect(try level(0, 2) == 1)
  }

  @Test(arguments: [
    (5.0, 5.5, 0), (5, 6.1, 1), (-1, 0, 0), (.nan, 5, 2), (5, .nan, 2),
  ])
  func `numbers within a distance`(a: Double, b: Double, expected: Int) throws {
    var table = ColumnTable(count: 2)
    try table.set("x", .number([a, b]))
    let plan = try ComparisonPlan(
      [ComparisonDefinition("x", columns: ["x"], levels: [.init("near", .numberWithin("x", 1))])],
      table, RecordOrder(table, scope: .between(leftCount: 1)))
    var comparer = PairComparer(plan)
    #expect(plan.level(of: 0, in: comparer.pattern(0, 1)) == expected)
  }

  @Test(arguments: [
    ("2023-09-22", "2023-10-22", LevelTest.daysWithin("x", 31), 0),
    ("2023-09-22", "2023-10-24", .daysWithin("x", 31), 1),
    ("2023-09", "2023-09-01", .daysWithin("x", 31), 1), ("2023", "2023-09-01", .datesAgree("x"), 0),
    ("2022", "2023-09-01", .datesAgree("x"), 1), ("", "2023", .datesAgree("x"), 2),
    ("20230922", "2023-09-22", .exact("x"), 0),
  ])
  func `dates, also those known in part`(
    a: String, b: String, test: LevelTest, expected: Int
  ) throws {
    var table = ColumnTable(count: 2)
    let days = [a, b].map { text in
      Array(text.utf8).withUnsafeBufferPointer { DayColumn.Day($0) }
    }
    try table.set("x", .day(DayColumn(days)))
    let plan = try ComparisonPlan(
      [ComparisonDefinition("x", columns: ["x"], levels: [.init("holds", test)])], table,
      RecordOrder(table, scope: .between(leftCount: 1)))
    var comparer = PairComparer(plan)
    #expect(plan.level(of: 0, in: comparer.pattern(0, 1)) == expected)
  }

  @Test func `exchanged fields are found`() throws {
    var table = ColumnTable(count: 2)
    try table.set("x", .text(TextColumn(["an", "binh"])))
    try table.set("y", .text(TextColumn(["binh", "an"])))
    let plan = try ComparisonPlan(
      [
        ComparisonDefinition(
          "name", columns: ["x", "y"],
          levels: [.init("exact", .exact("x")), .init("swapped", .swapped("x", "y"))])
      ], table, RecordOrder(table, scope: .within))
    var comparer = PairComparer(plan)
    #expect(plan.level(of: 0, in: comparer.pattern(0, 1)) == 1)
  }

  @Test(arguments: ["no such column", "x"])
  func `a test on a column that is not there, or not of its type, is refused`(column: String) throws
  {
    var table = ColumnTable(count: 1)
    try table.set("x", .number([1]))
    let error = #expect(throws: LinkageError.self) {
      try ComparisonPlan(
        [
          ComparisonDefinition(
            "x", columns: ["x"], levels: [.init("l", .levenshtein(column, atMost: 1))])
        ], table, RecordOrder(table, scope: .within))
    }
    #expect(error?.code == .column)
  }
}
