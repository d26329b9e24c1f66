/// Puts together a decision from the words and numbers of one folded cell that holds a digit.
struct DecisionParser {
  private var reading = DecisionReading()
  private var dateNumbers = DateNumbers()

  /// The decision that the cell cites.
  mutating func parse(_ cell: CellCursor) -> DecisionReading? {
    var cursor = cell
    takePlainStart(&cursor)
    while !cursor.isAtEnd {
      let byte = cursor.peek()
      if CellCursor.isLetter(byte) {
        takeWords(&cursor)
      } else if CellCursor.isDigit(byte) {
        guard takeNumber(&cursor) else { return nil }
      } else {
        cursor.index += 1
      }
    }
    guard reading.number != nil || !reading.suffix.isEmpty else { return nil }
    addDate()
    // `QĐUBND` is `QĐ-UBND`.
    if reading.suffix.hasPrefix("qdub") { reading.suffix = "qd-\(reading.suffix.dropFirst(2))" }
    return reading
  }

  /// `123/qd-ubnd`, as most decisions are cited, perhaps behind `qd` and `so`, and nothing behind it that
  /// its letters could go on in.
  private mutating func takePlainStart(_ cursor: inout CellCursor) {
    var next = cursor
    if next.take(words: "qd") { next.skipBlank() }
    if next.take(words: "so") { next.skipBlank() }
    guard let number = next.takeDigits(), next.take(UInt8(ascii: "/")),
      next.peek() == UInt8(ascii: "q"), next.peek(1) == UInt8(ascii: "d")
    else { return }
    let start = next.index
    repeat {
      let word = next.index
      next.skipWord()
      if next.index == word { return }
    } while next.take(UInt8(ascii: "-"))
    guard next.isAtEnd || Self.startsRemark(next) else { return }
    reading.number = number.value
    reading.suffix = String(decoding: cursor.bytes[start..<next.index], as: UTF8.self)
    cursor = next
  }

  /// A bracket, a comma, or the word for a date.
  private static func startsRemark(_ cell: CellCursor) -> Bool {
    if cell.peek() == UInt8(ascii: "(") || cell.peek() == UInt8(ascii: ",") { return true }
    var cursor = cell
    return cursor.take(0x20) && cursor.take(words: "ngay")
  }

  /// Letters before the number name the decision (`QĐ-UBND số 45`) when they have several parts.
  private mutating func takeWords(_ cursor: inout CellCursor) {
    if takeSlip(&cursor) { return }
    var next = cursor
    if reading.suffix.isEmpty, let found = Self.takeSuffix(&next),
      found.contains(UInt8(ascii: "-"))
    {
      reading.suffix = String(decoding: found, as: UTF8.self)
      cursor = next
    } else {
      cursor.skipWord()
    }
  }

  /// A letter typed for the first digit: `l23/QĐ-UBND`.
  private mutating func takeSlip(_ cursor: inout CellCursor) -> Bool {
    let isOne = cursor.peek() == UInt8(ascii: "l") || cursor.peek() == UInt8(ascii: "i")
    guard reading.number == nil, isOne || cursor.peek() == UInt8(ascii: "o") else { return false }
    var next = cursor
    next.index += 1
    guard let digits = next.takeDigits(), digits.count <= 4, next.peek() == UInt8(ascii: "/") else {
      return false
    }
    let power = (0..<digits.count).reduce(1) { product, _ in product * 10 }
    reading.number = (isOne ? power : 0) + digits.value
    reading.isRespelt = true
    takeSuffix(behind: &next)
    cursor = next
    return true
  }

  private mutating func takeSuffix(behind cursor: inout CellCursor) {
    takeYear(&cursor)
    var next = cursor
    if let found = Self.takeSuffix(&next) {
      reading.suffix = String(decoding: found, as: UTF8.self)
      cursor = next
    }
  }

  private mutating func takeNumber(_ cursor: inout CellCursor) -> Bool {
    if reading.number != nil || Self.startsDate(cursor) {
      return takeDatePart(&cursor)
    }
    guard takeGroups(&cursor) else { return false }
    // `123a/QĐ-UBND`: the letter tells two decisions of one number apart too seldom to be kept.
    if CellCursor.isLetter(cursor.peek()), !CellCursor.isLetter(cursor.peek(1)) {
      cursor.index += 1
    }
    takeSuffix(behind: &cursor)
    return true
  }

