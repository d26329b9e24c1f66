extension Syllables {
  /// Appends display text with the blanks put back that were lost between two syllables.
  ///
  /// `Nạnnhân` → `Nạn nhân`. A word is split only when it is no syllable and exactly one cut gives
  /// two. Words with digits, capitals of an abbreviation and well-known foreign words are left
  /// alone; in text that has lost its diacritics, syllables are judged without them.
  /// - Returns: Whether anything was split.
  /// - Complexity: O(*n*) while all words are syllables, then the text is checked once and copied; a
  ///   word that is none costs its letters squared.
  public static func splitLostSpaces(_ input: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    guard LostSpacesCheck.mayHold(input) else {
      input.withUnsafeBufferPointer { output.append(contentsOf: $0) }
      return false
    }
    return LostSpaces(input).split(input, to: &output)
  }
}

/// Decides where a word of one text has lost a blank.
struct LostSpaces {
  private let isFolded: Bool
  private let hasLowerCase: Bool

  init(_ text: Span<UInt8>) {
    isFolded = !MatchKey.hasDiacritics(text)
    var hasLowerCase = false
    var index = 0
    while index < text.count, !hasLowerCase {
      hasLowerCase = LetterTable.shared.isLowerCase(CodePoint.next(in: text, at: &index))
    }
    self.hasLowerCase = hasLowerCase
  }

  private init(isFolded: Bool, hasLowerCase: Bool) {
    self.isFolded = isFolded
    self.hasLowerCase = hasLowerCase
  }

  /// Whether a word is split in some text, be it with diacritics and small letters or without.
  static func maySplit(_ word: Span<UInt8>) -> Bool {
    var output: [UInt8] = []
    for isFolded in [false, true] {
      for hasLowerCase in [false, true] {
        let spaces = LostSpaces(isFolded: isFolded, hasLowerCase: hasLowerCase)
        if spaces.split(word, to: &output) { return true }
      }
    }
    return false
  }

  /// Appends a text with its blanks put back; whether there were any.
  func split(_ input: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    let table = LetterTable.shared
    var hasSplit = false
    var word: [UInt32] = []
    var index = 0
    while true {
      let start = index
      let codePoint = index < input.count ? CodePoint.next(in: input, at: &index) : 0
      if LostSpaces.isWord(codePoint, table) {
        word.append(codePoint)
        continue
      }
      if LostSpaces.isSuspicious(word) {
        hasSplit = append(word, to: &output) || hasSplit
      } else {
        output.append(codePoints: word)
      }
      word.removeAll(keepingCapacity: true)
      guard start < input.count else { return hasSplit }
      output.append(codePoint: codePoint == CodePoint.broken ? 0xFFFD : codePoint)
    }
  }

  /// How many letters a word has that may be two.
  static let lengths = 3...14

  /// Whether the character belongs into a word.
  @inline(__always)
  static func isWord(_ codePoint: UInt32, _ table: LetterTable) -> Bool {
    if let letter = table[codePoint] { return letter.isWord }
    return isForeignWord(codePoint)
  }

  @inline(never)
  private static func isForeignWord(_ codePoint: UInt32) -> Bool {
    Unicode.Scalar(codePoint)?.properties.isAlphabetic ?? false
  }

  /// Whether a word is long enough to be two and is no syllable as it stands.
  static func isSuspicious(_ word: [UInt32]) -> Bool {
    lengths.contains(word.count) && !Syllables.isValid(word[...], folded: false)
  }

  /// Appends the word, cut in two if it has lost a blank; returns whether it was.
  private func append(_ word: [UInt32], to output: inout [UInt8]) -> Bool {
    guard let cut = cut(word) else {
      output.append(codePoints: word)
      return false
    }
    output.append(codePoints: word[..<cut])
    output.append(0x20)
    output.append(codePoints: word[cut...])
    return true
  }

  /// Before which letter the blank is missing; `nil` to leave the word alone.
  private func cut(_ word: [UInt32]) -> Int? {
    guard !isAbbreviation(word), !Syllables.isValid(word[...], folded: isFolded) else { return nil }
    let cuts = (1..<word.count).filter {
      Syllables.isValid(word[..<$0], folded: isFolded)
        && Syllables.isValid(word[$0...], folded: isFolded)
    }
    guard cuts.count == 1, !isBetweenVowels(word, cuts[0]), !isForeign(word, cut: cuts[0]) else {
      return nil
    }
    return cuts[0]
  }

  /// Names of other languages of the country are written like that: `Ayun`, `Huoai`, `Miầu`.
  private func isBetweenVowels(_ word: [UInt32], _ cut: Int) -> Bool {
    let table = LetterTable.shared
    return [word[cut - 1], word[cut]].allSatisfy {
      table[$0].map { $0.row != Letter.Row.none } ?? false
    }
  }

  /// A word is also foreign when a single letter would be cut off its front (`Avương`), or off any
  /// end of a word without diacritics (`Iran`).
  private func isForeign(_ word: [UInt32], cut: Int) -> Bool {
    var text: [UInt8] = []
    text.append(codePoints: word)
    if ForeignWords.contains(MatchKey.folded(String(decoding: text, as: UTF8.self))) { return true }
    return cut == 1 || (cut == word.count - 1 && !MatchKey.hasDiacritics(text.span))
  }

  private func isAbbreviation(_ word: [UInt32]) -> Bool {
    hasLowerCase && word.count <= 5 && word.allSatisfy(LetterTable.shared.isUpperCase)
  }
}
