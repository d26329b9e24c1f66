import Linkage

/// Compares what is left of two names once kind and place are taken off.
enum NameComparison {
  static let (exact, folded, near, partial, form, tones, different) = (0, 1, 2, 3, 4, 5, 6)

  /// The level of a pair; see ``AssociationComparisons/layout``.
  static func level(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    guard a.kind == b.kind else {
      if a.kind == 0 || b.kind == 0 { return unrecognised(a, b) }
      if a.stem == b.stem { return a.restFolded == b.restFolded ? form : different }
      return a.mayBeDamaged(b) || b.mayBeDamaged(a) ? partial : different
    }
    if a.rest == b.rest { return exact }
    if a.restFolded == b.restFolded {
      // Without tones on one side it is the same name as far as can be seen.
      return a.hasTones && b.hasTones ? tones : folded
    }
    if a.rest == 0 || b.rest == 0 { return a.kind == 0 ? different : partial }
    return proper(a, b)
  }

  /// One kind was not recognised, as a rule because of a typing error: compare the whole names.
  private static func unrecognised(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    let reach = min(a.whole.count, b.whole.count) >= 12 ? 2 : 1
    return AssociationComparisons.areNear(a.whole, b.whole, within: reach) ? near : different
  }

  private static func proper(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    let length = min(a.restText.utf8.count, b.restText.utf8.count)
    let reach = length >= 12 ? 2 : length >= 5 ? 1 : 0
    if reach > 0, a.numbers == b.numbers, !differInShortWord(a.restText, b.restText),
      AssociationComparisons.areNear(a.restText.utf8, b.restText.utf8, within: reach)
    {
      return near
    }
    let overlap = Similarity.tokenJaccard(a.restText, b.restText)
    return overlap >= 0.75 ? near : overlap >= 0.5 ? partial : different
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
