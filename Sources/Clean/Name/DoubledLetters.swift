/// Abbreviations in which a letter was struck twice: `CTNXPP`, `VHNTT`.
enum DoubledLetters {
  /// Fewer consonants than these are too little to know an abbreviation by.
  private static let shortest = 4

  /// The text with one letter less, for every letter that stands twice in a word of consonants alone.
  ///
  /// Such a word is no syllable, so that no other word is taken for a mistyped one.
  static func undone(in text: [UInt8]) -> [[UInt8]] {
    words(text).filter { $0.count > shortest }.flatMap { word in
      word.dropLast().filter { lowerCase(text[$0]) == lowerCase(text[$0 + 1]) }.map { place in
        Array(text[...place] + text[(place + 2)...])
      }
    }
  }

  /// The ranges of the words that are consonants of ASCII from end to end.
  private static func words(_ text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for end in 0...text.count where end == text.count || !isLetter(text[end]) {
      if start < end, text[start..<end].allSatisfy(isConsonant) { words.append(start..<end) }
      start = end + 1
    }
    return words
  }

  /// Bytes of letters beyond ASCII are parts of a word that is no abbreviation of consonants.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(lowerCase(byte))
  }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    byte < 0x80 && !"aeiouy".utf8.contains(lowerCase(byte))
  }

  private static func lowerCase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
