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

  /// The outline of an alias.
  ///
  /// - Parameter known: How many bytes of it are known to be right: what tells it from the known ones
  ///   decides how much may differ.
  init(_ alias: KindAlias, number: Int, beyond known: Int) {
    self.alias = number
    byteCount = alias.folded.count
    wordCount = alias.wordCount
    letters = LetterSet(alias.folded)
    reach = min(alias.reach, KindAlias.reach(alias.folded.count - known))
  }
}
