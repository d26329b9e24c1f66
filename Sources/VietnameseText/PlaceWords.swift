/// Words that tell a place name from other names, all in lower case.
enum PlaceWords {
  /// Whether the words are a kind of administrative unit and nothing more.
  static func isUnit(_ words: [UInt8]) -> Bool {
    units.number(of: words.span) != nil
  }

  /// Whether the word begins a kind of administrative unit, so that no place name begins there;
  /// `folded` when the text has lost its diacritics.
  static func beginsUnit(_ word: [UInt8], folded: Bool) -> Bool {
    (folded ? foldedFirstWords : firstWords).number(of: word.span) != nil
  }

  /// Whether the word ends a kind of administrative unit, so that its name follows.
  static func endsUnit(_ word: [UInt8], folded: Bool) -> Bool {
    (folded ? foldedLastWords : lastWords).number(of: word.span) != nil
  }

  /// Whether the word begins the business of a centre (`Trung tâm`): `TT Y tế`.
  static func beginsBusiness(_ word: [UInt8]) -> Bool {
    var folded: [UInt8] = []
    MatchKey.appendFolded(word.span, to: &folded)
    return business.number(of: folded.span) != nil
  }

  /// Whether the word counts sessions: `khóa X`.
  static func isOrdinal(_ word: [UInt8]) -> Bool {
    ordinals.number(of: word.span) != nil
  }

  private static let units = table([
    "tỉnh", "thành phố", "thị xã", "thị trấn", "quận", "huyện", "phường", "xã",
  ])
  private static let firstWords = table([
    "tỉnh", "thành", "thị", "quận", "huyện", "phường", "xã",
  ])
  private static let foldedFirstWords = table([
    "tinh", "thanh", "thi", "quan", "huyen", "phuong", "xa",
  ])
  private static let lastWords = table(["tỉnh", "phố", "xã", "trấn", "quận", "huyện", "phường"])
  private static let foldedLastWords = table([
    "tinh", "pho", "xa", "tran", "quan", "huyen", "phuong",
  ])
  private static let business = table([
    "y", "bao", "giao", "day", "ho", "nghien", "dao", "tu", "phat", "dich", "khuyen", "ung", "huan",
    "chan", "cham", "nuoi", "thuc", "ngoai", "tin",
  ])
  private static let ordinals = table(["khóa", "khoá", "lần", "thứ", "kỳ", "kỷ"])

  private static func table(_ words: [String]) -> TextTable {
    var table = TextTable()
    for word in words { _ = table.insert(word.utf8.span) }
    return table
  }
}
