/// What joins two parts of one abbreviation: nothing but a mark, a blank, or `và`.
struct AbbreviationJoint {
  /// The piece of the next part.
  let next: Int
  /// Whether the two are joined by `&` or `và`.
  let isAnd: Bool

  /// The joint behind a part; `nil` when no further part of an abbreviation follows.
  init?(_ name: NamePieces, behind part: Int) {
    guard name.pieces[part].isUpperCase else { return nil }
    var index = part + 1
    var hasBlank = false
    if name.piece(index, .blank) != nil {
      hasBlank = true
      index += 1
    }
    var mark = Self.mark(name.mark(index))
    if mark == 0, hasBlank, let word = name.piece(index, .word), Self.isAnd(name, word) {
      mark = AbbreviationTable.and
    }
    if mark != 0 { index += 1 }
    if name.piece(index, .blank) != nil {
      hasBlank = true
      index += 1
    }
    guard let word = name.piece(index, .word), word.isUpperCase else { return nil }
    // `T.P` but not `A. B`: single letters are joined without a blank.
    let isLone = name.pieces[part].length == 1 || word.length == 1
    guard !(hasBlank && isLone) else { return nil }
    next = index
    isAnd = mark == AbbreviationTable.and
  }

  /// The mark if it may join two parts, otherwise 0.
  private static func mark(_ mark: UInt8) -> UInt8 {
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), AbbreviationTable.and: mark
    default: 0
    }
  }

  private static func isAnd(_ name: NamePieces, _ word: NamePieces.Piece) -> Bool {
    guard word.length == 2 else { return false }
    let lower = name.lower(word)
    return lower.elementsEqual("và".utf8) || lower.elementsEqual("va".utf8)
  }
}
