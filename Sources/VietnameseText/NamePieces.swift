/// A name cut into words, numbers, blanks and marks.
struct NamePieces {
  enum Kind {
    case word
    case number
    case blank
    case mark
  }

  struct Piece {
    let kind: Kind
    /// Where it stands in the name.
    let range: Range<Int>
    /// How many characters it has.
    fileprivate(set) var length = 0
    /// A word in lower case.
    fileprivate(set) var lower: [UInt8] = []
    fileprivate(set) var hasLowerCase = false
    fileprivate(set) var hasUpperCase = false
    fileprivate(set) var startsUpperCase = false
    /// Whether it has the shape of a syllable, in the way this name is written.
    fileprivate(set) var isSyllable = false

    var isUpperCase: Bool { hasUpperCase && !hasLowerCase }
    /// Written like a name: one capital, then small letters.
    var isCapitalised: Bool { startsUpperCase && (hasLowerCase || length == 1) }
  }

  /// The name itself.
  let bytes: [UInt8]
  private(set) var pieces: [Piece] = []
  /// Whether the name has no diacritics at all.
  let isFolded: Bool
  /// Whether capitals tell nothing: all letters of real words are capitals.
  private(set) var isAllCapitals = false
  /// Whether capitals tell nothing: there are none.
  private(set) var isAllSmall = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isFolded = !MatchKey.hasDiacritics(bytes.span)
    var index = 0
    while index < bytes.count { pieces.append(nextPiece(&index)) }
    let words = pieces.filter { $0.kind == .word }
    isAllSmall = !words.contains(where: \.hasUpperCase)
    isAllCapitals =
      !words.contains(where: \.hasLowerCase) && words.contains { $0.length > 1 && $0.isSyllable }
  }

  /// The piece at `index`, if there is one of the kind.
  func piece(_ index: Int, _ kind: Kind) -> Piece? {
    pieces.indices.contains(index) && pieces[index].kind == kind ? pieces[index] : nil
  }

  /// Whether the piece at `index` is the mark, a character of ASCII.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    piece(index, .mark).map { bytes[$0.range].elementsEqual(CollectionOfOne(UInt8(mark.value))) }
      ?? false
  }

  /// The bytes of a piece.
  func text(_ piece: Piece) -> ArraySlice<UInt8> {
    bytes[piece.range]
  }

  /// The value of a number, `nil` when it is too long to be one that matters.
  func value(_ piece: Piece) -> Int? {
    guard piece.kind == .number, piece.length <= 4 else { return nil }
    return bytes[piece.range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private func nextPiece(_ index: inout Int) -> Piece {
    let start = index
    var next = index
    let first = CodePoint.next(in: bytes.span, at: &next)
    let kind = Self.kind(first)
    var codePoints = [first]
    index = next
    while kind != .mark, next < bytes.count {
      let codePoint = CodePoint.next(in: bytes.span, at: &next)
      guard Self.kind(codePoint) == kind else { break }
      codePoints.append(codePoint)
      index = next
    }
    var piece = Piece(kind: kind, range: start..<index)
    piece.length = codePoints.count
    if kind == .word { describe(codePoints, &piece) }
    return piece
  }

  private func describe(_ word: [UInt32], _ piece: inout Piece) {
    let table = LetterTable.shared
    piece.lower.append(codePoints: word.map { table[$0].map { UInt32($0.lower) } ?? $0 })
    piece.hasLowerCase = word.contains(where: table.isLowerCase)
    piece.hasUpperCase = word.contains(where: table.isUpperCase)
    piece.startsUpperCase = table.isUpperCase(word[0])
    piece.isSyllable = Syllables.isValid(word[...], folded: isFolded)
  }

  private static func kind(_ codePoint: UInt32) -> Kind {
    switch codePoint {
    case 0x20: .blank
    case 0x30...0x39: .number
    default: LostSpaces.isWord(codePoint) ? .word : .mark
    }
  }
}
