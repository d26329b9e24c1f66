/// A line that is broken by nothing but quotes inside bare fields: `4;CLB Thơ "Sông Quê";Hà Nội`.
///
/// libcsv in its strict mode refuses it, but it can be read in one way only: every bare field holds its
/// quotes in pairs, so that no delimiter can stand between two of them, and every other field is
/// wholly in quotes. Its fields are taken as they stand.
struct BareQuotes {
  /// The ends of its fields in the text.
  private(set) var fieldEnds: [UInt32] = []
  /// Whether a field wholly in quotes holds doubled ones.
  private(set) var isDoubled = false

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
      if end == line.upperBound { return }
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
    while index < rest.upperBound {
      guard text[index] == dialect.quote else {
        index += 1
        continue
      }
      let next = index + 1
      if next == rest.upperBound || text[next] == dialect.delimiter { return next }
      guard text[next] == dialect.quote else { return nil }
      isDoubled = true
      index += 2
    }
    return nil
  }
}
