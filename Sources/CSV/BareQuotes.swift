/// A line that is broken by nothing but pairs of quotes inside fields: `4;CLB Thơ "Sông Quê";Hà Nội`,
/// `"4";"CLB Thơ "Sông Quê"";"Hà Nội"`.
///
/// libcsv in its strict mode refuses it, but it can be read in one way only: no pair holds a delimiter,
/// nor does one stand right behind the pair's end inside a field. Its fields are taken as they stand.
struct BareQuotes {
  /// The ends of its fields in the text.
  private(set) var fieldEnds: [UInt32] = []
  /// Whether a field wholly in quotes holds doubled ones.
  private(set) var isDoubled = false
  /// Whether one holds pairs of quotes that are not doubled; such a line has no doubled ones.
  private var holdsPairs = false

  private let text: UnsafeBufferPointer<UInt8>
  private let dialect: CSVDialect

  /// - Parameter line: Where it lies in the text, its line end not included.
  /// - Returns: nil when it is broken in another way, or past a limit.
  /// - Complexity: O(bytes of the line).
  init?(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ dialect: CSVDialect,
    _ limits: RecordLimits
  ) {
    self.text = text
    self.dialect = dialect
    var start = line.lowerBound
    while let end = end(ofField: start..<line.upperBound), end - start <= limits.bytesPerField,
      fieldEnds.count < limits.fieldsPerRecord
    {
      fieldEnds.append(UInt32(truncatingIfNeeded: end))
      if end == line.upperBound {
        if isDoubled && holdsPairs { break }
        return
      }
      start = end + 1
    }
    return nil
  }

  private mutating func end(ofField rest: Range<Int>) -> Int? {
    rest.isEmpty || text[rest.lowerBound] != dialect.quote
      ? endOfBareField(rest) : endOfQuotedField(rest)
  }

  private func endOfBareField(_ rest: Range<Int>) -> Int? {
    let end = text[rest].firstIndex(of: dialect.delimiter) ?? rest.upperBound
    let quotes = text[rest.lowerBound..<end].count { $0 == dialect.quote }
    return quotes % 2 == 0 ? end : nil
  }

  private mutating func endOfQuotedField(_ rest: Range<Int>) -> Int? {
    var index = rest.lowerBound + 1
    while let quote = text[index..<rest.upperBound].firstIndex(of: dialect.quote) {
      let next = quote + 1
      if isEnd(next, of: rest) { return next }
      if text[next] == dialect.quote {
        isDoubled = true
        index = next + 1
      } else if let end = endOfPair(from: next, rest) {
        holdsPairs = true
        if text[end - 1] == dialect.quote, isEnd(end, of: rest) { return end }
        index = end
      } else {
        return nil
      }
    }
    return nil
  }

  /// Behind the quote that ends a pair; behind the one that ends the field, where it follows at once.
  private func endOfPair(from start: Int, _ rest: Range<Int>) -> Int? {
    guard let quote = text[start..<rest.upperBound].firstIndex(of: dialect.quote),
      !text[start..<quote].contains(dialect.delimiter), !isEnd(quote + 1, of: rest)
    else { return nil }
    let next = quote + 1
    if text[next] != dialect.quote { return next }
    return isEnd(next + 1, of: rest) ? next + 1 : nil
  }

  private func isEnd(_ index: Int, of rest: Range<Int>) -> Bool {
    index == rest.upperBound || text[index] == dialect.delimiter
  }
}
