import Geography
import Register
import VietnameseText

/// Takes association names apart: noise, kind, proper name, places.
struct NameParser: Sendable {
  let kinds: KindTable
  let noise: LegalNoise
  let nameWords: NameWords
  private let people: PersonMask
  let abbreviations: AbbreviationTable
  let resolver: PlaceResolver
  let misspeltUnit: MisspeltUnit
  let mistypedAbbreviations: MistypedAbbreviations
  var words: WordMemory
  private var places = MentionMemory()
  /// The name that is being read and its readings; kept for their room.
  var text: [UInt8] = []
  var readings: [NameReading] = []
  /// What is left of a name while its kind and place are taken off; kept for their room too.
  var isKept: [Bool] = []
  var rest: [UInt8] = []
  var restFolded: [UInt8] = []

  /// A parser that has seen no names yet.
  init(
    kinds: KindTable, noise: LegalNoise, abbreviations: AbbreviationTable, resolver: PlaceResolver,
    misspeltUnit: MisspeltUnit, nameWords: NameWords, personWords: PersonWords
  ) {
    people = PersonMask(personWords)
    self.kinds = kinds
    self.noise = noise
    self.nameWords = nameWords
    self.abbreviations = abbreviations
    self.resolver = resolver
    self.misspeltUnit = misspeltUnit
    mistypedAbbreviations = MistypedAbbreviations(abbreviations)
    words = WordMemory(abbreviations)
  }

  /// Parses one name.
  ///
  /// - Parameters:
  ///   - cell: The cell as it arrived.
  ///   - within: Where the reporting unit is; places are looked for there.
  /// - Complexity: A few microseconds; a name of no known kind costs a search over all spellings.
  mutating func parse(_ cell: Span<UInt8>, within: Place) -> ParsedName {
    var repairs = take(cell)
    let decision = NameDecision.remove(from: &text)
    if decision != nil { repairs.append(.nameHoldsDecision) }
    let other = nameWords.otherName.remove(from: &text)
    if other != nil { repairs.append(.nameHoldsOther) }
    let display = String(decoding: text, as: UTF8.self)
    if splitJoined() { repairs.append(.lostSpace) }
    read(&repairs)
    var found = taken(within)
    let isExplained = found.reading.opening != nil && !found.hasMore
    let keystrokes = isExplained ? nil : KeystrokeResidue.proposal(for: cell)
    if let keystrokes {
      _ = take(keystrokes.utf8.span)
      _ = NameDecision.remove(from: &text)
      _ = nameWords.otherName.remove(from: &text)
      read(&repairs)
      found = taken(within)
    }
    putInOrder(&found, within, &repairs)
    if isUsable(found.reading) || !putFormBefore(&found, within, &repairs) {
      putRight(&found, within, &repairs)
    }
    let best = found.reading
    if best.hidesTones(kinds), !repairs.contains(.nameMisspelt) { repairs.append(.nameMisspelt) }
    if best.isSplit, !repairs.contains(.lostSpace) { repairs.append(.lostSpace) }
    return ParsedName(
      display: display, tokens: best.tokens, opening: opening(best), start: best.start,
      kindEnd: best.kindEnd, mentions: found.mentions, within: within, repairs: repairs,
      isUsable: isUsable(best), decision: decision, other: other, keystrokes: keystrokes)
  }

  /// Puts blanks back where the text itself tells that they are lost; whether there were any.
  private mutating func splitJoined() -> Bool {
    let isFormSplit = JoinedForm.splitForm(&text)
    let areNumbersSplit = JoinedForm.splitNumbers(&text)
    return JoinedForm.splitAbbreviations(&text) || areNumbersSplit || isFormSplit
  }

