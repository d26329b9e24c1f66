import CSV

/// Decides how a text's fields are divided, by which reading finds the best header.
struct DialectSearch {
  let synonyms: HeaderSynonyms

  private static let candidates: [CSVDialect] = [
    .comma, .semicolon, .tab, CSVDialect(delimiter: UInt8(ascii: "|")),
  ]

  /// The dialect and how many bytes of a `sep=` line to pass over.
  ///
  /// A `sep=;` line decides. Otherwise every candidate reads the top of the text, and the one whose
  /// header has the most fields wins; without any header, the one with the most fields on a line.
  func dialect(of text: Span<UInt8>) -> (dialect: CSVDialect, skipped: Int) {
    if let declared = declaration(text) { return declared }
    var best = (dialect: CSVDialect.comma, mapped: 0, fields: 0)
    for dialect in Self.candidates {
      let top = RecordReader.records(
        in: text.extracting(first: min(text.count, 256 << 10)), dialect: dialect,
        recordLimit: HeaderSearch.depth)
      let mapped = HeaderSearch(synonyms: synonyms).header(in: top)?.mapped ?? 0
      let fields = (0..<top.count).map(top.fieldCount).max() ?? 0
      if (mapped, fields) > (best.mapped, best.fields) { best = (dialect, mapped, fields) }
    }
    return (best.dialect, 0)
  }

  private func declaration(_ text: Span<UInt8>) -> (dialect: CSVDialect, skipped: Int)? {
    let quoted = text.count > 0 && text[0] == UInt8(ascii: "\"") ? 1 : 0
    let mark: [UInt8] = Array("sep=".utf8)
    guard text.count > quoted + 4,
      mark.indices.allSatisfy({ text[quoted + $0] | 0x20 == mark[$0] | 0x20 })
    else { return nil }
    var end = quoted + 5
    while end < text.count, text[end] != 0x0A { end += 1 }
    return (CSVDialect(delimiter: text[quoted + 4]), min(end + 1, text.count))
  }
}
