/// Words that tell a place name from other names, all in lower case.
enum PlaceWords {
  /// Whether the words are a kind of administrative unit and nothing more.
  static func isUnit(_ words: [UInt8]) -> Bool {
    units.contains(words)
  }

  /// Whether the word begins a kind of administrative unit, so that no place name begins there;
  /// `folded` when the text has lost its diacritics.
  static func beginsUnit(_ word: [UInt8], folded: Bool) -> Bool {
    folded ? foldedFirstWords.contains(word) : firstWords.contains(word)
  }

  /// Whether the word ends a kind of administrative unit, so that its name follows.
  static func endsUnit(_ word: [UInt8], folded: Bool) -> Bool {
    folded ? foldedLastWords.contains(word) : lastWords.contains(word)
  }

  /// Whether the word begins the business of a centre (`Trung tâm`): `TT Y tế`.
  static func beginsBusiness(_ word: [UInt8]) -> Bool {
    var folded: [UInt8] = []
    MatchKey.appendFolded(word.span, to: &folded)
    return business.contains(folded)
  }

  /// Whether the word counts sessions: `khóa X`.
  static func isOrdinal(_ word: [UInt8]) -> Bool {
    ordinals.contains(word)
  }

  private static let units = set([
    "tỉnh", "thành phố", "thị xã", "thị trấn", "quận", "huyện", "phường", "xã",
  ])
  private static let firstWords = set([
    "tỉnh", "thành", "thị", "quận", "huyện", "phường", "xã",
  ])
  private static let foldedFirstWords = set([
    "tinh", "thanh", "thi", "quan", "huyen", "phuong", "xa",
  ])
  private static let lastWords = set(["tỉnh", "phố", "xã", "trấn", "quận", "huyện", "phường"])
  private static let foldedLastWords = set([
    "tinh", "pho", "xa", "tran", "quan", "huyen", "phuong",
  ])
  private static let business = set([
    "y", "bao", "giao", "day", "ho", "nghien", "dao", "tu", "phat", "dich", "khuyen", "ung", "huan",
    "chan", "cham", "nuoi", "thuc", "ngoai", "tin",
  ])
  private static let ordinals = set(["khóa", "khoá", "lần", "thứ", "kỳ", "kỷ"])

  private static func set(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map { Array($0.utf8) })
  }
}
