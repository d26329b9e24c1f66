import Linkage
import VietnameseText

/// Compares what is left of two names once kind and place are taken off.
struct NameComparison {
  static let (exact, folded, near, partial, form, tones, different) = (0, 1, 2, 3, 4, 5, 6)

  private(set) var texts: RecordTexts
  /// Pairs of texts that had to be compared letter by letter; the same names meet in every period, and
  /// wherever bodies of one kind stand at one place.
  private var known: [UInt64: Answer] = [:]

  /// Whether pairs of whole names contradict.
  private var knownWholes: [UInt64: Bool] = [:]

  /// Whether whole names founded by one decision are two bodies' for all that.
  private var knownForeign: [UInt64: Bool] = [:]

  /// What comparing two proper names came to.
  private struct Answer {
    let level: UInt8
    let contradict: Bool
  }

  init(_ texts: RecordTexts) { self.texts = texts }

  /// The level of a pair; see ``AssociationComparisons/layout``.
  mutating func level(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    if texts.areNamesOfOne(a, b) { return Self.folded }
    guard a.kind == b.kind else {
      if a.kind == 0 || b.kind == 0 { return unrecognised(a, b) }
      if a.stem == b.stem { return a.restFolded == b.restFolded ? Self.form : Self.different }
      return texts.mayBeDamaged(a, b) || texts.mayBeDamaged(b, a) ? Self.partial : Self.different
    }
    if a.rest == b.rest { return Self.exact }
    if a.rest == 0 || b.rest == 0 { return a.kind == 0 ? Self.different : Self.partial }
    let level = Int(proper(a, b).level)
    return level > Self.near && isMistyped(a, b) ? Self.near : level
  }

  /// Whether two names hold words of their own of which none is a form of the other's: `CLB Thơ Hương
  /// Quê`, `CLB Thơ Sông Quê`.
  ///
  /// Names of two listed kinds are left to the kinds, but those of two forms of one kind have the same
  /// words of their own (`Hội Cầu lông`, `CLB Cầu lông Bằng Hữu`). Where a kind was not recognised, the
  /// name may be damaged beyond that, and one founding decision outweighs it as long as the names have
  /// anything in common: one decision can found several bodies.
  mutating func contradict(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    if isMistyped(a, b) || texts.areNamesOfOne(a, b) { return false }
    if a.kind == 0 || b.kind == 0, HardEvidence.isOneAct(a, b) { return areForeign(a, b) }
    if a.kind != b.kind, a.kind != 0, b.kind != 0 {
      return a.stem == b.stem && a.restFolded != b.restFolded
    }
    if a.kind != b.kind { return (a.kind == 0 || b.kind == 0) && wholesContradict(a, b) }
    guard a.rest != 0, b.rest != 0, a.restFolded != b.restFolded else { return false }
    return proper(a, b).contradict
  }

  /// Whether one letter lies between two names of one kind, and all else says one body: `Tre Việt`, `Te
  /// Việt`.
  ///
  /// Without that a letter of a short word makes another name.
  private func isMistyped(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    a.kind == b.kind && a.numbers == b.numbers && a.rest != b.rest && a.rest != 0 && b.rest != 0
      && HardEvidence.isOneSeat(a, b) && texts.areNear(a.restFolded, b.restFolded, within: 1)
  }

  /// Whether two whole names, of which one is of no listed kind, are not even damaged forms of one
  /// another: nothing but their legal forms agrees, or one word of each stands against the other's.
  private mutating func areForeign(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    let (x, y) = (texts.whole(a), texts.whole(b))
    if x == y { return false }
    let pair = UInt64(min(x, y)) << 32 | UInt64(max(x, y))
    if let answer = knownForeign[pair] { return answer }
    let (left, right) = (texts.words(x), texts.words(y))
    let names = ProperNames(left, right)
    let answer =
      names.areForeign(left, right)
      || (a.kind == b.kind
        && (names.contradict && !ProperNames.holdCutWords(left, right)
          || Self.differInShortWord(texts.words(a.rest), texts.words(b.rest))
            && !tonesAreLost(a, b)))
    knownForeign[pair] = answer
    return answer
  }

  private mutating func wholesContradict(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    let (x, y) = (texts.whole(a), texts.whole(b))
    let pair = UInt64(min(x, y)) << 32 | UInt64(max(x, y))
    if let answer = knownWholes[pair] { return answer }
    let answer =
      !texts.areNear(x, y, within: 1) && ProperNames(texts.words(x), texts.words(y)).contradict
    knownWholes[pair] = answer
    return answer
  }

