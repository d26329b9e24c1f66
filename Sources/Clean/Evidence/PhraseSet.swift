import VietnameseText

/// Phrases of two bytes or more that most other text is told from by its length and first letters.
struct PhraseSet: Sendable {
  private var phrases = TextTable()
  /// One bit for each length, first byte and second byte that a phrase has, modulo 64.
  private var lengths: UInt64 = 0
  private var firsts: UInt64 = 0
  private var seconds: UInt64 = 0

  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = phrase.utf8.span
      _ = self.phrases.insert(bytes)
      lengths |= 1 &<< UInt64(bytes.count)
      firsts |= 1 &<< UInt64(bytes[0])
      seconds |= 1 &<< UInt64(bytes[1])
    }
  }

  /// Whether the text is one of the phrases.
  func contains(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 2, lengths &>> UInt64(text.count) & 1 == 1,
      firsts &>> UInt64(text[0]) & seconds &>> UInt64(text[1]) & 1 == 1
    else { return false }
    return phrases.number(of: text) != nil
  }
}
