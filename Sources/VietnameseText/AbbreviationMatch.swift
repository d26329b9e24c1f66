/// A stretch of a name that is written like an abbreviation of the table.
struct AbbreviationMatch {
  let entry: Abbreviation
  /// The first piece.
  let start: Int
  /// Behind the last piece.
  let end: Int

  private static let maximumWords = 5

  /// All that start at a word, the longest last: `LHH`, `LHH KH`, `LHH KH&KT`.
  ///
  /// Most words are none and allocate nothing.
  static func candidates(
    _ table: AbbreviationTable, _ name: NamePieces, at start: Int
  ) -> [AbbreviationMatch] {
    guard let first = name.piece(start, .word) else { return [] }
    var matches: [AbbreviationMatch] = []
    if isWrittenAsAbbreviation(first, name, at: start),
      let entry = table.abbreviation(name.lower(first))
    {
      matches.append(AbbreviationMatch(entry: entry, start: start, end: start + 1))
    }
    guard let joint = AbbreviationJoint(name, behind: start) else { return matches }
    appendJoined(from: start, joint, table, name, &matches)
    return matches
  }

  /// Those of several parts, from the first one's joint on.
  private static func appendJoined(
    from start: Int, _ first: AbbreviationJoint, _ table: AbbreviationTable, _ name: NamePieces,
    _ matches: inout [AbbreviationMatch]
  ) {
    var key: [UInt8] = []
    var ands = 0
    name.appendLower(name.pieces[start], to: &key)
    var joint = first
    for words in 2...maximumWords {
      if joint.isAnd {
        key.append(AbbreviationTable.and)
        ands += 1
      }
      name.appendLower(name.pieces[joint.next], to: &key)
      guard key.count - ands <= table.longestKey else { return }
      let entry =
        table.abbreviation(key)
        ?? (ands > 0 ? table.abbreviation(key.filter { $0 != AbbreviationTable.and }) : nil)
      if let entry {
        matches.append(AbbreviationMatch(entry: entry, start: start, end: joint.next + 1))
      }
      guard words < maximumWords, let next = AbbreviationJoint(name, behind: joint.next) else {
        return
      }
      joint = next
    }
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
    // A syllable is one without its diacritics too.
    return !word.isSyllable && !name.isFoldedSyllable(word)
  }
}
