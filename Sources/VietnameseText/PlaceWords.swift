/// Words that tell a place name from other names.
enum PlaceWords {
  /// Whether the key, with diacritics, is a kind of administrative unit.
  static func isUnit(_ key: String) -> Bool {
    units.contains(key)
  }

  /// Whether a lower-case word begins the name of a kind of administrative unit, so that no place
  /// name begins there; `folded` when the text has lost its diacritics.
  static func beginsUnit(_ word: String, folded: Bool) -> Bool {
    folded ? foldedFirstWords.contains(MatchKey.folded(word)) : firstWords.contains(word)
  }

  /// Whether a lower-case word begins the business of a centre (`Trung tâm`): `TT Y tế`.
  static func beginsBusiness(_ word: String) -> Bool {
    business.contains(MatchKey.folded(word))
  }

  private static let units: Set<String> = [
    "tỉnh", "thành phố", "thị xã", "thị trấn", "quận", "huyện", "phường", "xã",
  ]
  private static let firstWords: Set<String> = [
    "tỉnh", "thành", "thị", "quận", "huyện", "phường", "xã",
  ]
  private static let foldedFirstWords = Set(firstWords.map(MatchKey.folded))
  private static let business: Set<String> = [
    "y", "bao", "giao", "day", "ho", "nghien", "dao", "tu", "phat", "dich", "khuyen", "ung", "huan",
    "chan", "cham", "nuoi", "thuc", "ngoai", "tin",
  ]
}
