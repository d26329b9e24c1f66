/// What a search for near spellings must know of an alias to pass over it.
struct KindOutline: Sendable {
  /// Number of the alias.
  let alias: Int
  /// How many bytes and words its folded key has, and which letters.
  let byteCount: Int
  let wordCount: Int
  let letters: LetterSet
  /// How many edits a name may be away.
  let reach: Int
  /// Whether so few letters tell it from a known alias that only what is no syllable is a typing error:
  /// `Hội Đồng nêin` is a mistyped `Hội Đồng niên`, `Hội Đồng nhiên` is not.
  let isShort: Bool

  /// Letters, blank included, that tell too little even then.
  private static let fewest = 4

  /// The outline of an alias.
  ///
  /// - Parameter known: How many bytes of it are known to be right: what tells it from the known ones
  ///   decides how much may differ.
  init(_ alias: KindAlias, number: Int, beyond known: Int) {
    self.alias = number
    byteCount = alias.folded.count
    wordCount = alias.wordCount
    letters = LetterSet(alias.folded)
    let rest = alias.folded.count - known
    isShort = known > 0 && KindAlias.reach(rest) == 0 && rest > Self.fewest
    reach = min(alias.reach, isShort ? 1 : KindAlias.reach(rest))
  }
}
