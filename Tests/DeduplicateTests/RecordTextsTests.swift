import Linkage
import SeededRandom
import Testing

@testable import Deduplicate

/// Texts compared by their letters first, against the distance alone.
@Suite struct RecordTextsTests {
  private static let words: [String] = {
    var generator = SplitMix64(seed: 21)
    let letters = ["a", "b", "n", "g", "u", "1", "9", " ", "ư", "ơ", "e\u{301}"]
    let random = (0..<160).map { _ in
      (0..<Int.random(in: 1...7, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }.joined()
    }
    return random + ["0905123456", "0905123465", "0905123457", "nguyen van an", "nguyen van am"]
  }()

  @Test(arguments: 0...3)
  func `Noting letters changes no answer`(edits: Int) {
    var table = TextTable()
    let numbers = Self.words.map { table.number(of: $0) }
    var noted = RecordTexts(table, kinds: [:])
    for number in numbers { noted.noteLetters(of: number) }
    for (a, x) in zip(Self.words, numbers) {
      for (b, y) in zip(Self.words, numbers) {
        let distance = Similarity.damerauLevenshtein(
          Array(a.utf8).span, Array(b.utf8).span, maximum: edits)
        #expect(noted.areNear(x, y, within: edits) == (distance != nil), "\(a) \(b)")
      }
    }
  }

  @Test func `A decision is its number and what follows`() {
    var table = TextTable()
    let decisions = ["", "123", "123 qd-ubnd", "  7 qd", "7  qd", " ", "12 ", "123 qd-ub", "9 qub"]
      .map {
        table.number(of: $0)
      }
    var texts = RecordTexts(table, kinds: [:])
    let parts = decisions.map { texts.decision($0) }
    #expect(parts.map { texts.length($0.number) } == [0, 3, 3, 1, 1, 0, 2, 3, 1])
    #expect(parts.map { texts.length($0.suffix) } == [0, 0, 7, 2, 3, 0, 0, 7, 3])
    #expect(decisions.map { texts.decision($0).number } == parts.map(\.number))
    #expect(parts[2] == parts[7])
  }
}
