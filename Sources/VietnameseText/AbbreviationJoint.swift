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
    var mark: Unicode.Scalar?
    if name.piece(index, .blank) != nil {
      hasBlank = true
      index += 1
    }
    mark = Self.marks.first { name.isMark(index, $0) }
    if mark == nil, hasBlank, let word = name.piece(index, .word), Self.isAnd(name.lower(word)) {
      mark = "&"
    }
    if mark != nil { index += 1 }
    if name.piece(index, .blank) != nil {
      hasBlank = true
      index += 1
    }
    guard let word = name.piece(index, .word), word.isUpperCase else { return nil }
    // `T.P` but not `A. B`: single letters are joined without a blank.
    let isLone = name.pieces[part].length == 1 || word.length == 1
    guard !(hasBlank && isLone) else { return nil }
    next = index
    isAnd = mark == "&"
  }

  private static let marks: [Unicode.Scalar] = [".", "-", "&", "/"]

  private static func isAnd(_ word: [UInt8]) -> Bool {
    word.elementsEqual("và".utf8) || word.elementsEqual("va".utf8)
  }
}
