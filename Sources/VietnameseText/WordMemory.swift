/// Remembers what the words of names come to: a few thousand make up all names.
///
/// Answers do not depend on it, only their cost. It stays small whatever the names hold.
public struct WordMemory: Sendable {
  private let abbreviations: AbbreviationTable
  private var texts = TextTable()
  private var words: [KnownWord] = []
  /// The keys of all words, and some spare bytes so that keys are copied eight bytes at a time.
  private var keys = [UInt8](repeating: 0, count: Self.spare)
  /// The words of the name that is being read; kept for its room.
  private var name: [NameWord] = []
  /// Keys that nobody needs any more; kept for their room.
  private var spares: [NameKeys] = []

  private static let mostWords = 1 << 14
  private static let longestWord = 64
  private static let spare = 8
  private static let mostSpares = 4

  /// Remembers nothing yet.
  ///
  /// - Parameter abbreviations: What ``NameTraits/mayHoldAbbreviations`` speaks of.
  public init(_ abbreviations: AbbreviationTable) {
    self.abbreviations = abbreviations
  }

  /// The keys of a normalised name, and what is worth looking for in it.
  /// - Complexity: O(*n*); words that were met before are copied.
  public mutating func keys(of text: Span<UInt8>) -> NameKeys {
    let traits = cut(text)
    return keys(text, traits)
  }

  /// The keys of the name that was cut last.
  private mutating func keys(_ text: Span<UInt8>, _ traits: NameTraits?) -> NameKeys {
    guard let traits else { return longNamed(text) }
    return traits.contains(.isCompound) ? NameKeys(text, traits) : joined(traits)
  }

  /// The keys of a normalised name as it stands and, when it has any, with its abbreviations written
  /// out as ``AbbreviationTable/expanded(_:to:)`` writes them.
  ///
  /// - Parameter needsLiteral: Asked for the last word of a name, folded: whether the name as it stands
  ///   is needed beside the one written out.
  public mutating func forms(
    of text: [UInt8], needsLiteral: (Span<UInt8>) -> Bool = { _ in true }
  ) -> NameForms {
    let cut = cut(text.span)
    let mayExpand = cut.map { $0.contains(.mayHoldAbbreviations) && !$0.contains(.isCompound) }
    let isNeeded = mayExpand != true || isLiteralNeeded(needsLiteral)
    var literal = isNeeded ? keys(text.span, cut) : nil
    var traits = literal?.traits ?? cut ?? []
    let literalTraits = traits
    var (written, expanded): ([UInt8], NameKeys?) = (text, nil)
    for _ in 0..<AbbreviationTable.maximumRounds where traits.contains(.mayHoldAbbreviations) {
      var expander = AbbreviationExpander(abbreviations, pieces(of: written, traits))
      guard let next = expander.expanded() else { break }
      written = next
      let keys = keys(of: next.span)
      (expanded, traits) = (keys, keys.traits)
    }
    if expanded == nil, literal == nil { literal = keys(text.span, cut) }
    expanded?.takeDiacritics(from: literalTraits)
    return NameForms(traits: literalTraits, literal: literal, expanded: expanded)
  }

  /// Takes keys that are no longer needed, so that others take their room.
  public mutating func recycle(_ keys: NameKeys) {
    if spares.count < Self.mostSpares { spares.append(keys) }
  }

  private func isLiteralNeeded(_ needs: (Span<UInt8>) -> Bool) -> Bool {
    guard let last = name.last(where: { !words[$0.number].accented.isEmpty }) else { return true }
    return needs(keys.span.extracting(words[last.number].folded))
  }

  /// The pieces of the name that was cut last.
  private func pieces(of text: [UInt8], _ traits: NameTraits) -> NamePieces {
    name.isEmpty
      ? NamePieces(text)
      : NamePieces(text, isFolded: !traits.contains(.hasDiacritics), name, words)
  }

  /// Cuts a name into words; nil, and none of them, when one is too long to be remembered.
  private mutating func cut(_ text: Span<UInt8>) -> NameTraits? {
    if words.count >= Self.mostWords { self = WordMemory(abbreviations) }
    name.removeAll(keepingCapacity: true)
    var traits: NameTraits = []
    var index = 0
    while let word = text.withUnsafeBufferPointer({ Self.next(in: $0, from: &index) }) {
      if word.range.count > Self.longestWord {
        name.removeAll(keepingCapacity: true)
        return nil
      }
      let number = number(of: text.extracting(word.range), hash: word.hash)
      traits.formUnion(words[number].traits)
      name.append(NameWord(range: word.range, number: number))
    }
    return traits
  }

  /// The same for a name with a word that is too long to be remembered.
  private func longNamed(_ text: Span<UInt8>) -> NameKeys {
    var keys: [UInt8] = []
    var traits: NameTraits = []
    var index = 0
    while let word = text.withUnsafeBufferPointer({ Self.next(in: $0, from: &index) }) {
      keys.removeAll(keepingCapacity: true)
      let known = KnownWord(text.extracting(word.range), abbreviations, keys: &keys)
      traits.formUnion(known.traits)
    }
    return NameKeys(text, traits)
  }

  /// The next word: letters, digits and characters outside ASCII, with their hash.
  @inline(__always)
  private static func next(
    in text: UnsafeBufferPointer<UInt8>, from index: inout Int
  ) -> (range: Range<Int>, hash: UInt64)? {
    var place = index
    while place < text.count, !isPart(text[place]) { place += 1 }
    let start = place
    // As RunningHash, whose inverse powers only parts of texts need.
    var (hash, power): (UInt64, UInt64) = (0, 1)
    while place < text.count {
      let byte = text[place]
      guard isPart(byte) else { break }
      hash &+= (UInt64(byte) &+ 1) &* power
      power &*= RunningHash.base
      place += 1
    }
    index = place
    return place > start ? (start..<place, hash) : nil
  }

  @inline(__always)
  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private mutating func number(of word: Span<UInt8>, hash: UInt64) -> Int {
    if let number = texts.number(of: word, hash: hash) { return number }
    keys.removeLast(Self.spare)
    words.append(KnownWord(word, abbreviations, keys: &keys))
    keys += repeatElement(0, count: Self.spare)
    return texts.insert(word)
  }

  /// The keys of the words of the name, one behind the other.
  private mutating func joined(_ traits: NameTraits) -> NameKeys {
    var joined = spares.popLast() ?? NameKeys()
    joined.join(name.span, words.span, keys, traits)
    return joined
  }
}

/// The keys of a name, as it stands and with its abbreviations written out.
public struct NameForms: Sendable {
  /// What is worth looking for in the name as it stands.
  public let traits: NameTraits
  /// The name as it stands; nil when it is not needed beside the other.
  public let literal: NameKeys?
  /// The name with its abbreviations written out; nil when it has none.
  public let expanded: NameKeys?
}

/// A word of a name: where it stands in it, and its number in the memory of words.
struct NameWord: Sendable {
  let range: Range<Int>
  let number: Int
}
