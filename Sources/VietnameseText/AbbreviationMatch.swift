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
      guard let joint = Joint(name, behind: end) else { break }
      key += (joint.isAnd ? "&" : "") + name.pieces[joint.next].lower
      end = joint.next
      let entry = table.abbreviation(key) ?? table.abbreviation(key.filter { $0 != "&" })
      if let entry { matches.append(AbbreviationMatch(entry: entry, start: start, end: end + 1)) }
    }
    return matches
  }

  /// Capitals, unless all words are capitals and this may be one; small letters only where no
  /// syllable of the language looks like that.
  private static func isWrittenAsAbbreviation(
    _ word: NamePieces.Piece, _ name: NamePieces, at index: Int
  ) -> Bool {
    if word.isUpperCase { return !(name.isAllCapitals && name.isSyllable(word)) }
    if word.letters == 1 {
      return name.isMark(index + 1, ".") || name.piece(index + 1, .number) != nil
    }
    return !Syllables.isValid(word.lower.utf8.span, folded: true)
  }
}

/// What joins two parts of one abbreviation: nothing but marks, a blank, or `và`.
private struct Joint {
  /// The piece of the next part.
  let next: Int
  /// Whether the two are joined by `&` or `và`.
  let isAnd: Bool

  init?(_ name: NamePieces, behind part: Int) {
    var index = part + 1
    var hasBlank = false
    var hasMark = false
    var isAnd = false
    while index < name.pieces.count {
      let piece = name.pieces[index]
      switch piece.kind {
      case .blank: hasBlank = true
      case .mark where !hasMark && Self.marks.contains(piece.text):
        hasMark = true
        isAnd = piece.text == "&"
      case .word where hasBlank && !hasMark && ["và", "va"].contains(piece.lower):
        hasMark = true
        isAnd = true
      case .word:
        // `T.P` but not `A. B`: single letters are joined without a blank.
        let isLone = name.pieces[part].letters == 1 || piece.letters == 1
        guard piece.isUpperCase, name.pieces[part].isUpperCase, !(hasBlank && isLone) else {
          return nil
        }
        next = index
        self.isAnd = isAnd
        return
      default: return nil
      }
      index += 1
    }
    return nil
  }

  private static let marks: Set<Substring> = [".", "-", "&", "/", "–"]
}
