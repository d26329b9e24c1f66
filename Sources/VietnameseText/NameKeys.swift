/// The two match keys of a name, cut into tokens, and what is worth looking for in it.
public struct NameKeys: Sendable {
  /// Where one token ends in both keys.
  @frozen public struct Token: Sendable {
    /// The end in the key with diacritics.
    public let accentedEnd: Int
    /// The end in the key without.
    public let foldedEnd: Int
    /// The hash of the folded key up to there.
    public let foldedHash: RunningHash
  }

  /// Both keys, the one with diacritics before the one without, and what was left of longer ones.
  @usableFromInline private(set) var bytes: [UInt8] = []
  @usableFromInline private(set) var foldedStart = 0
  @usableFromInline private(set) var foldedEnd = 0
  /// The tokens that both keys have.
  public private(set) var tokens: [Token] = []
  /// What is worth looking for.
  public private(set) var traits: NameTraits = []

  /// As of `MatchKey.appendAccented`.
  @inlinable public var accented: ArraySlice<UInt8> { bytes[..<foldedStart] }
  /// As of `MatchKey.appendFolded`.
  @inlinable public var folded: ArraySlice<UInt8> { bytes[foldedStart..<foldedEnd] }

  /// A part of the key with diacritics.
  @inlinable public func accented(_ part: Range<Int>) -> ArraySlice<UInt8> { bytes[part] }

