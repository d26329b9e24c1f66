/// Comparisons made ready for the columns they look at.
struct ComparisonPlan: Sendable {
  let definitions: [ComparisonDefinition]
  /// Tests of each comparison: its levels without "else" and null.
  let levelCounts: [Int]
  let cells: RecordCells
  /// Measures of texts, each computed at most once per pair.
  private(set) var measures: [TextMeasure] = []
  /// Columns of numbers, by the `other` of their atoms.
  private(set) var numbers: [[Double]] = []
  /// Atoms of all levels, one conjunction after another.
  private(set) var atoms: [LevelAtom] = []
  /// Where the atoms of each conjunction end.
  private(set) var conjunctionEnds: [Int] = []
  /// Where the conjunctions of each level end; levels of all comparisons one after another.
  private(set) var levelEnds: [Int] = []
  /// Cells that make a comparison null when each is missing on either side, and what is missing there.
  private(set) var nullCells: [[(cell: Int, missing: Int32)]] = []
  /// What a level of each comparison counts for in a pattern.
  private(set) var strides: [UInt32] = []
  /// Number of different patterns.
  private(set) var patternCount: UInt32 = 1

  /// Cells of columns that one entity cannot have two values of, and which cell is missing.
  private(set) var hardCells: [(cell: Int, missing: Int32)] = []

  /// A plan for the records of a table in an order of their own.
  ///
  /// - Parameter mustAgree: Columns in which two known and different values are hard evidence.
  init(
    _ definitions: [ComparisonDefinition], _ table: ColumnTable, _ order: RecordOrder,
    mustAgree: [String] = []
  ) throws(LinkageError) {
    try Self.validate(definitions)
    self.definitions = definitions
    levelCounts = definitions.map(\.levels.count)
    let tests = definitions.flatMap { $0.levels.map(\.test) }
    let named = definitions.flatMap { $0.columns + $0.levels.compactMap(\.frequencyColumn) }
    cells = try RecordCells(
      table, order, columns: named + tests.flatMap(\.columns) + mustAgree,
      swaps: tests.flatMap(\.swaps))
    hardCells = mustAgree.map { (cells.cellOfColumn[$0] ?? 0, cells.missing[$0] ?? 0) }
    var compiler = LevelCompiler(table, cells, order)
    for definition in definitions {
      strides.append(patternCount)
      patternCount *= UInt32(definition.levelCount)
      nullCells.append(
        definition.columns.map {
          (cells.cellOfColumn[$0] ?? 0, table.columns[$0]?.missingCell ?? 0)
        })
      for level in definition.levels {
        for conjunction in try compiler.conjunctions(level.test) {
          atoms.append(contentsOf: conjunction)
          conjunctionEnds.append(atoms.count)
        }
        levelEnds.append(conjunctionEnds.count)
      }
    }
    measures = try compiler.measures()
    numbers = compiler.numbers
  }

  private static func validate(_ definitions: [ComparisonDefinition]) throws(LinkageError) {
    guard (1...ComparisonVector.comparisonLimit).contains(definitions.count) else {
      throw LinkageError(
        .comparisonCount,
        "cấu hình có \(definitions.count) phép so sánh; "
          + "phải từ 1 đến \(ComparisonVector.comparisonLimit)")
    }
    var patterns = 1
    for definition in definitions {
      guard (3...ComparisonVector.levelLimit).contains(definition.levelCount) else {
        throw LinkageError(
          .levelCount, "phép so sánh '\(definition.name)' phải có từ 1 đến 14 mức")
      }
      patterns *= definition.levelCount
      guard patterns <= Int(UInt32.max) else {
        throw LinkageError(.levelCount, "các phép so sánh có quá nhiều tổ hợp mức")
      }
    }
  }

  /// Comparisons that look at any of these columns.
  func comparisons(touching columns: Set<String>) -> Set<Int> {
    Set(definitions.indices.filter { !columns.isDisjoint(with: definitions[$0].columns) })
  }

  /// Whether hard evidence says that two records are different entities.
  func areForbidden(_ left: Int, _ right: Int) -> Bool {
    for (cell, missing) in hardCells {
      let (x, y) = (cells.cells[left * cells.width + cell], cells.cells[right * cells.width + cell])
      if x != y, x != missing, y != missing { return true }
    }
    return false
  }

  /// The level of a comparison in a pattern.
  func level(of comparison: Int, in pattern: UInt32) -> Int {
    Int(pattern / strides[comparison] % UInt32(definitions[comparison].levelCount))
  }

  /// A pattern as a vector of levels.
  func vector(_ pattern: UInt32) -> ComparisonVector {
    var vector = ComparisonVector()
    for comparison in definitions.indices {
      vector[comparison] = level(of: comparison, in: pattern)
    }
    return vector
  }
}

extension Column {
  /// The cell that stands for a missing value.
  var missingCell: Int32 {
    if case .day = self { -1 } else { 0 }
  }
}
