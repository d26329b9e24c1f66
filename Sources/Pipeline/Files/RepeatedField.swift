/// Texts of fields that were seen, numbered in the order in which they came; for few different ones.
struct SeenTexts {
  private var bytes: [UInt8] = []
  private var texts: [Range<Int>] = []

  /// How many there are.
  var count: Int { texts.count }

  /// The number of the text that lies in `field` of a grid, nil when it was not seen.
  ///
  /// - Complexity: O(texts).
  func number(of field: Range<Int>, in grid: FieldGrid) -> Int? {
    bytes.withUnsafeBytes { known in
      grid.bytes.withUnsafeBytes { bytes in
        texts.firstIndex { text in
          text.count == field.count && FieldGrid.areSame(known[text], bytes[field])
        }
      }
    }
  }

  /// Notes a text that was not seen.
  mutating func append(_ field: Range<Int>, of grid: FieldGrid) {
    texts.append(bytes.count..<bytes.count + field.count)
    bytes += grid.bytes[field]
  }
}

/// Decodes a field whose texts repeat from row to row: each of them is decoded once.
struct RepeatedField<Value> {
  /// More texts than these are decoded every time; the lists of codes are far shorter.
  private static var limit: Int { 24 }

  private let decode: (String) -> Value?
  private var seen = SeenTexts()
  private var values: [Value?] = []

  /// A field that `decode` reads.
  init(_ decode: @escaping (String) -> Value?) { self.decode = decode }

  /// What the field means, nil when it means nothing.
  mutating func value(_ grid: FieldGrid, _ row: Int, _ column: Int) -> Value? {
    let field = grid[row, column]
    if let number = seen.number(of: field, in: grid) { return values[number] }
    let value = decode(grid.text(row, column))
    if seen.count < Self.limit {
      seen.append(field, of: grid)
      values.append(value)
    }
    return value
  }
}
