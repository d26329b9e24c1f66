/// What one look at a name, or at a part of one, tells about what is worth looking for in it.
struct NameCheck {
  /// Whether a word is written like an abbreviation: without small letters, or as no syllable of the
  /// language, or as a single letter.
  private(set) var mayHoldAbbreviations = false
  /// Whether a word is long enough to be two and no syllable, or a byte is no UTF-8.
  private(set) var mayLackBlanks = false
  /// Whether a capital may stand right behind a small letter.
  private(set) var mayJoinCapitals = false

  /// Looks at normalised text.
  /// - Complexity: O(*n*), no allocation.
  init(_ name: Span<UInt8>) {
    let table = LetterTable.shared
    var word = Word(table, at: 0)
    var previous: UInt32 = 0
    var index = 0
    while index < name.count {
      let start = index
      let codePoint = CodePoint.next(in: name, at: &index)
      if LostSpaces.isWord(codePoint, table) {
        word.append(codePoint, table)
        mayJoinCapitals =
          mayJoinCapitals || Self.isCapital(codePoint) && Self.maySmall(previous, table)
      } else {
        take(word, until: start, of: name)
        word = Word(table, at: index)
        mayLackBlanks = mayLackBlanks || codePoint == CodePoint.broken
      }
      previous = codePoint
    }
    take(word, until: name.count, of: name)
  }

  /// The capitals of ASCII, and Đ.
  @inline(__always)
  private static func isCapital(_ codePoint: UInt32) -> Bool {
    0x41...0x5A ~= codePoint || codePoint == 0x110
  }

  /// Whether a character may be a small letter of any script.
  private static func maySmall(_ codePoint: UInt32, _ table: LetterTable) -> Bool {
    0x61...0x7A ~= codePoint || (codePoint >= 0x80 && !table.isUpperCase(codePoint))
  }

  private mutating func take(_ word: Word, until end: Int, of name: Span<UInt8>) {
    guard word.length > 0 else { return }
    let isSyllable = word.shape.isSyllable
    if LostSpaces.lengths.contains(word.length), !isSyllable { mayLackBlanks = true }
    if mayHoldAbbreviations { return }
    if word.isMixed {
      mayHoldAbbreviations = AbbreviationCheck.mayHold(name.extracting(word.start..<end))
    } else {
      // A syllable is one without its diacritics too.
      mayHoldAbbreviations =
        !word.hasSmallLetter || word.length == 1
        || (!isSyllable && !Syllables.isValid(name.extracting(word.start..<end), folded: true))
    }
  }

  /// Letters and digits without a mark or blank between them.
  private struct Word {
    let start: Int
    var shape: SyllableShape
    var length = 0
    var hasSmallLetter = false
    /// Whether digits or letters of other scripts are among them.
    var isMixed = false

    init(_ table: LetterTable, at start: Int) {
      self.start = start
      shape = SyllableShape(table, folded: false)
    }

    @inline(__always)
    mutating func append(_ codePoint: UInt32, _ table: LetterTable) {
      shape.append(codePoint)
      length += 1
      if let letter = table[codePoint], !(0x30...0x39 ~= codePoint) {
        hasSmallLetter = hasSmallLetter || UInt32(letter.lower) == codePoint
      } else {
        isMixed = true
      }
    }
  }
}
