import Linkage

/// Reads one entry below `levels`: what must hold of two records.
enum LinkLevelsFile {
  private static let tests = [
    "exact", "swapped", "prefix", "jaro_winkler", "levenshtein", "damerau_levenshtein", "words",
    "soft_tfidf", "number", "days", "date_agrees", "all", "any",
  ]
  /// Keys of an entry.
  static let keys = tests + ["label", "frequency", "at_least", "at_most", "letters"]

  /// Reads a test and the columns it looks at.
  static func test(
    _ node: ConfigurationNode, _ columns: inout LinkColumnsFile
  ) throws(RunError) -> (LevelTest, columns: [String]) {
    guard let kind = tests.first(where: { node.has($0) }) else {
      throw node.wrong("label", "Cần một trong các khoá \(tests.joined(separator: ", ")).")
    }
    switch kind {
    case "all", "any": return try joined(kind, node, &columns)
    case "swapped": return try swapped(node, &columns)
    case "number":
      let column = columns.number(try node.text(kind))
      return (.numberWithin(column, try node.number("at_most", in: 0...1e18)), [column])
    case "days":
      let column = columns.date(try node.text(kind))
      return (.daysWithin(column, try node.integer("at_most", in: 0...1_000_000)), [column])
    case "date_agrees":
      let column = columns.date(try node.text(kind))
      return (.datesAgree(column), [column])
    default:
      let column = columns.text(try node.text(kind))
      return (try text(kind, column, node), [column])
    }
  }

  private static func text(
    _ kind: String, _ column: String, _ node: ConfigurationNode
  ) throws(RunError) -> LevelTest {
    switch kind {
    case "prefix": return .prefix(column, letters: try node.integer("letters", in: 1...64))
    case "jaro_winkler":
      return .jaroWinkler(column, atLeast: try node.number("at_least", in: 0...1))
    case "words": return .tokenOverlap(column, atLeast: try node.number("at_least", in: 0...1))
    case "soft_tfidf": return .softTFIDF(column, atLeast: try node.number("at_least", in: 0...1))
    case "levenshtein": return .levenshtein(column, atMost: try node.integer("at_most", in: 0...64))
    case "damerau_levenshtein":
      return .damerauLevenshtein(column, atMost: try node.integer("at_most", in: 0...64))
    default: return .exact(column)
    }
  }

  private static func swapped(
    _ node: ConfigurationNode, _ columns: inout LinkColumnsFile
  ) throws(RunError) -> (LevelTest, columns: [String]) {
    let names = try node.texts("swapped")
    guard names.count == 2 else { throw node.wrong("swapped", "Cần đúng hai cột.") }
    let (a, b) = (columns.text(names[0]), columns.text(names[1]))
    return (.swapped(a, b), [a, b])
  }

  private static func joined(
    _ kind: String, _ node: ConfigurationNode, _ columns: inout LinkColumnsFile
  ) throws(RunError) -> (LevelTest, columns: [String]) {
    var (tests, names): ([LevelTest], [String]) = ([], [])
    for part in try node.nodes(kind, keys: keys) {
      let (test, own) = try test(part, &columns)
      tests.append(test)
      names += own.filter { !names.contains($0) }
    }
    guard let first = tests.first else { throw node.wrong(kind, "Cần ít nhất một điều kiện.") }
    let test = tests.dropFirst().reduce(first) { kind == "all" ? .both($0, $1) : .either($0, $1) }
    return (test, names)
  }

  /// What a level without a label of its own is called.
  static func label(_ test: LevelTest) -> String {
    switch test {
    case .exact(let column): "exact \(column)"
    case .swapped(let a, let b): "swapped \(a), \(b)"
    case .prefix(let column, let letters): "first \(letters) of \(column)"
    case .jaroWinkler(let column, let least): "jw \(least) \(column)"
    case .levenshtein(let column, let most), .damerauLevenshtein(let column, let most):
      "edits \(most) \(column)"
    case .tokenOverlap(let column, let least): "words \(least) \(column)"
    case .softTFIDF(let column, let least): "soft tf-idf \(least) \(column)"
    case .numberWithin(let column, let limit): "within \(limit) \(column)"
    case .daysWithin(let column, let days): "\(days) days \(column)"
    case .datesAgree(let column): "date agrees \(column)"
    case .both(let a, let b): label(a) + " & " + label(b)
    case .either(let a, let b): label(a) + " | " + label(b)
    }
  }
}
