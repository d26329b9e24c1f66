/// The words that multiply the number before them.
enum Multiplier {
  /// Moves behind a multiplier if one is next, and returns its power of ten; 0 when there is none.
  static func take(_ cursor: inout CellCursor) -> Int {
    let start = cursor.index
    cursor.skipBlank()
    for (word, power) in powers where cursor.take(words: word) {
      // `46 vạn`, but `5 văn phòng`, `12 vận động viên`, `3 ngân sách`: folded they begin alike.
      var next = cursor
      next.skipBlank()
      if next.take(anyOf: beginsOtherWord) { break }
      // `tr` and `trđ` are the short hands of accountants.
      if word.utf8CodeUnitCount == 3, word.utf8Start[2] == UInt8(ascii: "d") { cursor.index -= 1 }
      return power
    }
    cursor.index = start
    return 0
  }

  /// Adds what follows in smaller multiples, as in `1 tỷ 250 triệu`; `nil` when it overflows or
  /// makes no number.
  static func addSmaller(
    than power: Int, to amount: DecimalNumber, _ cursor: inout CellCursor, integer: Bool
  ) -> DecimalNumber? {
    var sum = amount
    var limit = power
    while limit > 0 {
      var next = cursor
      next.skipBlank()
      guard CellCursor.isDigit(next.peek()) else { break }
      var flags: NumberReading.Flags = []
      guard let numeral = Numeral(&next, integer: integer) else { return nil }
      let power = take(&next)
      guard power > 0, power < limit,
        let part = numeral.value(integer: integer, isMultiplied: true, &flags)?.shifted(by: power),
        let total = sum.adding(part)
      else { return nil }
      sum = total
      limit = power
      cursor = next
    }
    return sum
  }

  private static let powers: [(StaticString, Int)] = [
    ("trieu", 6), ("trd", 6), ("tr", 6), ("nghin", 3), ("ngan", 3), ("van", 4), ("ty", 9),
    ("ti", 9),
  ]
  private static let beginsOtherWord: [StaticString] = [
    "phong", "ban", "hoa", "nghe", "dong vien", "tai", "sach", "hang",
  ]
}
