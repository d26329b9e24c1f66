import Geography
import Register
import VietnameseText

/// Takes association names apart: noise, kind, proper name, places.
struct NameParser: Sendable {
  let kinds: KindTable
  let noise: LegalNoise
  let abbreviations: AbbreviationTable
  let resolver: PlaceResolver
  let misspeltUnit: MisspeltUnit
  private let mistypedAbbreviations: MistypedAbbreviations
  var words: WordMemory
  private var places = MentionMemory()
  /// The name that is being read and its readings; kept for their room.
  var text: [UInt8] = []
  private var readings: [NameReading] = []
  /// What is left of a name while its kind and place are taken off; kept for their room too.
  var isKept: [Bool] = []
  var rest: [UInt8] = []
  var restFolded: [UInt8] = []

  /// A parser that has seen no names yet.
  init(
    kinds: KindTable, noise: LegalNoise, abbreviations: AbbreviationTable, resolver: PlaceResolver,
    misspeltUnit: MisspeltUnit
  ) {
    self.kinds = kinds
    self.noise = noise
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
    forgetName()
    var repairs: [EditRule] = []
    if !TextNormalizer.append(cell, to: &text).isEmpty { repairs.append(.textRepaired) }
    if PhoneMask.remove(from: &text) { repairs.append(.nameHoldsPhone) }
    if FormulaMarks.remove(from: &text) { repairs.append(.nameHoldsMarks) }
    let display = String(decoding: text, as: UTF8.self)
    let isFormSplit = JoinedForm.splitForm(&text)
    if JoinedForm.splitNumbers(&text) || isFormSplit { repairs.append(.lostSpace) }
    read(&repairs)
    var found = taken(within)
    let isExplained = found.reading.opening != nil && !found.hasMore
    let keystrokes = isExplained ? nil : KeystrokeResidue.proposal(for: cell)
    if let keystrokes {
      readKeystrokes(keystrokes, &repairs)
      found = taken(within)
    }
    if !isUsable(found.reading) || opening(found.reading) == .place, movePlaceBehind() {
      reread(&repairs)
      found = taken(within)
    }
    if isUsable(found.reading) || !putFormBefore(&found, within, &repairs) {
      putRight(&found, within, &repairs)
    }
    let best = found.reading
    if best.hidesTones(kinds), !repairs.contains(.nameMisspelt) { repairs.append(.nameMisspelt) }
    if best.isSplit, !repairs.contains(.lostSpace) { repairs.append(.lostSpace) }
    return ParsedName(
      display: display, tokens: best.tokens, opening: opening(best), start: best.start,
      kindEnd: best.kindEnd, mentions: found.mentions, within: within, repairs: repairs,
      isUsable: isUsable(best), keystrokes: keystrokes)
  }

  /// A reading of the name, and the places in it.
  private struct Taken {
    /// Its number among the readings.
    let plain: Int
    var reading: NameReading
    var mentions: [UnitMention]
    /// Whether words are left that neither kind nor place explains: a typing error, or a proper name.
    var hasMore: Bool
  }

  /// The reading that leaves the least over.
  private mutating func taken(_ within: Place) -> Taken {
    let plain = readings.indices.min { readings[$0].rest < readings[$1].rest } ?? 0
    let mentions = mentions(readings[plain], within)
    return Taken(
      plain: plain, reading: readings[plain], mentions: mentions,
      hasMore: isUnexplained(readings[plain], mentions))
  }

  /// Looks for typing errors where words are left over.
  private mutating func putRight(
    _ found: inout Taken, _ within: Place, _ repairs: inout [EditRule]
  ) {
    guard found.hasMore else { return }
    if let near = mistyped(readings, found.reading.opening, found.plain) {
      found.reading = near
    } else if let right = withAbbreviationPutRight(), right.rest < found.reading.rest {
      found.reading = right
      if !repairs.contains(.abbreviation) { repairs.append(.abbreviation) }
    } else {
      return
    }
    found.mentions = mentions(found.reading, within)
    found.hasMore = isUnexplained(found.reading, found.mentions)
    if !repairs.contains(.nameMisspelt) { repairs.append(.nameMisspelt) }
  }

  /// Forgets the name before; what it took of memory is used again.
  private mutating func forgetName() {
    text.removeAll(keepingCapacity: true)
    forgetReadings()
  }

  private mutating func forgetReadings() {
    while let reading = readings.popLast() { words.recycle(reading.tokens.keys) }
  }

