import VietnameseText

/// The mentions that were found in parts of names.
struct FoundMentions: Sendable {
  private var texts = TextTable()
  private var answers: [Answer] = []

  /// The mentions of a part, and the number of its first token in the name they were found in.
  private struct Answer {
    let mentions: [UnitMention]
    let start: Int
  }

  /// What was found in a part that begins at a token; nil when it is not known.
  func mentions(in part: ArraySlice<UInt8>, at start: Int) -> [UnitMention]? {
    texts.number(of: part.span).map { number in
      let answer = answers[number]
      guard start != answer.start else { return answer.mentions }
      let shift = start - answer.start
      return answer.mentions.map { mention in
        var moved = mention
        moved.tokens = mention.tokens.lowerBound + shift..<mention.tokens.upperBound + shift
        return moved
      }
    }
  }

  /// Remembers what was found in a part; forgets all others when they are too many.
  mutating func remember(_ mentions: [UnitMention], in part: ArraySlice<UInt8>, at start: Int) {
    if Self.isFull(texts, part.span) { self = FoundMentions() }
    if texts.insert(part.span) == answers.count {
      answers.append(Answer(mentions: mentions, start: start))
    }
  }

  /// Whether no further text is to be remembered.
  static func isFull(_ texts: TextTable, _ text: Span<UInt8>) -> Bool {
    texts.count >= mostTexts || texts.byteCount + text.count > mostBytes
  }

  private static let mostTexts = 4096
  private static let mostBytes = 1 << 18
}
