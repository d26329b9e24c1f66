import Linkage

/// Compares what is left of two names once kind and place are taken off.
struct NameComparison {
  static let (exact, folded, near, partial, form, tones, different) = (0, 1, 2, 3, 4, 5, 6)

  private(set) var texts: RecordTexts
  /// Pairs of texts that had to be compared letter by letter; the same names meet in every period, and
  /// wherever bodies of one kind stand at one place.
  private var known: [UInt64: Answer] = [:]

  /// What comparing two proper names came to.
  private struct Answer {
    let level: UInt8
    let contradict: Bool
  }

  init(_ texts: RecordTexts) { self.texts = texts }

  /// The level of a pair; see ``AssociationComparisons/layout``.
  mutating func level(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    guard a.kind == b.kind else {
      if a.kind == 0 || b.kind == 0 { return unrecognised(a, b) }
      if a.stem == b.stem { return a.restFolded == b.restFolded ? Self.form : Self.different }
      return texts.mayBeDamaged(a, b) || texts.mayBeDamaged(b, a) ? Self.partial : Self.different
    }
    if a.rest == b.rest { return Self.exact }
    if a.restFolded == b.restFolded {
      // Without tones on one side it is the same name as far as can be seen.
      return a.hasTones && b.hasTones ? Self.tones : Self.folded
    }
    if a.rest == 0 || b.rest == 0 { return a.kind == 0 ? Self.different : Self.partial }
    return Int(proper(a, b).level)
  }

  /// Whether two names of one listed kind hold proper names of which none is a form of the other:
  /// `CLB Thơ Hương Quê`, `CLB Thơ Sông Quê`.
  mutating func contradict(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    guard a.kind == b.kind, a.kind != 0, a.rest != 0, b.rest != 0, a.restFolded != b.restFolded
    else { return false }
    return proper(a, b).contradict
  }

  /// One kind was not recognised, as a rule because of a typing error: compare the whole names.
  private mutating func unrecognised(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    let (x, y) = (texts.whole(a), texts.whole(b))
    let reach = min(texts.length(x), texts.length(y)) >= 12 ? 2 : 1
    return texts.areNear(x, y, within: reach) ? Self.near : Self.different
  }

  private mutating func proper(_ a: LinkageRecord, _ b: LinkageRecord) -> Answer {
    let (x, y) = (min(a.rest, b.rest), max(a.rest, b.rest))
    let numbersAgree = a.numbers == b.numbers
    let pair = UInt64(x) << 33 | UInt64(y) << 1 | (numbersAgree ? 1 : 0)
    if let answer = known[pair] { return answer }
    let answer = compare(a, b, numbersAgree)
    known[pair] = answer
    return answer
  }

  private func compare(_ a: LinkageRecord, _ b: LinkageRecord, _ numbersAgree: Bool) -> Answer {
    let length = min(texts.length(a.rest), texts.length(b.rest))
    let reach = length >= 12 ? 2 : length >= 5 ? 1 : 0
    let (x, y) = (texts.words(a.rest), texts.words(b.rest))
    let isNear =
      reach > 0 && numbersAgree && !Self.differInShortWord(x, y)
      && texts.areNear(a.rest, b.rest, within: reach)
    if isNear { return Answer(level: UInt8(Self.near), contradict: false) }
    let names = ProperNames(texts.words(a.restFolded), texts.words(b.restFolded))
    let overlap =
      names.leftOver + names.rightOver == 0 ? 1 : Similarity.tokenJaccard(x, y)
    let level = overlap >= 0.75 ? Self.near : overlap >= 0.5 ? Self.partial : Self.different
    return Answer(level: UInt8(level), contradict: names.contradict)
  }

  /// Whether one word for word differs where it has one or two letters: `Hương A` is no mistyped
  /// `Hương B`.
  private static func differInShortWord(_ a: TokenSequence, _ b: TokenSequence) -> Bool {
    guard a.tokens.count == b.tokens.count else { return false }
    return zip(a.tokens, b.tokens).contains { x, y in
      min(x.count, y.count) <= 2 && !a.utf8[x].elementsEqual(b.utf8[y])
    }
  }
}
