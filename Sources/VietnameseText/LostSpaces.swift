extension Syllables {
  /// Appends display text with the blanks put back that were lost between two syllables:
  /// `Nạnnhân` → `Nạn nhân`.
  ///
  /// A word is split only when it is no syllable and exactly one cut gives two. Words with digits,
  /// capitals of an abbreviation and well-known foreign words are left alone; in text that has lost
  /// its diacritics, syllables are judged without them.
  /// - Returns: Whether anything was split.
  /// - Complexity: O(*n*) for each word's letters squared.
  public static func splitLostSpaces(_ input: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    let text = String(decoding: bytes(input), as: UTF8.self)
    let splitter = LostSpaces(text)
    let parts = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { !LostSpaces.isWord($0) })
    var hasSplit = false
    var end = text.startIndex
    for part in parts {
      output.append(contentsOf: text[end..<part.startIndex].utf8)
      end = part.endIndex
      guard let cut = splitter.cut(Array(part)) else {
        output.append(contentsOf: Substring(part).utf8)
        continue
      }
      let middle = part.index(part.startIndex, offsetBy: cut)
      output.append(contentsOf: text[part.startIndex..<middle].utf8)
      output.append(0x20)
      output.append(contentsOf: text[middle..<part.endIndex].utf8)
      hasSplit = true
    }
    return hasSplit
  }

  private static func bytes(_ input: Span<UInt8>) -> [UInt8] {
    input.withUnsafeBufferPointer { Array($0) }
  }
}

/// Decides where a word of one text has lost a blank.
struct LostSpaces {
  private let isFolded: Bool
  private let hasLowerCase: Bool

  init(_ text: String) {
    isFolded = !MatchKey.hasDiacritics(text.utf8.span)
    hasLowerCase = text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Whether the character belongs into a word.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    LetterTable.shared[scalar.value]?.isWord ?? scalar.properties.isAlphabetic
  }

  /// Before which letter the blank is missing; `nil` to leave the word alone.
  func cut(_ word: [Unicode.Scalar]) -> Int? {
    guard word.count >= 3, word.count <= 14, !isAbbreviation(word),
      !word.contains(where: { $0.properties.generalCategory == .decimalNumber })
    else { return nil }
    let letters = word.map { LetterTable.shared[$0.value].map { UInt32($0.lower) } ?? 0 }
    guard !Syllables.isValid(letters[...], folded: isFolded) else { return nil }
    let cuts = (1..<letters.count).filter {
      Syllables.isValid(letters[..<$0], folded: isFolded)
        && Syllables.isValid(letters[$0...], folded: isFolded)
    }
    guard cuts.count == 1, !isForeign(word, cut: cuts[0]) else { return nil }
    return cuts[0]
  }

  /// A word without any diacritic is also foreign when a single letter would be cut off (`Iran`).
  private func isForeign(_ word: [Unicode.Scalar], cut: Int) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    let text = String(view)
    if ForeignWords.contains(MatchKey.folded(text)) { return true }
    let isShort = cut == 1 || cut == word.count - 1
    return isShort && !MatchKey.hasDiacritics(text.utf8.span)
  }

  private func isAbbreviation(_ word: [Unicode.Scalar]) -> Bool {
    hasLowerCase && word.count <= 5 && word.allSatisfy { $0.properties.isUppercase }
  }
}