  /// Reads the name with abbreviations written out: as it stands, with lost blanks put back, and letter
  /// by letter where the code list knows an abbreviation as a whole.
  private mutating func read(_ repairs: inout [EditRule]) {
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
    guard let keys = forms.literal else { return }
    let literal = reading(keys, isSplit: false)
    if forms.expanded == nil || literal.rest == 0 {
      readings.append(literal)
    } else {
      words.recycle(keys)
    }
  }

  /// Reads what the keys were meant to write instead of what they wrote.
  private mutating func readKeystrokes(_ meant: String, _ repairs: inout [EditRule]) {
    text.removeAll(keepingCapacity: true)
    _ = TextNormalizer.append(meant.utf8.span, to: &text)
    _ = PhoneMask.remove(from: &text)
    _ = FormulaMarks.remove(from: &text)
    reread(&repairs)
  }

  /// Reads the text anew after it was changed.
  private mutating func reread(_ repairs: inout [EditRule]) {
    forgetReadings()
    read(&repairs)
  }

  /// Puts the legal form back that was left out, where all behind it is a listed name and places then:
  /// `Chữ thập đỏ xã Suối Giàng`.
  ///
  /// - Returns: Whether it was so; else nothing changes.
  private mutating func putFormBefore(
    _ found: inout Taken, _ within: Place, _ repairs: inout [EditRule]
  ) -> Bool {
    let (written, before) = (text, repairs)
    let form = MatchKey.hasDiacritics(text.span) ? "Hội " : "Hoi "
    text.insert(contentsOf: form.utf8, at: start(of: text))
    reread(&repairs)
    var named = taken(within)
    putRight(&named, within, &repairs)
    if named.reading.opening != nil, !named.hasMore {
      found = named
      repairs.append(.nameWithoutForm)
      return true
    }
    (text, repairs) = (written, before)
    reread(&repairs)
    found = taken(within)
    return false
  }

  private func reading(_ keys: NameKeys, isSplit: Bool) -> NameReading {
    NameReading(NameTokens(keys), isSplit: isSplit, kinds, noise)
  }

  private func opening(_ reading: NameReading) -> NameOpening? {
    reading.opening.map { kinds.aliases[$0.alias].opening }
  }

  /// The first reading, the plain one before all others, that nearly begins with a listed name.
  private func mistyped(
    _ readings: [NameReading], _ known: KindMatch?, _ plain: Int
  ) -> NameReading? {
    if let near = mistyped(readings[plain], known) { return near }
    for index in readings.indices where index != plain {
      if let near = mistyped(readings[index], known) { return near }
    }
    return nil
  }

  private func mistyped(_ reading: NameReading, _ known: KindMatch?) -> NameReading? {
    guard let near = kinds.nearest(reading.tokens, from: reading.start, beyond: known?.alias)
    else { return nil }
    var result = reading
    result.opening = near
    return result
  }

  /// The name with a mistyped abbreviation put right, where one listed name alone comes of it.
  private mutating func withAbbreviationPutRight() -> NameReading? {
    var found: NameReading?
    for name in mistypedAbbreviations.undone(in: text) {
      let forms = words.forms(of: name) { _ in false }
      guard let keys = forms.expanded else { continue }
      let right = reading(keys, isSplit: false)
      readings.append(right)
      guard let opening = right.opening else { continue }
      if let other = found?.opening, !isOneKind(opening, other) { return nil }
      if found.map({ right.rest < $0.rest }) ?? true { found = right }
    }
    return found
  }

  private func isOneKind(_ a: KindMatch, _ b: KindMatch) -> Bool {
    kinds.aliases[a.alias].opening == kinds.aliases[b.alias].opening
  }

  private mutating func mentions(_ reading: NameReading, _ within: Place) -> [UnitMention] {
    resolver.mentions(
      in: reading.tokens.keys, kindEnd: reading.kindEnd, within: within,
      remembering: &places)
  }

  private func isUnexplained(_ reading: NameReading, _ mentions: [UnitMention]) -> Bool {
    (reading.kindEnd..<reading.tokens.count).contains { token in
      !mentions.contains { $0.tokens.contains(token) }
    }
  }

  /// Whether there is an association's name at all.
  ///
  /// A listed one; or a legal form, perhaps mistyped, and a word behind it; or an abbreviation, which
  /// has no vowel (`LHKHKT`). Anything else in the column, such as a person's name, is none.
  private func isUsable(_ reading: NameReading) -> Bool {
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
