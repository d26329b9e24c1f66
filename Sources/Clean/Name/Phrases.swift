import VietnameseText

/// Folded phrases of one or more words, to be found in names.
struct Phrases: Sendable {
  private(set) var table = TextTable()
  /// How many words the longest one has.
  private(set) var longest = 0

  /// No phrases, or those.
  init(_ phrases: [[UInt8]] = []) {
    for phrase in phrases { _ = insert(phrase) }
  }

  /// Adds a folded phrase; its number, new or old.
  mutating func insert(_ phrase: [UInt8]) -> Int {
    longest = max(longest, phrase.count { $0 == 0x20 } + 1)
    return table.insert(phrase.span)
  }

  /// The longest phrase that begins at a token and fits: its number, and the token behind it.
  ///
  /// - Parameters:
  ///   - limit: Where it ends at the latest; the name's end when nothing is said.
  ///   - fits: Asked for each phrase found, longest first.
  func longest(
    in name: NameTokens, at start: Int, before limit: Int = .max,
    where fits: (_ phrase: Int, _ end: Int) -> Bool = { _, _ in true }
  ) -> (phrase: Int, end: Int)? {
    var end = min(start + longest, name.count, limit)
    while end > start {
      if let phrase = name.number(of: start..<end, in: table), fits(phrase, end) {
        return (phrase, end)
      }
      end -= 1
    }
    return nil
  }
}
