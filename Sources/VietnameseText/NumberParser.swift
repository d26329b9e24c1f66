/// Puts together a number from the numerals and words of one folded cell that holds a digit.
struct NumberParser {
  private enum Link {
    case range
    case part
  }

  private let integer: Bool
  private var reading = NumberReading(.value)
  private var link: Link?
  private var isAfterAmount = false
  private var hasOtherWords = false

  init(integer: Bool) {
    self.integer = integer
  }

  /// The reading of the whole cell.
  mutating func parse(_ cursor: inout CellCursor) -> NumberReading {
    let isAccounting = Self.takeAccounting(&cursor)
    while !cursor.isAtEnd {
      guard takeNext(&cursor) else { return NumberReading(.invalid) }
    }
    guard let value = reading.value, link == nil, isOrdered else { return NumberReading(.invalid) }
    if isAccounting {
      reading.value = DecimalNumber(mantissa: -value.mantissa, scale: value.scale)
      reading.flags.insert(.accountingNegative)
    }
    if hasOtherWords, reading.unit != .organisations { reading.flags.insert(.wordsAround) }
    return reading
  }

  /// A range must rise, and a part is at most the whole.
  private var isOrdered: Bool {
    guard let end = reading.upper ?? reading.total else { return true }
    return reading.value?.isAtMost(end) ?? false
  }

  /// Shortens the cell by the brackets of `(5)`.
  private static func takeAccounting(_ cursor: inout CellCursor) -> Bool {
    let bytes = cursor.bytes
    guard bytes.count > 2, bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"),
      CellCursor.isDigit(bytes[1])
    else { return false }
    cursor = CellCursor(UnsafeBufferPointer(rebasing: bytes[1..<(bytes.count - 1)]))
    return true
  }

  private mutating func takeNext(_ cursor: inout CellCursor) -> Bool {
    let byte = cursor.peek()
    if reading.value != nil, link != .range, tellsWomen(cursor) {
      link = nil
      hasOtherWords = true
      cursor.index = cursor.bytes.count
      return true
    }
    if CellCursor.isDigit(byte) { return takeAmount(&cursor, isNegative: false) }
    if CellCursor.isLetter(byte) { return takeWord(&cursor) }
    cursor.index += 1
    return takeSymbol(byte, &cursor)
  }

  /// Whether the rest says how many of them are women: `120 (60 nữ)`, `120/60 nữ`, `120, nữ 60`.
  ///
  /// Behind the first number stands a mark: in `60 nữ, 120 hội viên` it is the women's.
  private func tellsWomen(_ cursor: CellCursor) -> Bool {
    guard reading.total == nil, reading.upper == nil,
      "(,;/".utf8.contains(cursor.peek())
        || cursor.peek() == 0x20 && cursor.peek(1) == UInt8(ascii: "(")
    else { return false }
    var next = cursor
    var numbers = 0
    var women = 0
    while !next.isAtEnd {
      if next.takeDigits() != nil {
        numbers += 1
      } else if CellCursor.isLetter(next.peek()) {
        if next.take(words: "nu") { women += 1 } else { next.skipWord() }
      } else {
        next.index += 1
      }
    }
    return women == 1 && numbers == 1
  }

  private mutating func takeSymbol(_ byte: UInt8, _ cursor: inout CellCursor) -> Bool {
    switch byte {
    case 0x20:
      return true
    case UInt8(ascii: "-"):
      if reading.value != nil { return connect(.range) }
      return CellCursor.isDigit(cursor.peek()) && takeAmount(&cursor, isNegative: true)
    case UInt8(ascii: "/"):
      return connect(.part)
    case UInt8(ascii: "%"):
      reading.unit = .percent
      return reading.value != nil
    case UInt8(ascii: "~"): reading.qualifier = .about
    case UInt8(ascii: ">"), UInt8(ascii: "+"): reading.qualifier = .over
    case UInt8(ascii: "<"): reading.qualifier = .almost
    case UInt8(ascii: "."), UInt8(ascii: ","):
      if CellCursor.isDigit(cursor.peek()) { return false }
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: ";"):
      break
    default:
      return false
    }
    isAfterAmount = false
    return true
  }

  private mutating func connect(_ next: Link) -> Bool {
    guard reading.value != nil, reading.upper == nil, reading.total == nil, link == nil
    else { return false }
    link = next
    isAfterAmount = false
    return true
  }

  private mutating func takeAmount(_ cursor: inout CellCursor, isNegative: Bool) -> Bool {
    guard let numeral = Numeral(&cursor, integer: integer) else { return false }
    let power = Multiplier.take(&cursor)
    guard
      let plain = numeral.value(
        integer: integer, isMultiplied: power > 0, &reading.flags),
      let amount = plain.shifted(by: power),
      let total = Multiplier.addSmaller(than: power, to: amount, &cursor, integer: integer)
    else { return false }
    isAfterAmount = true
    return place(isNegative ? DecimalNumber(mantissa: -total.mantissa, scale: total.scale) : total)
  }

  private mutating func place(_ amount: DecimalNumber) -> Bool {
    switch link {
    case .range: reading.upper = amount
    case .part: reading.total = amount
    case nil:
      guard reading.value == nil else { return false }
      reading.value = amount
    }
    link = nil
    return true
  }

  private mutating func takeWord(_ cursor: inout CellCursor) -> Bool {
    if isAfterAmount, takeUnit(&cursor) { return true }
    // A letter that touches a digit is a slip of the keyboard (`l52`), not a word.
    let touchesBefore = CellCursor.isDigit(cursor.peek(-1))
    let start = cursor.index
    if takeQualifier(&cursor) || takeLink(&cursor) {
      return !touchesBefore && !CellCursor.isDigit(cursor.peek())
    }
    cursor.index = start
    if cursor.take(anyOf: NumberWords.organisations) {
      reading.unit = .organisations
    } else if cursor.take(anyOf: NumberWords.foreignMoney)
      || cursor.take(anyOf: NumberWords.subUnits)
    {
      return false
    } else {
      cursor.skipWord()
      hasOtherWords = true
    }
    isAfterAmount = false
    return !touchesBefore && !CellCursor.isDigit(cursor.peek())
  }

  private mutating func takeUnit(_ cursor: inout CellCursor) -> Bool {
    if cursor.take(anyOf: NumberWords.dong) {
      reading.unit = .dong
    } else if cursor.take(anyOf: NumberWords.persons) {
      hasOtherWords = true
    } else if cursor.take(words: "phan tram") {
      reading.unit = .percent
    } else {
      return false
    }
    return true
  }

  private mutating func takeQualifier(_ cursor: inout CellCursor) -> Bool {
    if reading.value != nil, cursor.take(words: "tren") { return connect(.part) }
    for (words, qualifier) in NumberWords.qualifiers where cursor.take(anyOf: words) {
      reading.qualifier = qualifier
      return true
    }
    return false
  }

  private mutating func takeLink(_ cursor: inout CellCursor) -> Bool {
    if reading.value == nil { return cursor.take(words: "tu") }
    return cursor.take(words: "den") && connect(.range)
  }
}
