/// One to three numbers with `/`, `-` or `.` between them, perhaps with a time of day behind.
struct DateNumbers {
  /// A number and how many digits it was written with.
  struct Part {
    var value = 0
    var digits = 0
  }

  private(set) var first = Part()
  private(set) var second = Part()
  private(set) var third = Part()
  private(set) var count = 0

  /// The numbers of a folded cell; `nil` when it holds anything else.
  init?(_ cell: CellCursor) {
    var cursor = cell
    repeat {
      cursor.skipBlank()
      guard count < 3, let digits = cursor.takeDigits() else { return nil }
      set(Part(value: digits.value, digits: digits.count))
      if count == 3, Self.takeTime(&cursor) { return }
      cursor.skipBlank()
    } while Self.takeMark(&cursor)
    guard cursor.isAtEnd else { return nil }
  }

  /// No numbers yet.
  init() {}

  /// Adds a number that was found by itself; behind a year, or a third number, there is no more.
  mutating func add(_ part: Part) {
    if count < 3, !hasYear { set(part) }
  }

  private var hasYear: Bool {
    (count > 0 && first.digits == 4) || (count > 1 && second.digits == 4)
  }

  private mutating func set(_ part: Part) {
    switch count {
    case 0: first = part
    case 1: second = part
    default: third = part
    }
    count += 1
  }

  private static func takeMark(_ cursor: inout CellCursor) -> Bool {
    cursor.take(UInt8(ascii: "/")) || cursor.take(UInt8(ascii: "-"))
      || cursor.take(UInt8(ascii: "."))
  }

  /// Exports of spreadsheets and databases write `2023-09-22 00:00:00`; the time means nothing here.
  private static func takeTime(_ cursor: inout CellCursor) -> Bool {
    guard cursor.peek() == 0x20 || cursor.peek() == UInt8(ascii: "t"),
      CellCursor.isDigit(cursor.peek(1)), cursor.bytes[cursor.index...].contains(0x3A)
    else { return false }
    return cursor.bytes[(cursor.index + 1)...].allSatisfy {
      CellCursor.isDigit($0) || $0 == 0x3A || $0 == 0x2E || $0 == UInt8(ascii: "z")
    }
  }
}
