/// One text per record, equal texts kept once.
public struct TextColumn: Sendable {
  /// The different texts; the empty one, number 0, stands for a missing value.
  public private(set) var texts = TextTable()
  /// Number of each record's text.
  public private(set) var values: [Int32] = []

  /// A column without records.
  public init() {}

  /// A column of these texts; an empty text is a missing value.
  public init(_ values: some Sequence<String>) {
    for value in values { append(value) }
  }

  /// Adds the text of the next record.
  public mutating func append(_ text: String) { values.append(texts.number(of: text)) }

  /// Adds the text of the next record, in UTF-8.
  public mutating func append(utf8: UnsafeBufferPointer<UInt8>) {
    values.append(texts.number(of: utf8))
  }

  /// How many records have each text, by number; missing values count as none.
  func frequencies() -> [Int32] {
    var counts = [Int32](repeating: 0, count: texts.count)
    for value in values where value != 0 { counts[Int(value)] += 1 }
    return counts
  }
}
