import Register
import VietnameseText

/// Remembers what the ends of names say of places: behind the words for the kind, most names of a
/// return end like others.
///
/// Answers do not depend on it, only their cost. It stays small whatever the names hold.
public struct MentionMemory: Sendable {
  /// The mentions of a name, and its number of tokens before the end that is remembered.
  private struct Answer {
    let mentions: [UnitMention]
    let kindEnd: Int

    /// The same in a name where other words stand before the end.
    func mentions(behind kindEnd: Int) -> [UnitMention] {
      guard kindEnd != self.kindEnd else { return mentions }
      let shift = kindEnd - self.kindEnd
      return mentions.map { mention in
        var moved = mention
        moved.tokens = mention.tokens.lowerBound + shift..<mention.tokens.upperBound + shift
        return moved
      }
    }
  }

  /// What stood before ends of names, and the ends.
  private var headTexts = TextTable()
  private var heads: [NameHead] = []
  private var tails = [Tails](repeating: Tails(), count: 4)
  /// Where places were looked for.
  private var within = Place()
  private var chain = UnitChain()

  /// The ends of names of one sort, with what was found.
  private struct Tails {
    var texts = TextTable()
    var answers: [Answer] = []
  }

  private static let mostTexts = 4096
  private static let mostBytes = 1 << 18

  /// Remembers nothing yet.
  public init() {}

  /// The mentions in a name, found now or before.
  mutating func mentions(
    in name: NameKeys, kindEnd: Int, within: Place, by resolver: PlaceResolver
  ) -> [UnitMention] {
    if within != self.within {
      for sort in tails.indices { tails[sort] = Tails() }
      self.within = within
      chain = resolver.gazetteer.chain(of: within)
    }
    guard name.isRegular, kindEnd <= name.tokens.count, isQuiet(name, kindEnd) else {
      return find(in: name, kindEnd, resolver)
    }
    if kindEnd > 0, kindEnd == name.tokens.count { return [] }
    let accented = name.accented
    let start = kindEnd == 0 ? 0 : name.tokens[kindEnd - 1].accentedEnd + 1
    let tail = accented.span.extracting(start...)
    let sort = (kindEnd == 0 ? 1 : 0) | (Self.isASCII(accented) ? 0 : 2)
    if let number = tails[sort].texts.number(of: tail) {
      return tails[sort].answers[number].mentions(behind: kindEnd)
    }
    let found = find(in: name, kindEnd, resolver)
    remember(Answer(mentions: found, kindEnd: kindEnd), tail, sort)
    return found
  }

  private func find(
    in name: NameKeys, _ kindEnd: Int, _ resolver: PlaceResolver
  ) -> [UnitMention] {
    let (accented, folded) = (name.accented, name.folded)
    return resolver.mentions(
      in: accented.span, folded: folded.span, kindEnd: kindEnd, within: chain)
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
    if Self.isFull(headTexts, text) { (headTexts, heads) = (TextTable(), []) }
    let head = NameHead(words.split(separator: UInt8(ascii: " ")))
    if headTexts.insert(text) == heads.count { heads.append(head) }
    return head
  }

  private mutating func remember(_ answer: Answer, _ tail: Span<UInt8>, _ sort: Int) {
    if Self.isFull(tails[sort].texts, tail) { tails[sort] = Tails() }
    if tails[sort].texts.insert(tail) == tails[sort].answers.count {
      tails[sort].answers.append(answer)
    }
  }

  private static func isASCII(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 < 0x80 }
  }

  private static func isFull(_ texts: TextTable, _ text: Span<UInt8>) -> Bool {
    texts.count >= mostTexts || texts.byteCount + text.count > mostBytes
  }
}
