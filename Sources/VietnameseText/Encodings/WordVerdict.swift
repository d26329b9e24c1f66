/// What one word says about a reading of its bytes.
enum WordVerdict {
  /// Syllables that stand in nearly every return.
  case common
  /// Syllables of Vietnamese.
  case good
  /// Letters that make no syllable, odd symbols, lost characters.
  case bad
  /// Punctuation and abbreviations, which say nothing.
  case none
}

/// Judges decoded words.
struct WordJudge {
  /// Whether small toned letters may stand for capitals, as in TCVN3.
  private let tonesHaveNoCase: Bool
  private var word: [UInt32] = []
  private var verdict = WordVerdict.none

  init(tonesHaveNoCase: Bool) {
    self.tonesHaveNoCase = tonesHaveNoCase
    word.reserveCapacity(WordSample.longestWord)
  }

  /// Judges what the bytes between two blanks were decoded to.
  mutating func judge(_ text: Span<UInt8>) -> WordVerdict {
    verdict = .none
    word.removeAll(keepingCapacity: true)
    let table = LetterTable.shared
    var index = 0
    while index < text.count {
      let codePoint = CodePoint.next(in: text, at: &index)
      if isBetweenLetters(codePoint, text, index) { return .bad }
      if let letter = table[codePoint], letter.isWord {
        word.append(codePoint)
      } else if let base = word.last, let letter = Composition.composed(base, codePoint, table) {
        word[word.count - 1] = letter
      } else if codePoint < 0x80 || CellCheck.isPunctuation(codePoint) {
        endWord()
      } else {
        return .bad
      }
      if verdict == .bad { return .bad }
    }
    endWord()
    return verdict
  }

  /// Whether a sign that ends words stands inside one, as a letter does in the wrong reading.
  private func isBetweenLetters(_ codePoint: UInt32, _ text: Span<UInt8>, _ next: Int) -> Bool {
    guard 0xA1...0xBF ~= codePoint, !word.isEmpty, next < text.count else { return false }
    return text[next] >= 0x80 || (text[next] | 0x20) &- 0x61 < 26
  }

  private mutating func endWord() {
    defer { word.removeAll(keepingCapacity: true) }
    // A letter alone is a syllable in any reading (`Ờ` for a dash), and says nothing.
    guard word.count > 1, word.contains(where: { $0 >= 0x80 }) else { return }
    if hasPlainCase, Syllables.isValid(word[...], folded: false), TonePlace.isRight(word) {
      if verdict == .none { verdict = CommonSyllables.contains(word) ? .common : .good }
    } else if !isAbbreviation {
      verdict = .bad
    }
  }

  /// Whether the word is all small, all capitals, or has its only capital in front.
  private var hasPlainCase: Bool {
    let table = LetterTable.shared
    var isUpper: Bool?
    for (place, codePoint) in word.enumerated() {
      let isCapital = table.isUpperCase(codePoint)
      if tonesHaveNoCase, !isCapital, let letter = table[codePoint],
        letter.tone != Letter.Tone.level
      {
        continue
      }
      if let isUpper, isUpper != isCapital { return false }
      if place > 0 || !isCapital { isUpper = isCapital }
    }
    return true
  }

  /// Capitals of which only Đ is not ASCII: `QĐ`, `NNCĐDC`.
  private var isAbbreviation: Bool {
    word.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x110 }
  }
}
