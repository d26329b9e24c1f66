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
    let text: Substring
    /// The same in lower case.
    let lower: String
    let hasLowerCase: Bool
    let hasUpperCase: Bool
    let startsUpperCase: Bool
    let letters: Int

    var isUpperCase: Bool { hasUpperCase && !hasLowerCase }
    var isASCII: Bool { text.utf8.allSatisfy { $0 < 0x80 } }
    /// Written like a name: one capital, then small letters.
    var isCapitalised: Bool { startsUpperCase && (hasLowerCase || letters == 1) }
  }

  let pieces: [Piece]
  /// Whether the text has no diacritics at all.
  let isFolded: Bool
  /// Whether capitals tell nothing: all letters of real words are capitals.
  let isAllCapitals: Bool
  /// Whether capitals tell nothing: there are none.
  let isAllSmall: Bool

  init(_ text: String) {
    let folded = !MatchKey.hasDiacritics(text.utf8.span)
    var pieces: [Piece] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let kind = Self.kind(scalars[start])
      var end = scalars.index(after: start)
      while kind != .mark, end < scalars.endIndex, Self.kind(scalars[end]) == kind {
        end = scalars.index(after: end)
      }
      pieces.append(Self.piece(kind, text[start..<end]))
      start = end
    }
    self.pieces = pieces
    isFolded = folded
    let words = pieces.filter { $0.kind == .word }
    isAllSmall = !words.contains(where: \.hasUpperCase)
    isAllCapitals =
      !words.contains(where: \.hasLowerCase)
      && words.contains { $0.letters > 1 && Self.isSyllable($0, folded: folded) }
  }

  /// Whether the word at `index` has the shape of a syllable, in the way this text is written.
  func isSyllable(_ piece: Piece) -> Bool {
    Self.isSyllable(piece, folded: isFolded)
  }

  /// The piece at `index`, if there is one of the kind.
  func piece(_ index: Int, _ kind: Kind) -> Piece? {
    pieces.indices.contains(index) && pieces[index].kind == kind ? pieces[index] : nil
  }

  /// Whether the piece at `index` is the mark.
  func isMark(_ index: Int, _ mark: Substring) -> Bool {
    piece(index, .mark)?.text == mark
  }

  private static func isSyllable(_ piece: Piece, folded: Bool) -> Bool {
    Syllables.isValid(piece.lower.utf8.span, folded: folded)
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    if scalar == " " { return .blank }
    if scalar.properties.generalCategory == .decimalNumber { return .number }
    return LostSpaces.isWord(scalar) ? .word : .mark
  }

  private static func piece(_ kind: Kind, _ text: Substring) -> Piece {
    let scalars = text.unicodeScalars
    return Piece(
      kind: kind, text: text, lower: MatchKey.lowercased(String(text)),
      hasLowerCase: scalars.contains { $0.properties.isLowercase },
      hasUpperCase: scalars.contains { $0.properties.isUppercase },
      startsUpperCase: scalars.first?.properties.isUppercase ?? false, letters: scalars.count)
  }
}
