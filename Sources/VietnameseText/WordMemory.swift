/// Remembers what the words of names come to: a few thousand make up all names.
///
/// Answers do not depend on it, only their cost. It stays small whatever the names hold.
public struct WordMemory: Sendable {
  private let abbreviations: AbbreviationTable
  private var texts = TextTable()
  private var words: [KnownWord] = []
  private var keys: [UInt8] = []
  /// Numbers of the words of the name that is being read; kept for its room.
  private var name: [Int] = []

  private static let mostWords = 1 << 14
  private static let longestWord = 64

  /// Remembers nothing yet.
  ///
  /// - Parameter abbreviations: What ``NameTraits/mayHoldAbbreviations`` speaks of.
  public init(_ abbreviations: AbbreviationTable) {
    self.abbreviations = abbreviations
  }

  /// The keys of a normalised name, and what is worth looking for in it.
  /// - Complexity: O(*n*); words that were met before are copied.
  public mutating func keys(of text: Span<UInt8>) -> NameKeys {
    name.removeAll(keepingCapacity: true)
    if words.count >= Self.mostWords { self = WordMemory(abbreviations) }
    var traits: NameTraits = []
    var index = 0
    while let word = Self.next(in: text, from: &index) {
      if word.range.count > Self.longestWord { return longNamed(text) }
      let number = number(of: text.extracting(word.range), hash: word.hash)
      traits.formUnion(words[number].traits)
      if !words[number].accented.isEmpty { name.append(number) }
    }
    return traits.contains(.isCompound) ? NameKeys(text, traits) : joined(traits)
  }

  /// The same for a name with a word that is too long to be remembered.
  private func longNamed(_ text: Span<UInt8>) -> NameKeys {
    var keys: [UInt8] = []
    var traits: NameTraits = []
    var index = 0
    while let word = Self.next(in: text, from: &index) {
      keys.removeAll(keepingCapacity: true)
      let known = KnownWord(text.extracting(word.range), abbreviations, keys: &keys)
      traits.formUnion(known.traits)
    }
    return NameKeys(text, traits)
  }

  /// The next word: letters, digits and characters outside ASCII, with their hash.
  private static func next(
    in text: Span<UInt8>, from index: inout Int
  ) -> (range: Range<Int>, hash: UInt64)? {
    while index < text.count, !isPart(text[index]) { index += 1 }
    guard index < text.count else { return nil }
    let start = index
    var hash = RunningHash()
    while index < text.count, isPart(text[index]) {
      hash.append(text[index])
      index += 1
    }
    return (start..<index, hash.value(since: RunningHash()))
  }

  @inline(__always)
  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private mutating func number(of word: Span<UInt8>, hash: UInt64) -> Int {
    if let number = texts.number(of: word, hash: hash) { return number }
    words.append(KnownWord(word, abbreviations, keys: &keys))
    return texts.insert(word)
  }

  /// The keys of the words of the name, one behind the other.
  private func joined(_ traits: NameTraits) -> NameKeys {
    var accentedCount = name.count
    var foldedCount = name.count
    for number in name {
      accentedCount += words[number].accented.count
      foldedCount += words[number].folded.count
    }
    var accented: [UInt8] = []
    var folded: [UInt8] = []
    var tokens: [NameKeys.Token] = []
    let (keys, words, name) = (keys, words, name)
    accented.append(addingCapacity: accentedCount) { accented in
      folded.append(addingCapacity: foldedCount) { folded in
        tokens.append(addingCapacity: name.count) { tokens in
          Self.join(name.span, words.span, keys.span, &accented, &folded, &tokens)
        }
      }
    }
    return NameKeys(accented: accented, folded: folded, tokens: tokens, traits: traits)
  }

  private static func join(
    _ name: Span<Int>, _ words: Span<KnownWord>, _ keys: Span<UInt8>,
    _ accented: inout OutputSpan<UInt8>, _ folded: inout OutputSpan<UInt8>,
    _ tokens: inout OutputSpan<NameKeys.Token>
  ) {
    var hash = RunningHash()
    for position in name.indices {
      if position > 0 {
        accented.append(0x20)
        folded.append(0x20)
        hash.append(0x20)
      }
      let word = words[name[position]]
      for index in word.accented { accented.append(keys[index]) }
      for index in word.folded { folded.append(keys[index]) }
      hash.append(word.foldedHash)
      tokens.append(
        NameKeys.Token(accentedEnd: accented.count, foldedEnd: folded.count, foldedHash: hash))
    }
  }
}
