import CSV

/// Decides how a text's fields are divided, by which reading finds the best header.
struct DialectSearch {
  private let text: ReturnText
  private let synonyms: HeaderSynonyms
  private let letters: TableLetters?
  private var dialect = Self.candidates[0]
  /// Length of a `sep=` line to pass over.
  private var skipped = 0
  /// Whether a header was found beyond doubt.
  private(set) var isSettled = false

  /// How much of the text is looked at, but for a first line that is longer.
  static let reach = 256 << 10

  /// Comma first: without any delimiter it is the one.
  ///
  /// Clerks write quotes into cells, and not every
  /// program that exports them doubles these.
  private static let candidates = ",;\t|".utf8.map {
    CSVDialect(delimiter: $0, allowsBareQuotes: true)
  }

  /// Looks at the top of the text, its letters read as `letters` says, or as UTF-8.
  ///
  /// A `sep=;` line decides. Otherwise every candidate reads the top of the text, and the one whose
  /// header has the most fields wins; without any header, the one with the most fields on a line. A
  /// delimiter that does not occur is not tried, and none after a header beyond doubt.
  init(_ text: ReturnText, synonyms: HeaderSynonyms, _ letters: TableLetters? = nil) {
    self.text = text
    self.synonyms = synonyms
    self.letters = letters
    let bytes = text.bytes
    let body = bytes.span.extracting(text.start...)
    if let declared = declaration(body) {
      (dialect, skipped) = declared
      let top = RecordReader.records(
        in: body.extracting(skipped...), dialect: dialect, recordLimit: HeaderSearch.depth)
      isSettled = header(in: top)?.isSettled ?? false
    } else {
      decide(by: body.extracting(first: min(body.count, Self.reach)))
    }
  }

  private mutating func decide(by top: Span<UInt8>) {
    var best = (mapped: 0, fields: 0)
    for candidate in Self.candidates
    where candidate == dialect || contains(top, candidate.delimiter) {
      let table = RecordReader.records(
        in: top, dialect: candidate, recordLimit: HeaderSearch.depth)
      let header = header(in: table)
      isSettled = header?.isSettled ?? false
      let mapped = header?.mapped ?? 0
      let fields = (0..<table.count).map(table.fieldCount).max() ?? 0
      if isSettled || (mapped, fields) > best { (best, dialect) = ((mapped, fields), candidate) }
      if isSettled { return }
    }
  }

  /// How people write the delimiter: `,` `;` `tab`.
  var delimiter: String {
    dialect.delimiter == 0x09 ? "tab" : String(UnicodeScalar(dialect.delimiter))
  }

  /// How the text is divided, and from where on.
  var start: DividingStart {
    let first = text.start + skipped
    let line = skipped > 0 && text.bytes[first - 1] == 0x0A ? 2 : 1
    return DividingStart(dialect: dialect, first: first, line: line)
  }

  /// All records of the text, with their places in the return.
  ///
  /// - Parameter ahead: The same text divided before; it is taken where that was done in this way.
  func table(limits: RecordLimits, ahead: DividedText? = nil) -> RecordTable {
    let start = start
    if let ahead, text.isOriginal, ahead.start == start, ahead.limits == limits {
      return ahead.table
    }
    let table = RecordReader.records(
      of: text.bytes, from: start.first, line: start.line, dialect: dialect, limits: limits)
    return text.isOriginal ? table : table.relocated(text.offset)
  }

  /// The header among a table's first records.
  func header(in table: RecordTable) -> Header? {
    HeaderSearch(synonyms: synonyms).header(in: letters?.decoded(top: table) ?? table)
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