  /// Takes the text of a cell in its one form, without phone numbers, people and marks; what was repaired.
  private mutating func take(_ cell: Span<UInt8>) -> [EditRule] {
    text.removeAll(keepingCapacity: true)
    var repairs: [EditRule] = []
    var restored: [UInt8] = []
    if MangledCell.restore(cell, to: &restored) {
      _ = TextNormalizer.append(restored.span, to: &text)
      repairs.append(.textRepaired)
    } else if !TextNormalizer.append(cell, to: &text).isEmpty {
      repairs.append(.textRepaired)
    }
    if PhoneMask.remove(from: &text) { repairs.append(.nameHoldsPhone) }
    if people.remove(from: &text) { repairs.append(.nameHoldsPerson) }
    if FormulaMarks.remove(from: &text) { repairs.append(.nameHoldsMarks) }
    return repairs
  }

  /// Reads the text with abbreviations written out: as it stands, with lost blanks put back, and letter
  /// by letter where the code list knows an abbreviation as a whole.
  ///
  /// Done anew where the text was changed; what earlier readings took of memory is used again.
  mutating func read(_ repairs: inout [EditRule]) {
    while let reading = readings.popLast() { words.recycle(reading.tokens.keys) }
    let kinds = kinds
    // As it stands the name is needed only where a listed spelling can be the whole of it.
    let forms = words.forms(of: text) { kinds.lastWords.number(of: $0) != nil }
    var hasExpanded = forms.expanded != nil
    var split: [UInt8] = []
    if JoinedForm.split(text, forms.traits, to: &split) {
      let forms = words.forms(of: split) { _ in false }
      hasExpanded = hasExpanded || forms.expanded != nil
      if let keys = forms.expanded ?? forms.literal {
        readings.append(reading(keys, isSplit: true))
      }
    }
    if hasExpanded { repairs.append(.abbreviation) }
    if let expanded = forms.expanded { readings.append(reading(expanded, isSplit: false)) }
    // `Quỹ TT Hoa Sen`, whose `TT` is written out as a town's: where no listed name comes of it, the
    // abbreviation may be part of one.
    let isUnlisted = readings.allSatisfy { $0.opening == nil }
    let text = text
    guard let keys = forms.literal ?? (isUnlisted ? words.keys(of: text.span) : nil) else { return }
    let literal = reading(keys, isSplit: false)
    let isListed = literal.opening.map { kinds.aliases[$0.alias].opening.isKind } ?? false
    if forms.expanded == nil || literal.rest == 0 || isUnlisted && isListed {
      readings.append(literal)
    } else {
      words.recycle(keys)
    }
  }

  func reading(_ keys: NameKeys, isSplit: Bool) -> NameReading {
    NameReading(NameTokens(keys), isSplit: isSplit, kinds, noise)
  }

  func opening(_ reading: NameReading) -> NameOpening? {
    reading.opening.map { kinds.aliases[$0.alias].opening }
  }

  mutating func mentions(_ reading: NameReading, _ within: Place) -> [UnitMention] {
    resolver.mentions(
      in: reading.tokens.keys, kindEnd: reading.kindEnd, within: within,
      remembering: &places)
  }

  /// Whether words are left that neither kind nor place explains: a typing error, or a proper name.
  func isUnexplained(_ reading: NameReading, _ mentions: [UnitMention]) -> Bool {
    (reading.kindEnd..<reading.tokens.count).contains { token in
      !mentions.contains { $0.tokens.contains(token) }
    }
  }

  /// Whether there is an association's name at all.
  ///
  /// A listed one; or a legal form, perhaps mistyped, and a word behind it; or an abbreviation, which
  /// has no vowel (`LHKHKT`). Anything else in the column, such as a person's name, is none.
  func isUsable(_ reading: NameReading) -> Bool {
    if reading.opening != nil { return true }
    guard let end = noise.formEnd(reading.tokens, at: reading.start) else {
      let first = reading.tokens.folded(0..<min(1, reading.tokens.count))
      return first.count >= 3
        && first.allSatisfy {
          (0x61...0x7A).contains($0) && !"aeiouy".utf8.contains($0)
        }
    }
    return (end..<reading.tokens.count).contains { index in
      reading.tokens.folded(index..<(index + 1)).count { (0x61...0x7A).contains($0) } >= 2
    }
  }
}
