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

  /// As of `MatchKey.appendAccented`.
  public let accented: [UInt8]
  /// As of `MatchKey.appendFolded`.
  public let folded: [UInt8]
  /// The tokens that both keys have.
  public let tokens: [Token]
  /// What is worth looking for.
  public let traits: NameTraits

  /// Whether every word between blanks and marks is one token of both keys.
  public var isRegular: Bool { !traits.contains(.isCompound) }

  init(accented: [UInt8], folded: [UInt8], tokens: [Token], traits: NameTraits) {
    self.accented = accented
    self.folded = folded
    self.tokens = tokens
    self.traits = traits
  }

  /// The keys of a text whose words are looked at letter by letter.
  init(_ text: Span<UInt8>, _ traits: NameTraits) {
    var accented: [UInt8] = []
    var folded: [UInt8] = []
    MatchKey.append(text, accented: &accented, folded: &folded)
    tokens = Self.tokens(accented.span, folded.span)
    self.accented = accented
    self.folded = folded
    self.traits = traits
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
