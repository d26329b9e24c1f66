import Register
import VietnameseText

/// Remembers what the ends of names say of places: behind the words for the kind, most names of a
/// return end like others.
///
/// Answers do not depend on it, only their cost. It stays small whatever the names hold.
public struct MentionMemory: Sendable {
  /// What stood before ends of names, and the ends.
  private var headTexts = TextTable()
  private var heads: [NameHead] = []
  private var tails = [TailMemory](repeating: TailMemory(), count: 4)
  /// Where places were looked for.
  private var within = Place()
  private var chain = UnitChain()

  /// Remembers nothing yet.
  public init() {}

  /// The mentions in a name, found now or before.
  mutating func mentions(
    in name: NameKeys, kindEnd: Int, within: Place, by resolver: PlaceResolver
  ) -> [UnitMention] {
    if within != self.within {
      for sort in tails.indices { tails[sort] = TailMemory() }
      self.within = within
      chain = resolver.gazetteer.chain(of: within)
    }
    guard name.isRegular, kindEnd <= name.tokens.count, isQuiet(name, kindEnd) else {
      return Self.find(in: name, kindEnd, within: chain, resolver)
    }
    if kindEnd > 0, kindEnd == name.tokens.count { return [] }
    let sort = (kindEnd == 0 ? 1 : 0) | (name.traits.contains(.hasDiacritics) ? 2 : 0)
    let tail = NameTail(name, from: kindEnd, resolver.gazetteer.names)
    let chain = chain
    return tails[sort].mentions(in: name, tail) {
      Self.find(in: name, kindEnd, within: chain, resolver)
    }
  }

  private static func find(
    in name: NameKeys, _ kindEnd: Int, within: UnitChain, _ resolver: PlaceResolver
  ) -> [UnitMention] {
    let (accented, folded) = (name.accented, name.folded)
    return resolver.mentions(
      in: accented.span, folded: folded.span, kindEnd: kindEnd, within: within,
      isStripped: !name.traits.contains(.hasDiacritics))
  }

  /// Whether the mentions do not depend on the words for the kind.
  private mutating func isQuiet(_ name: NameKeys, _ kindEnd: Int) -> Bool {
    guard kindEnd > 0 else { return true }
    let end = name.tokens[kindEnd - 1]
    let words = name.folded(0..<end.foldedEnd)
    let text = words.span
    let number = headTexts.number(of: text, hash: end.foldedHash.value(since: RunningHash()))
    let head = number.map { heads[$0] } ?? rememberHead(text, words)
    let nextEnd = kindEnd < name.tokens.count ? name.tokens[kindEnd].foldedEnd : end.foldedEnd
    return head.isQuiet(before: name.folded(min(end.foldedEnd + 1, nextEnd)..<nextEnd))
  }

  private mutating func rememberHead(
    _ text: Span<UInt8>, _ words: ArraySlice<UInt8>
  ) -> NameHead {
    if FoundMentions.isFull(headTexts, text) { (headTexts, heads) = (TextTable(), []) }
    let head = NameHead(words.split(separator: UInt8(ascii: " ")))
    if headTexts.insert(text) == heads.count { heads.append(head) }
    return head
  }
}
