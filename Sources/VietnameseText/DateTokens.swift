/// The numbers, words and marks of a folded cell, in order.
struct DateTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(DateWord)
    case mark(UInt8)
  }

  private(set) var tokens: [Token] = []

  /// The tokens of a cell; `nil` when it holds a word that no date has.
  init?(_ cell: CellCursor) {
    var cursor = cell
    while !cursor.isAtEnd {
      let byte = cursor.peek()
      if CellCursor.isDigit(byte) {
        guard let digits = cursor.takeDigits() else { return nil }
        tokens.append(.number(digits.value, digits: digits.count))
      } else if CellCursor.isLetter(byte) {
        guard let word = DateWord.take(&cursor) else { return nil }
        tokens.append(.word(word))
      } else {
        guard byte != FoldedCell.unknown else { return nil }
        cursor.index += 1
        // A row of dots is a gap left for the pen, and a blank separates without meaning.
        if byte == 0x2E, cursor.peek() == 0x2E || cursor.peek(-2) == 0x2E { continue }
        if byte != 0x20 { tokens.append(.mark(byte)) }
      }
    }
  }

  /// Whether the word stands anywhere.
  func contains(_ word: DateWord) -> Bool {
    tokens.contains(.word(word))
  }

  /// The numbers in order.
  var numbers: [DateNumbers.Part] {
    tokens.compactMap {
      if case .number(let value, let digits) = $0 {
        return DateNumbers.Part(value: value, digits: digits)
      }
      return nil
    }
  }
}