  /// One kind was not recognised, as a rule because of a typing error or of an abbreviation that nobody
  /// listed (`Hội NC`, `Hội Nghề cá`): compare the whole names.
  private mutating func unrecognised(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    let (x, y) = (texts.whole(a), texts.whole(b))
    let reach = min(texts.length(x), texts.length(y)) >= 12 ? 2 : 1
    if texts.areNear(x, y, within: reach) { return Self.near }
    let (left, right) = (texts.words(x), texts.words(y))
    guard a.numbers == b.numbers, ProperNames.holdCutWords(left, right) else {
      return Self.different
    }
    let names = ProperNames(left, right)
    return names.leftOver + names.rightOver == 0 ? Self.near : Self.different
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
    if a.restFolded == b.restFolded {
      let level = tonesDiffer(a, b) ? Self.tones : Self.folded
      return Answer(level: UInt8(level), contradict: false)
    }
    let length = min(texts.length(a.rest), texts.length(b.rest))
    let reach = length >= 12 ? 2 : length >= 5 ? 1 : 0
    let (x, y) = (texts.words(a.rest), texts.words(b.rest))
    let isNear =
      reach > 0 && numbersAgree && !Self.differInShortWord(x, y)
      && texts.areNear(a.rest, b.rest, within: reach)
    if isNear || numbersAgree && isMisspelt(a, b) {
      return Answer(level: UInt8(Self.near), contradict: false)
    }
    let names = ProperNames(texts.words(a.restFolded), texts.words(b.restFolded))
    let overlap =
      names.leftOver + names.rightOver == 0 ? 1 : Similarity.tokenJaccard(x, y)
    let level = overlap >= 0.75 ? Self.near : overlap >= 0.5 ? Self.partial : Self.different
    return Answer(level: UInt8(level), contradict: names.contradict)
  }

  /// Whether one word alone differs, by a letter, and only one of its forms can be a word at all: `Tân
  /// Ninh`, `Tnâ Ninh`.
  private func isMisspelt(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    guard texts.areNear(a.restFolded, b.restFolded, within: 1) else { return false }
    let (x, y) = (texts.words(a.rest), texts.words(b.rest))
    guard x.tokens.count == y.tokens.count else { return false }
    let open = x.tokens.indices.filter { !x.utf8[x.tokens[$0]].elementsEqual(y.utf8[y.tokens[$0]]) }
    guard let word = open.first, open.count == 1 else { return false }
    let (left, right) = (x.utf8[x.tokens[word]], y.utf8[y.tokens[word]])
    return min(Self.letters(left), Self.letters(right)) >= 2
      && Syllables.isValid(left.span) != Syllables.isValid(right.span)
  }

  /// Whether one of two names was written without tones.
  func tonesAreLost(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    a.rest == a.restFolded || b.rest == b.restFolded
  }

  /// Whether words that differ in tones alone have tones on both sides; without them on one it is the
  /// same name as far as can be seen.
  private func tonesDiffer(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    let (x, y, plain) = (texts.words(a.rest), texts.words(b.rest), texts.words(a.restFolded))
    guard x.tokens.count == y.tokens.count, x.tokens.count == plain.tokens.count else {
      return true
    }
    return plain.tokens.indices.contains { index in
      let (left, right) = (x.utf8[x.tokens[index]], y.utf8[y.tokens[index]])
      let word = plain.utf8[plain.tokens[index]]
      return left != right && left != word && right != word
    }
  }

  /// Whether one word for word differs by more than a typing error: `Hương A` is no mistyped `Hương B`,
  /// `Tri Ân` no `Tri Âm`, and in `Tuổi Vàng` and `Tuổi Hồng` two errors would have met one short word.
  private static func differInShortWord(_ a: TokenSequence, _ b: TokenSequence) -> Bool {
    guard a.tokens.count == b.tokens.count else { return false }
    return zip(a.tokens, b.tokens).contains { x, y in
      let (left, right) = (a.utf8[x], b.utf8[y])
      if left.elementsEqual(right) { return false }
      if left.contains(where: isDigit) || right.contains(where: isDigit) { return true }
      let length = min(letters(left), letters(right))
      return length <= 2
        || (length <= 5 && Similarity.damerauLevenshtein(left.span, right.span, maximum: 1) == nil)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func letters(_ word: ArraySlice<UInt8>) -> Int { word.count { $0 & 0xC0 != 0x80 } }
}
