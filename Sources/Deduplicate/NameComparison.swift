import Linkage

/// Compares what is left of two names once kind and place are taken off.
struct NameComparison {
  static let (exact, folded, near, partial, form, tones, different) = (0, 1, 2, 3, 4, 5, 6)

  private(set) var texts: RecordTexts
  /// Levels of pairs of texts that had to be compared letter by letter; the same names meet in every
  /// period, and wherever bodies of one kind stand at one place.
  private var known: [UInt64: UInt8] = [:]

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
    return proper(a.rest, b.rest, numbersAgree: a.numbers == b.numbers)
  }

  /// One kind was not recognised, as a rule because of a typing error: compare the whole names.
  private mutating func unrecognised(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    let (x, y) = (texts.whole(a), texts.whole(b))
    let reach = min(texts.length(x), texts.length(y)) >= 12 ? 2 : 1
    return texts.areNear(x, y, within: reach) ? Self.near : Self.different
  }

  private mutating func proper(_ a: Int32, _ b: Int32, numbersAgree: Bool) -> Int {
    let pair = UInt64(min(a, b)) << 33 | UInt64(max(a, b)) << 1 | (numbersAgree ? 1 : 0)
    if let level = known[pair] { return Int(level) }
    let level = compare(a, b, numbersAgree)
    known[pair] = UInt8(level)
    return level
  }

  private func compare(_ a: Int32, _ b: Int32, _ numbersAgree: Bool) -> Int {
    let length = min(texts.length(a), texts.length(b))
    let reach = length >= 12 ? 2 : length >= 5 ? 1 : 0
    let (x, y) = (texts.words(a), texts.words(b))
    if reach > 0, numbersAgree, !Self.differInShortWord(x, y), texts.areNear(a, b, within: reach) {
      return Self.near
    }
    let overlap = Similarity.tokenJaccard(x, y)
    return overlap >= 0.75 ? Self.near : overlap >= 0.5 ? Self.partial : Self.different
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
