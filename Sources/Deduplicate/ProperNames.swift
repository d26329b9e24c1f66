import Linkage
import VietnameseText

/// Two proper names set against each other word for word, without tones.
///
/// A word stands for one that is equal, in whatever order; for the words whose initials it is made of
/// (`thpt`, `trung hoc pho thong`); for the words it runs together (`songque`); for one a letter away.
struct ProperNames {
  /// Words of the first name without one.
  var leftOver: Int { open.left.count { $0 } }
  /// Words of the second name without one.
  var rightOver: Int { open.right.count { $0 } }

  private var open: (left: [Bool], right: [Bool])

  /// Finds the counterparts.
  ///
  /// - Complexity: O(words²); names have few words.
  init(_ left: TokenSequence, _ right: TokenSequence) {
    open = (left.tokens.map { _ in true }, right.tokens.map { _ in true })
    match(left, right) { $0.elementsEqual($1) }
    Self.matchRuns(left, &open.left, right, &open.right)
    Self.matchRuns(right, &open.right, left, &open.left)
    match(left, right, Self.areNear)
  }

  /// Whether each name has words that nothing in the other stands for: two proper names, not one that
  /// is written more fully than the other.
  var contradict: Bool { leftOver > 0 && rightOver > 0 }

  /// Whether nothing but words of legal forms agrees in two whole names that both have other words.
  ///
  /// An abbreviation that nobody listed can stand for anything: a name that holds one is not foreign.
  func areForeign(_ left: TokenSequence, _ right: TokenSequence) -> Bool {
    func own(_ words: TokenSequence, _ open: [Bool]) -> (count: Int, matched: Int) {
      zip(words.tokens, open).reduce(into: (0, 0)) { own, word in
        if Self.forms.contains(where: { words.utf8[word.0].elementsEqual($0.utf8) }) { return }
        own.0 += 1
        if !word.1 { own.1 += 1 }
      }
    }
    let (x, y) = (own(left, open.left), own(right, open.right))
    return x.count >= 2 && y.count >= 2 && x.matched == 0 && y.matched == 0
      && !Self.holdCutWords(left, right)
  }

  /// Whether a word of either name may be cut to its first letters: none of them is a vowel.
  static func holdCutWords(_ left: TokenSequence, _ right: TokenSequence) -> Bool {
    func areCut(_ words: TokenSequence) -> Bool {
      words.tokens.contains { token in
        let word = words.utf8[token]
        return word.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
          && !word.contains(where: "aeiouy".utf8.contains)
      }
    }
    return areCut(left) || areCut(right)
  }

  private static let forms = [
    "hoi", "cau", "lac", "bo", "quy", "qui", "hiep", "lien", "chi", "ban",
  ]

  private mutating func match(
    _ left: TokenSequence, _ right: TokenSequence,
    _ agree: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
  ) {
    for i in open.left.indices where open.left[i] {
      let j = open.right.indices.first {
        open.right[$0] && agree(left.utf8[left.tokens[i]], right.utf8[right.tokens[$0]])
      }
      guard let j else { continue }
      open.left[i] = false
      open.right[j] = false
    }
  }

  /// Matches single words of one name with runs of words of the other: their initials, or all of them
  /// without blanks.
  private static func matchRuns(
    _ words: TokenSequence, _ openWords: inout [Bool], _ runs: TokenSequence,
    _ openRuns: inout [Bool]
  ) {
    for i in openWords.indices where openWords[i] {
      let word = words.utf8[words.tokens[i]]
      guard let run = run(of: word, runs, openRuns) else { continue }
      openWords[i] = false
      for j in run { openRuns[j] = false }
    }
  }

  private static func run(of word: ArraySlice<UInt8>, _ runs: TokenSequence, _ open: [Bool])
    -> Range<Int>?
  {
    // Digits stand for themselves.
    guard word.count >= 2, word.allSatisfy({ $0 >= 0x61 }) else { return nil }
    for start in open.indices where open[start] {
      let initials = start..<min(open.count, start + word.count)
      if initials.count >= 2, open[initials].allSatisfy(\.self),
        runs.tokens[initials].map({ runs.utf8[$0.lowerBound] }).elementsEqual(word)
      {
        return initials
      }
      var end = start
      var length = 0
      while end < open.count, open[end], length < word.count {
        length += runs.tokens[end].count
        end += 1
      }
      let joined = runs.tokens[start..<end].flatMap { runs.utf8[$0] }
      if end - start >= 2, joined.elementsEqual(word) { return start..<end }
    }
    return nil
  }

  /// Words of four letters and more that one typing error tells apart; a letter too many or too few
  /// also where the shorter has three, and any one where only one of the two can be a syllable.
  private static func areNear(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let length = min(a.count, b.count)
    guard length >= 2, Similarity.damerauLevenshtein(a.span, b.span, maximum: 1) != nil
    else { return false }
    return length >= 4 || (length == 3 && a.count != b.count)
      || Syllables.isValid(a.span, folded: true) != Syllables.isValid(b.span, folded: true)
  }
}
