/// The words that dates are written with.
enum DateWord: Equatable {
  case day
  case month
  case year
  case quarter
  case term
  case half
  case first
  case middle
  case last
  case about
  case and
  case until
  case filler
  case roman(Int)

  /// Moves behind the word if it is one of a date.
  static func take(_ cursor: inout CellCursor) -> DateWord? {
    for (phrase, word) in phrases where cursor.take(words: phrase) { return word }
    return nil
  }

  private static let phrases: [(StaticString, DateWord)] = [
    ("ngay", .day), ("thang", .month), ("nam", .year), ("quy", .quarter), ("qui", .quarter),
    ("nhiem ky", .term), ("nhiem ki", .term), ("nk", .term), ("khoa", .term),
    ("ky", .half), ("ki", .half), ("h", .half),
    ("dau", .first), ("giua", .middle), ("cuoi", .last), ("khoang", .about),
    ("va", .and), ("den", .until), ("tu", .filler), ("vao", .filler), ("trong", .filler),
    ("thanh lap", .filler), ("tl", .filler), ("dai hoi", .filler), ("dh", .filler),
    ("da", .filler), ("du kien", .filler), ("lan thu", .filler), ("lan", .filler),
    ("iii", .roman(3)), ("ii", .roman(2)), ("iv", .roman(4)), ("i", .roman(1)),
    ("viii", .roman(8)), ("vii", .roman(7)), ("vi", .roman(6)), ("v", .roman(5)),
    ("ix", .roman(9)), ("x", .roman(10)),
  ]
}
