import VietnameseText

/// Remembers what was made of texts that repeat; what it forgets is made again.
struct CellMemo<Value: Sendable>: Sendable {
  private var texts = TextTable()
  private var values: [Value] = []

  /// Bounds for hostile returns, where no two cells are alike.
  private static var mostTexts: Int { 1 << 14 }
  private static var mostBytes: Int { 1 << 20 }

  /// What was made of a text; nil when that is not known.
  func value(for text: Span<UInt8>) -> Value? {
    texts.number(of: text).map { values[$0] }
  }

  /// Remembers what was made of a text that is not known; forgets all others when they are too many.
  mutating func remember(_ value: Value, for text: Span<UInt8>) {
    if texts.count >= Self.mostTexts || texts.byteCount >= Self.mostBytes {
      self = CellMemo()
    }
    if texts.insert(text) == values.count { values.append(value) }
  }
}
