/// The text of a Swift file, as far as these tests read it.
struct SwiftCode {
  /// The text without comments; line breaks stay, so that lines keep their numbers.
  let text: String

  init(_ source: String) {
    var stripper = CommentStripper(Array(source.utf8))
    text = String(decoding: stripper.stripped(), as: UTF8.self)
  }

  /// The modules that are imported, each with its line, in the order of the file.
  var imports: [(module: String, line: Int)] {
    var found: [(String, Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for statement in line.split(separator: ";") {
        if let module = Self.importedModule(statement) { found.append((module, index + 1)) }
      }
    }
    return found
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "actor", "class", "enum", "func", "let", "macro", "protocol", "struct", "typealias", "var",
  ]

  /// `Foundation` of `@preconcurrency public import struct Foundation.Date`, nil without an import.
  private static func importedModule(_ statement: Substring) -> String? {
    var words = statement.split(whereSeparator: \.isWhitespace)[...]
    while let word = words.first, word.hasPrefix("@") || modifiers.contains(word) {
      words = words.dropFirst()
    }
    guard words.first == "import" else { return nil }
    words = words.dropFirst()
    if let word = words.first, words.count > 1, kinds.contains(word) { words = words.dropFirst() }
    guard let path = words.first else { return nil }
    return String(path.prefix { $0 != "." }).filter { $0 != "`" }
  }
}
