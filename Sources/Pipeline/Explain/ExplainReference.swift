import Register

/// What a person asks about: a row of a return, or an association.
enum ExplainReference: Equatable {
  /// A row: the return's path and the line on which it starts.
  case row(path: String, line: Int)
  /// An association by its id.
  case association(String)

  /// Reads `2023-H1/01/00.csv.gz:12` or `H0123456789abc`.
  ///
  /// - Throws: ``RunError`` when it is neither.
  init(_ text: String) throws(RunError) {
    if let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]),
      line > 0, colon > text.startIndex
    {
      self = .row(path: String(text[..<colon]), line: line)
    } else if text.utf8.count == 14, text.hasPrefix("H") || text.hasPrefix("h"),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x7A).contains($0) })
    {
      self = .association("H" + text.dropFirst().lowercased())
    } else {
      throw RunError(
        .usage, "EXPLAIN-REFERENCE", "Không hiểu phải giải thích gì: \(text)",
        remedy: "Ghi TỆP:DÒNG như trong register/ledger.csv, hoặc mã hội (H và 13 chữ số).")
    }
  }
}
