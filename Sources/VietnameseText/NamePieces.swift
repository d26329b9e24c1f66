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
    fileprivate(set) var range: Range<Int>
    /// How many characters it has.
    fileprivate(set) var length = 1
    fileprivate(set) var hasLowerCase = false
    fileprivate(set) var hasUpperCase = false
    fileprivate(set) var startsUpperCase = false
    /// Whether it has the shape of a syllable, in the way this name is written.
    fileprivate(set) var isSyllable = false
    /// Whether it is known to begin no abbreviation of the table.
    fileprivate(set) var isUnlisted = false

    var isUpperCase: Bool { hasUpperCase && !hasLowerCase }
    /// Whether it may begin an abbreviation of the table: most words do not.
    var mayBeginAbbreviation: Bool {
      kind == .word && !isUnlisted && (!isSyllable || isUpperCase || length == 1)
    }
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

  /// Cuts a name.
  init(_ bytes: [UInt8]) {
    self.init(bytes.span, isFolded: !MatchKey.hasDiacritics(bytes.span))
  }

  /// Cuts a name, or a part of one, of which it is known whether it has no diacritics.
  init(_ text: Span<UInt8>, isFolded: Bool) {
    bytes = text.withUnsafeBufferPointer { Array($0) }
    self.isFolded = isFolded
    pieces.reserveCapacity(bytes.count / 3 + 2)
    cut(text, 0..<text.count)
    lookAtCapitals()
  }

  /// The same pieces for a name whose words were found and are known.
  init(_ bytes: [UInt8], isFolded: Bool, _ words: [NameWord], _ known: [KnownWord]) {
    self.bytes = bytes
    self.isFolded = isFolded
    pieces.reserveCapacity(2 * words.count + 4)
    var end = 0
    for word in words {
      if word.range.lowerBound == end + 1, bytes[end] == 0x20 {
        pieces.append(Piece(kind: .blank, range: end..<(end + 1)))
      } else {
        cut(bytes.span, end..<word.range.lowerBound)
      }
      end = word.range.upperBound
      if known[word.number].piece == nil {
        cut(bytes.span, word.range)
      } else {
        append(known[word.number], at: word.range)
      }
    }
    cut(bytes.span, end..<bytes.count)
    lookAtCapitals()
  }

  private mutating func append(_ word: KnownWord, at range: Range<Int>) {
    guard var piece = word.piece else { return }
    piece.range = range
    if isFolded { piece.isSyllable = word.isFoldedSyllable }
    piece.isUnlisted = !word.traits.contains(.mayHoldAbbreviations)
    pieces.append(piece)
  }

  private mutating func lookAtCapitals() {
    isAllSmall = !pieces.contains { $0.kind == .word && $0.hasUpperCase }
    isAllCapitals =
      !pieces.contains { $0.kind == .word && $0.hasLowerCase }
      && pieces.contains { $0.kind == .word && $0.length > 1 && $0.isSyllable }
  }

  /// The piece at `index`, if there is one of the kind.
  func piece(_ index: Int, _ kind: Kind) -> Piece? {
    pieces.indices.contains(index) && pieces[index].kind == kind ? pieces[index] : nil
  }

  /// Whether the piece at `index` is the mark, a character of ASCII.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    self.mark(index) == UInt8(mark.value)
  }

  /// A word in lower case.
  func lower(_ word: Piece) -> [UInt8] {
    var lower: [UInt8] = []
    appendLower(word, to: &lower)
    return lower
  }

  /// Appends a word in lower case.
  func appendLower(_ word: Piece, to output: inout [UInt8]) {
    MatchKey.appendLowercased(bytes.span.extracting(word.range), to: &output)
  }

  /// Whether a word has the shape of a syllable that has lost its diacritics.
  func isFoldedSyllable(_ word: Piece) -> Bool {
    Syllables.isValid(bytes.span.extracting(word.range), folded: true)
  }

  /// The mark at `index` when it is a character of ASCII, 0 when there is none.
  func mark(_ index: Int) -> UInt8 {
    guard let piece = piece(index, .mark), piece.range.count == 1 else { return 0 }
    return bytes[piece.range.lowerBound]
  }

  /// The value of a number, `nil` when it is too long to be one that matters.
  func value(_ piece: Piece) -> Int? {
    guard piece.kind == .number, piece.length <= 4 else { return nil }
    return bytes[piece.range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  /// Cuts a part of the name that no piece crosses the ends of.
  private mutating func cut(_ text: Span<UInt8>, _ part: Range<Int>) {
    let table = LetterTable.shared
    var index = part.lowerBound
    while index < part.upperBound {
      let start = index
      var codePoint = CodePoint.next(in: text, at: &index)
      var piece = Piece(kind: Self.kind(codePoint, table), range: start..<index)
      var shape = SyllableShape(table, folded: isFolded)
      if piece.kind == .word {
        piece.startsUpperCase = table.isUpperCase(codePoint)
        piece.take(codePoint, table, &shape)
      }
      while piece.kind != .mark, index < part.upperBound {
        var next = index
        codePoint = CodePoint.next(in: text, at: &next)
        guard Self.kind(codePoint, table) == piece.kind else { break }
        if piece.kind == .word { piece.take(codePoint, table, &shape) }
        piece.length += 1
        index = next
      }
      piece.range = start..<index
      piece.isSyllable = piece.kind == .word && shape.isSyllable
      pieces.append(piece)
    }
  }

  @inline(__always)
  private static func kind(_ codePoint: UInt32, _ table: LetterTable) -> Kind {
    switch codePoint {
    case 0x20: .blank
    case 0x30...0x39: .number
    default: LostSpaces.isWord(codePoint, table) ? .word : .mark
    }
  }
}

extension NamePieces.Piece {
  /// Takes the next letter of a word.
  @inline(__always)
  fileprivate mutating func take(
    _ codePoint: UInt32, _ table: LetterTable, _ shape: inout SyllableShape
  ) {
    hasUpperCase = hasUpperCase || table.isUpperCase(codePoint)
    hasLowerCase = hasLowerCase || table.isLowerCase(codePoint)
    shape.append(codePoint)
  }
}
