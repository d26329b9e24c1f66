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
  /// header has the most fields wins; without any header, the one with the most fields on a line. A
  /// delimiter that does not occur is not tried, and none after a header beyond doubt.
  func dialect(of text: Span<UInt8>) -> (dialect: CSVDialect, skipped: Int) {
    if let declared = declaration(text) { return declared }
    var best = (dialect: CSVDialect.comma, mapped: 0, fields: 0)
    let top = text.extracting(first: min(text.count, 256 << 10))
    for dialect in Self.candidates where dialect == .comma || contains(top, dialect.delimiter) {
      let table = RecordReader.records(in: top, dialect: dialect, recordLimit: HeaderSearch.depth)
      let header = HeaderSearch(synonyms: synonyms).header(in: table)
      if let header, header.isSettled { return (dialect, 0) }
      let mapped = header?.mapped ?? 0
      let fields = (0..<table.count).map(table.fieldCount).max() ?? 0
      if (mapped, fields) > (best.mapped, best.fields) { best = (dialect, mapped, fields) }
    }
    return (best.dialect, 0)
  }

  private func contains(_ text: Span<UInt8>, _ byte: UInt8) -> Bool {
    for index in 0..<text.count where text[index] == byte { return true }
    return false
  }

  /// A first line that says `sep=;` and no more, but for quotes and the padding of a saved sheet.
  private func declaration(_ text: Span<UInt8>) -> (dialect: CSVDialect, skipped: Int)? {
    var line: [UInt8] = []
    var end = 0
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
      if text[end] != UInt8(ascii: "\"") { line.append(text[end]) }
      end += 1
    }
    guard line.count > 4, line[..<4].elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 }),
      let dialect = Self.candidates.first(where: { $0.delimiter == line[4] }),
      line[4...].allSatisfy({ $0 == dialect.delimiter || $0 == 0x20 })
    else { return nil }
    if end < text.count, text[end] == 0x0D { end += 1 }
    if end < text.count, text[end] == 0x0A { end += 1 }
    return (dialect, end)
  }
}
