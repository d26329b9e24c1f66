/// The words for the kind of an association, by what they can have to do with a place behind them.
struct NameHead: Sendable {
  /// Whether no unit word and no institution is among the words, and no unit word goes on behind them.
  let isQuiet: Bool
  /// What the next word must not begin with, because it would make an institution of the last one.
  private let completions: [[UInt8]]

  /// Looks at the words, folded.
  init(_ words: [ArraySlice<UInt8>]) {
    let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
    isQuiet =
      words.allSatisfy(Self.isPlain) && !(words + pairs).contains(where: UnitWord.isSpelling)
      && !(words.suffix(1) + pairs.suffix(1)).contains(where: Institution.isCalled)
      && !words.suffix(1).contains(where: UnitWord.mayBegin)
    completions = words.last.map(Institution.completions) ?? []
  }

  /// Whether the places in a name do not depend on these words when it goes on with such a word.
  func isQuiet(before next: ArraySlice<UInt8>) -> Bool {
    isQuiet && !completions.contains { next.starts(with: $0) }
  }

  /// Whether the word stays one word whatever stands around it: not the `N` of `N. T`, no number.
  private static func isPlain(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && !word.elementsEqual("nt".utf8)
      && !word.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