  /// A part of the key without.
  @inlinable public func folded(_ part: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(foldedStart + part.lowerBound)..<(foldedStart + part.upperBound)]
  }

  /// Tokens of the key with diacritics, joined by blanks.
  @inlinable public func accented(tokens range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    let start = range.lowerBound == 0 ? 0 : tokens[range.lowerBound - 1].accentedEnd + 1
    return accented(start..<tokens[range.upperBound - 1].accentedEnd)
  }

  /// Tokens of the key without, joined by blanks.
  @inlinable public func folded(tokens range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    let start = range.lowerBound == 0 ? 0 : tokens[range.lowerBound - 1].foldedEnd + 1
    return folded(start..<tokens[range.upperBound - 1].foldedEnd)
  }

  /// Where a token stands in the key without.
  @inlinable public func foldedRange(of token: Int) -> Range<Int> {
    (token == 0 ? 0 : tokens[token - 1].foldedEnd + 1)..<tokens[token].foldedEnd
  }

  /// A byte of the key without.
  @inlinable public func foldedByte(_ place: Int) -> UInt8 { bytes[foldedStart + place] }

  /// The number that a table of folded phrases has for some tokens; nil when it has not got them.
  ///
  /// - Complexity: O(1) for most phrases that are not in the table.
  public func number(of range: Range<Int>, in phrases: TextTable) -> Int? {
    guard !range.isEmpty else { return nil }
    var (start, hash) = (foldedStart, RunningHash())
    if range.lowerBound > 0 {
      let before = tokens[range.lowerBound - 1]
      start += before.foldedEnd + 1
      hash = before.foldedHash
      hash.append(0x20)
    }
    let last = tokens[range.upperBound - 1]
    return phrases.number(
      of: bytes.span.extracting(start..<(foldedStart + last.foldedEnd)),
      hash: last.foldedHash.value(since: hash))
  }

  /// The hash of a token of the folded key.
  public func foldedHash(of token: Int) -> RunningHash {
    guard token > 0 else { return tokens[token].foldedHash }
    var before = tokens[token - 1].foldedHash
    before.append(0x20)
    return tokens[token].foldedHash.part(since: before)
  }

  /// Whether every word between blanks and marks is one token of both keys.
  public var isRegular: Bool { !traits.contains(.isCompound) }

  /// No keys yet.
  init() {}

  /// The keys of a text whose words are looked at letter by letter.
  init(_ text: Span<UInt8>, _ traits: NameTraits) {
    var accented: [UInt8] = []
    var folded: [UInt8] = []
    MatchKey.append(text, accented: &accented, folded: &folded)
    tokens = Self.tokens(accented.span, folded.span)
    bytes = accented + folded
    foldedStart = accented.count
    foldedEnd = bytes.count
    self.traits = traits
  }

  /// Becomes the keys of words one behind the other, in the room that other keys took.
  ///
  /// - Parameters:
  ///   - name: The words; those without keys are passed over.
  ///   - words: What is known of words by their number.
  ///   - keys: The keys of those; eight bytes at least stand behind each.
  mutating func join(
    _ name: Span<NameWord>, _ words: Span<KnownWord>, _ keys: [UInt8], _ traits: NameTraits
  ) {
    self.traits = traits
    tokens.removeAll(keepingCapacity: true)
    appendTokens(name, words)
    foldedStart = tokens.last?.accentedEnd ?? 0
    foldedEnd = foldedStart + (tokens.last?.foldedEnd ?? 0)
    if bytes.count < foldedEnd + Self.slack {
      bytes += repeatElement(0, count: 2 * foldedEnd + Self.slack - bytes.count)
    }
    let foldedStart = foldedStart
    bytes.withUnsafeMutableBytes { output in
      keys.withUnsafeBytes { keys in
        // Each key is followed by a blank until the next one is written over it.
        var (accented, folded) = (0, foldedStart)
        for index in name.indices {
          let known = words[name[index].number]
          accented += Self.copy(keys, known.accented, to: output, accented)
        }
        for index in name.indices {
          let known = words[name[index].number]
          folded += Self.copy(keys, known.folded, to: output, folded)
        }
      }
    }
  }

  /// Copies a key that is not empty and a blank behind it; how many bytes these are.
  ///
  /// Eight bytes at a time, up to seven more than that.
  @inline(__always)
  private static func copy(
    _ keys: UnsafeRawBufferPointer, _ key: Range<Int>, to output: UnsafeMutableRawBufferPointer,
    _ place: Int
  ) -> Int {
    if key.isEmpty { return 0 }
    var offset = 0
    repeat {
      let word = keys.loadUnaligned(fromByteOffset: key.lowerBound + offset, as: UInt64.self)
      output.storeBytes(of: word, toByteOffset: place + offset, as: UInt64.self)
      offset += 8
    } while offset < key.count
    output.storeBytes(of: 0x20, toByteOffset: place + key.count, as: UInt8.self)
    return key.count + 1
  }

  /// Says of the diacritics what is to be said of the name as it stands: those of the words that its
  /// abbreviations stand for are not its own.
  mutating func takeDiacritics(from literal: NameTraits) {
    traits.remove(.hasDiacritics)
    traits.formUnion(literal.intersection(.hasDiacritics))
  }

  private static let slack = 8

  private mutating func appendTokens(_ name: Span<NameWord>, _ words: Span<KnownWord>) {
    tokens.append(addingCapacity: name.count) { tokens in
      var hash = RunningHash()
      var (accented, folded) = (0, 0)
      for index in name.indices {
        let known = words[name[index].number]
        if known.accented.isEmpty { continue }
        let blank = tokens.isEmpty ? 0 : 1
        accented += known.accented.count + blank
        folded += known.folded.count + blank
        hash.append(tokens.isEmpty ? known.foldedHash : known.spacedHash)
        tokens.append(Token(accentedEnd: accented, foldedEnd: folded, foldedHash: hash))
      }
    }
  }

  private static func tokens(_ accented: Span<UInt8>, _ folded: Span<UInt8>) -> [Token] {
    guard !accented.isEmpty, !folded.isEmpty else { return [] }
    var ends: [Int] = []
    for index in accented.indices where accented[index] == 0x20 { ends.append(index) }
    ends.append(accented.count)
    var tokens: [Token] = []
    tokens.reserveCapacity(ends.count)
    var hash = RunningHash()
    for index in 0...folded.count where tokens.count < ends.count {
      if index == folded.count || folded[index] == 0x20 {
        tokens.append(
          Token(accentedEnd: ends[tokens.count], foldedEnd: index, foldedHash: hash))
      }
      if index < folded.count { hash.append(folded[index]) }
    }
    return tokens
  }
}
