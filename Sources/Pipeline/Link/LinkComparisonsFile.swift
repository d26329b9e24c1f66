import Linkage

/// Reads one entry below `comparisons`: a ready-made comparison, or one level by level.
enum LinkComparisonsFile {
  /// Ready-made comparisons, each by the key that names its column.
  private static let templates = ["exact", "name", "code", "words", "date", "number"]
  /// Keys of an entry.
  static let keys =
    templates + ["label", "swapped", "edits", "within", "frequency", "columns", "levels"]

  /// Reads an entry.
  static func read(
    _ node: ConfigurationNode, _ columns: inout LinkColumnsFile
  ) throws(RunError) -> ComparisonDefinition {
    if node.has("levels") { return try custom(node, &columns) }
    guard let template = templates.first(where: { node.has($0) }) else {
      throw node.wrong(
        "label", "Cần một trong các khoá \(templates.joined(separator: ", ")), hoặc 'levels'.")
    }
    let name = try node.text(template)
    var comparison = ComparisonDefinition(
      try node.text("label", default: name), columns: [], levels: [])
    switch template {
    case "date": date(name, &comparison, &columns)
    case "number": try number(name, node, &comparison, &columns)
    default: try text(template, name, node, &comparison, &columns)
    }
    return comparison
  }

  private static func text(
    _ template: String, _ name: String, _ node: ConfigurationNode,
    _ comparison: inout ComparisonDefinition, _ columns: inout LinkColumnsFile
  ) throws(RunError) {
    let column = columns.text(name)
    let frequency = try node.flag("frequency", default: true) ? column : nil
    comparison.columns = [column]
    comparison.levels = [.init("exact", .exact(column), frequencyColumn: frequency)]
    if node.has("swapped") {
      comparison.levels.append(
        .init("swapped", .swapped(column, columns.text(try node.text("swapped")))))
    }
    switch template {
    case "name":
      comparison.levels += [
        .init("jw 0.92", .jaroWinkler(column, atLeast: 0.92), frequencyColumn: frequency),
        .init("jw 0.88", .jaroWinkler(column, atLeast: 0.88), frequencyColumn: frequency),
        .init("jw 0.70", .jaroWinkler(column, atLeast: 0.7)),
      ]
    case "words":
      comparison.levels += [
        .init("soft tf-idf 0.9", .softTFIDF(column, atLeast: 0.9), frequencyColumn: frequency),
        .init("soft tf-idf 0.7", .softTFIDF(column, atLeast: 0.7)),
        .init("words 0.5", .tokenOverlap(column, atLeast: 0.5)),
      ]
    case "code":
      let edits = node.has("edits") ? try node.integer("edits", in: 1...8) : 2
      comparison.levels += (1...edits).map {
        .init("edits \($0)", .damerauLevenshtein(column, atMost: $0), frequencyColumn: frequency)
      }
    default: break
    }
  }

  private static func date(
    _ name: String, _ comparison: inout ComparisonDefinition, _ columns: inout LinkColumnsFile
  ) {
    let (text, date) = (columns.text(name), columns.date(name))
    comparison.columns = [text, date]
    comparison.levels = [
      .init("exact", .exact(text), frequencyColumn: text),
      .init("edits 1", .damerauLevenshtein(text, atMost: 1), frequencyColumn: text),
      .init("31 days", .daysWithin(date, 31)), .init("1 year", .daysWithin(date, 366)),
      .init("10 years", .daysWithin(date, 3653)),
    ]
  }

  private static func number(
    _ name: String, _ node: ConfigurationNode, _ comparison: inout ComparisonDefinition,
    _ columns: inout LinkColumnsFile
  ) throws(RunError) {
    let column = columns.number(name)
    comparison.columns = [column]
    comparison.levels = [.init("exact", .exact(column))]
    for limit in try node.numbers("within") {
      comparison.levels.append(.init("within \(limit)", .numberWithin(column, limit)))
    }
  }

  private static func custom(
    _ node: ConfigurationNode, _ columns: inout LinkColumnsFile
  ) throws(RunError) -> ComparisonDefinition {
    var comparison = ComparisonDefinition(try node.text("label"), columns: [], levels: [])
    for level in try node.nodes("levels", keys: LinkLevelsFile.keys) {
      let test = try LinkLevelsFile.test(level, &columns)
      var frequency: String?
      if level.has("frequency") { frequency = columns.text(try level.text("frequency")) }
      comparison.levels.append(
        .init(
          try level.text("label", default: LinkLevelsFile.label(test.0)), test.0,
          frequencyColumn: frequency))
      comparison.columns += test.columns.filter { !comparison.columns.contains($0) }
    }
    for name in try node.texts("columns") {
      let column = columns.text(name)
      if !comparison.columns.contains(column) { comparison.columns.append(column) }
    }
    return comparison
  }
}
