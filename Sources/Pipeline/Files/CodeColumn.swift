import Linkage

/// Decodes a column of codes: each of its texts once, however many there are.
struct CodeColumn<Value> {
  private let decode: (String) -> Value?
  private var texts = TextTable()
  /// What each text means, by its number; nil where it means nothing.
  private var values: [Value?]

  /// A column that `decode` reads.
  init(_ decode: @escaping (String) -> Value?) {
    self.decode = decode
    values = [decode("")]
  }

  /// What a field means, nil when it means nothing.
  mutating func value(_ grid: FieldGrid, _ row: Int, _ column: Int) -> Value? {
    let number = Int(texts.number(grid, row, column))
    if number == values.count { values.append(decode(texts.string(Int32(number)))) }
    return values[number]
  }
}

extension TextTable {
  /// The number of what stands in a field.
  mutating func number(_ grid: FieldGrid, _ row: Int, _ column: Int) -> Int32 {
    if grid[row, column].isEmpty { return 0 }
    var number: Int32 = 0
    grid.withBytes(row, column) { text in
      number = text.withUnsafeBufferPointer { self.number(of: $0) }
    }
    return number
  }
}
