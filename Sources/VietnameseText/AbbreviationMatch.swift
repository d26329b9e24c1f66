/// A stretch of a name that is written like an abbreviation of the table.
struct AbbreviationMatch {
  let entry: Abbreviation
  /// The first piece.
  let start: Int
  /// Behind the last piece.
  let end: Int

  private static let maximumWords = 5

  /// All that start at a word, the longest last: `LHH`, `LHH KH`, `LHH KH&KT`.
  static func candidates(
    _ table: AbbreviationTable, _ name: NamePieces, at start: Int
  ) -> [AbbreviationMatch] {
    guard let first = name.piece(start, .word) else { return [] }
    var matches: [AbbreviationMatch] = []
    if isWrittenAsAbbreviation(first, name, at: start),
      let entry = table.abbreviation(first.lower)
    {
      matches.append(AbbreviationMatch(entry: entry, start: start, end: start + 1))
    }
    var key = first.lower
    var end = start
    for _ in 1..<maximumWords {
      guard let joint = AbbreviationJoint(name, behind: end) else { break }
      if joint.isAnd { key.append(AbbreviationTable.and) }
      key += name.pieces[joint.next].lower
      end = joint.next
      let entry =
        table.abbreviation(key) ?? table.abbreviation(key.filter { $0 != AbbreviationTable.and })
      if let entry { matches.append(AbbreviationMatch(entry: entry, start: start, end: end + 1)) }
    }
    return matches
  }

  /// Capitals, unless all words are capitals and this may be one; small letters only where no
  /// syllable of the language looks like that.
  private static func isWrittenAsAbbreviation(
    _ word: NamePieces.Piece, _ name: NamePieces, at index: Int
  ) -> Bool {
    if word.isUpperCase { return !(name.isAllCapitals && word.isSyllable) }
    if word.length == 1 {
      return name.isMark(index + 1, ".") || name.piece(index + 1, .number) != nil
    }
    return !Syllables.isValid(word.lower.span, folded: true)
  }
}
