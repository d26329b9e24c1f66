/// Turns the tests of levels into atoms.
struct LevelCompiler {
  private let table: ColumnTable
  private let cells: RecordCells
  private let order: RecordOrder
  private var wanted: [(kind: TextMeasure.Kind, column: String, weakest: Float)] = []
  private(set) var numbers: [[Double]] = []

  /// Most alternatives of a level when its conditions are multiplied out.
  static let alternativeLimit = 256

  init(_ table: ColumnTable, _ cells: RecordCells, _ order: RecordOrder) {
    self.table = table
    self.cells = cells
    self.order = order
  }

  /// A test as alternatives, each of atoms that must all hold.
  ///
  /// - Throws: ``LinkageError/Code/levelCount`` when there are more than ``alternativeLimit``.
  mutating func conjunctions(_ test: LevelTest) throws(LinkageError) -> [[LevelAtom]] {
    switch test {
    case .both(let a, let b):
      let (left, right) = (try conjunctions(a), try conjunctions(b))
      guard left.count * right.count <= Self.alternativeLimit else {
        throw LinkageError(
          .levelCount, "một mức có hơn \(Self.alternativeLimit) cách thoả; hãy tách thành nhiều mức"
        )
      }
      return left.flatMap { first in right.map { first + $0 } }
    case .either(let a, let b): return try conjunctions(a) + conjunctions(b)
    default: return [[try atom(test)]]
    }
  }

  private mutating func atom(_ test: LevelTest) throws(LinkageError) -> LevelAtom {
    switch test {
    case .exact(let column):
      let isDay = if case .day = table.columns[column] { true } else { false }
      return LevelAtom(kind: isDay ? .equalDays : .equal, cell: try cell(column))
    case .swapped(let a, let b): return try swapped(a, b)
    case .prefix(let column, let letters):
      return try measured(.commonPrefix, column, .atLeast, Float(letters))
    case .jaroWinkler(let column, let least):
      return try measured(.jaroWinkler, column, .atLeast, Float(least))
    case .levenshtein(let column, let most):
      return try measured(.levenshtein, column, .atMost, Float(most))
    case .damerauLevenshtein(let column, let most):
      return try measured(.damerauLevenshtein, column, .atMost, Float(most))
    case .tokenOverlap(let column, let least):
      return try measured(.tokenOverlap, column, .atLeast, Float(least))
    case .softTFIDF(let column, let least):
      return try measured(.softTFIDF, column, .atLeast, Float(least))
    case .numberWithin(let column, let limit):
      numbers.append(order.apply(try table.number(column)))
      return LevelAtom(
        kind: .numberWithin, cell: try cell(column), other: numbers.count - 1, limit: Float(limit))
    case .daysWithin(let column, let days):
      _ = try table.day(column)
      return LevelAtom(kind: .daysWithin, cell: try cell(column), limit: Float(days))
    case .datesAgree(let column):
      _ = try table.day(column)
      return LevelAtom(kind: .datesAgree, cell: try cell(column))
    case .both, .either: preconditionFailure("taken apart before")
    }
  }

  private func swapped(_ a: String, _ b: String) throws(LinkageError) -> LevelAtom {
    let swap = cells.cellOfSwap[SwappedColumns(first: a, second: b)]
    return LevelAtom(kind: .swapped, cell: try cell(a), other: swap ?? 0)
  }

  private mutating func measured(
    _ kind: TextMeasure.Kind, _ column: String, _ test: LevelAtom.Kind, _ limit: Float
  ) throws(LinkageError) -> LevelAtom {
    _ = try table.text(column)
    var measure = wanted.firstIndex { $0.kind == kind && $0.column == column }
    if measure == nil {
      measure = wanted.count
      wanted.append((kind, column, limit))
    }
    let index = measure ?? 0
    wanted[index].weakest =
      test == .atLeast ? min(wanted[index].weakest, limit) : max(wanted[index].weakest, limit)
    return LevelAtom(kind: test, cell: try cell(column), other: index, limit: limit)
  }

  private func cell(_ column: String) throws(LinkageError) -> Int {
    guard let cell = cells.cellOfColumn[column] else {
      throw LinkageError(.column, "phép so sánh không nêu cột '\(column)'")
    }
    return cell
  }

  /// The measures the atoms ask for, in the order of their numbers.
  func measures() throws(LinkageError) -> [TextMeasure] {
    var encoded: [String: EncodedTexts] = [:]
    var tokens: [String: TokenTexts] = [:]
    var result: [TextMeasure] = []
    for (kind, name, weakest) in wanted {
      let column = try table.text(name)
      let texts = encoded[name] ?? EncodedTexts(column.texts)
      encoded[name] = texts
      let isTokens = kind == .tokenOverlap || kind == .softTFIDF
      if isTokens, tokens[name] == nil {
        tokens[name] = TokenTexts(column.texts, frequencies: column.frequencies())
      }
      result.append(TextMeasure(kind, texts, isTokens ? tokens[name] : nil, weakest: weakest))
    }
    return result
  }
}