  /// A number with a dot or a stray blank in it: `1.234/QĐ-UBND`, `1 23/QĐ-UBND`.
  private mutating func takeGroups(_ cursor: inout CellCursor) -> Bool {
    guard let first = cursor.takeDigits() else { return false }
    reading.number = first.value
    var next = cursor
    let isDotted = next.take(UInt8(ascii: "."))
    guard isDotted || next.take(0x20), let second = next.takeDigits(),
      isDotted ? second.count == 3 && first.count <= 2 : first.count + second.count <= 4,
      next.peek() == UInt8(ascii: "/") || next.peek() == UInt8(ascii: "-"),
      CellCursor.isLetter(next.peek(1))
    else { return true }
    cursor = next
    let power = (0..<second.count).reduce(1) { product, _ in product * 10 }
    reading.number = first.value * power + second.value
    reading.isRespelt = !isDotted
    return true
  }

  /// The year of `123/2009/QĐ-UBND`.
  private mutating func takeYear(_ cursor: inout CellCursor) {
    var next = cursor
    guard next.take(UInt8(ascii: "/")), let year = next.takeDigits(), year.count == 4,
      Days.years.contains(year.value)
    else { return }
    reading.year = year.value
    cursor = next
  }

  /// Digits joined by date marks are parts of one date.
  private mutating func takeDatePart(_ cursor: inout CellCursor) -> Bool {
    while true {
      guard let digits = cursor.takeDigits() else { return false }
      if digits.count <= 4 {
        dateNumbers.add(DateNumbers.Part(value: digits.value, digits: digits.count))
      }
      guard Self.isDateMark(cursor.peek()), CellCursor.isDigit(cursor.peek(1)) else {
        return true
      }
      cursor.index += 1
    }
  }

  private mutating func addDate() {
    guard dateNumbers.count > 0 else { return }
    let resolver = DateResolver(contextYear: reading.year, excelSerial: false, system1904: false)
    let date = resolver.reading(of: dateNumbers)
    guard date.outcome == .date else { return }
    reading.year = date.year
    reading.month = date.month
    reading.day = date.day
  }

  /// Whether the digits here are those of a date and not a decision's number.
  private static func startsDate(_ cell: CellCursor) -> Bool {
    if isBehind("ngay", cell) || isBehind("thang", cell) || isBehind("nam", cell) { return true }
    var cursor = cell
    guard let first = cursor.takeDigits(), first.count <= 2 else { return false }
    for _ in 0..<2 {
      guard isDateMark(cursor.peek()) else { return false }
      cursor.index += 1
      guard cursor.takeDigits() != nil else { return false }
    }
    return true
  }

  private static func isBehind(_ word: StaticString, _ cell: CellCursor) -> Bool {
    let length = word.utf8CodeUnitCount
    var before = cell
    before.index = cell.index - length - 1
    guard before.index >= 0, cell.peek(-1) == 0x20 else { return false }
    return !CellCursor.isLetter(before.peek(-1)) && before.take(words: word)
  }

  /// The letters of a number, joined by single hyphens; nil when other words follow it.
  private static func takeSuffix(_ cursor: inout CellCursor) -> [UInt8]? {
    var suffix: [UInt8] = []
    while true {
      var next = cursor
      while isJoint(next.peek()) { next.index += 1 }
      let word = next
      next.skipWord()
      guard next.index > word.index, !CellCursor.isDigit(next.peek()) else { break }
      let isJoined = cursor.peek() != 0x20 && !suffix.isEmpty
      guard isJoined || isSuffixWord(word, first: suffix.isEmpty) else { break }
      if !suffix.isEmpty { suffix.append(UInt8(ascii: "-")) }
      suffix.append(contentsOf: next.bytes[word.index..<next.index])
      cursor = next
    }
    return suffix.isEmpty ? nil : suffix
  }

  private static func isDateMark(_ byte: UInt8) -> Bool {
    (0x2D...0x2F).contains(byte)
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x26 || (0x2D...0x2F).contains(byte)
  }

  /// A word that stands apart belongs to the number only when it is a known kind or agency.
  private static func isSuffixWord(_ word: CellCursor, first: Bool) -> Bool {
    var word = word
    if first, word.peek() == UInt8(ascii: "q"), word.peek(1) == UInt8(ascii: "d") { return true }
    return word.take(anyOf: first ? kinds : agencies)
  }

  private static let kinds: [StaticString] = ["qd", "nq", "gp", "gcn"]
  private static let agencies: [StaticString] = [
    "ubnd", "ub", "uy", "bnv", "snv", "ttg", "ct", "ctub", "hdnd", "bnd", "tu", "tw",
  ]
}
