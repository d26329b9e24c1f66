import CSV
import Register

/// How typed values stand in fields; the same bytes as their descriptions, without making strings.
extension CSVWriter {
  /// Writes `yes`, `no` or nothing.
  mutating func field(_ flag: Bool?) {
    guard let flag else { return emptyField() }
    field(flag ? "yes" : "no")
  }

  /// Writes a date as far as it is known, in ISO 8601, or nothing.
  mutating func field(_ date: PartialDate?) {
    guard let date else { return emptyField() }
    guard date.day > 0, 0...9999 ~= date.year, 0...99 ~= date.month, date.day <= 99 else {
      return field(date.description)
    }
    var text = InlineArray<10, UInt8>(repeating: 0x2D)
    Self.put(date.year, in: &text, from: 0, to: 4)
    Self.put(date.month, in: &text, from: 5, to: 7)
    Self.put(date.day, in: &text, from: 8, to: 10)
    field(text.span)
  }

  /// Writes `2020-2025`, or nothing.
  mutating func field(_ term: Term?) {
    guard let term else { return emptyField() }
    guard 1000...9999 ~= term.from, 1000...9999 ~= term.to else { return field(term.code) }
    var text = InlineArray<9, UInt8>(repeating: 0x2D)
    Self.put(term.from, in: &text, from: 0, to: 4)
    Self.put(term.to, in: &text, from: 5, to: 9)
    field(text.span)
  }

  /// Writes `2023-H2`.
  mutating func field(_ period: ReportingPeriod) {
    var text = InlineArray<7, UInt8>(repeating: 0x2D)
    Self.put(period.year, in: &text, from: 0, to: 4)
    text[5] = UInt8(ascii: "H")
    Self.put(period.half, in: &text, from: 6, to: 7)
    field(text.span)
  }

  /// Writes the digits of a number that fits, zeros before them.
  private static func put<let room: Int>(
    _ number: Int, in text: inout InlineArray<room, UInt8>, from start: Int, to end: Int
  ) {
    var rest = number
    for index in (start..<end).reversed() {
      text[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
