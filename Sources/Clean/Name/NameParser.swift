import Geography
import Register
import VietnameseText

/// Takes association names apart: noise, kind, proper name, places.
struct NameParser {
  let kinds: KindTable
  let noise: LegalNoise
  let abbreviations: AbbreviationTable
  let resolver: PlaceResolver
  let misspeltUnit: MisspeltUnit
  private var words: WordMemory
  private var places = MentionMemory()

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
    words = WordMemory(abbreviations)
  }

  /// Parses one name.
  ///
  /// - Parameters:
  ///   - cell: The cell as it arrived.
  ///   - within: Where the reporting unit is; places are looked for there.
  /// - Complexity: A few microseconds; a name of no known kind costs a search over all spellings.
  mutating func parse(_ cell: Span<UInt8>, within: Place) -> ParsedName {
    var repairs: [EditRule] = []
    var text: [UInt8] = []
    if !TextNormalizer.append(cell, to: &text).isEmpty { repairs.append(.textRepaired) }
    if PhoneMask.remove(from: &text) { repairs.append(.nameHoldsPhone) }
    if FormulaMarks.remove(from: &text) { repairs.append(.nameHoldsMarks) }
    let display = String(decoding: text, as: UTF8.self)
    JoinedForm.splitForm(&text)
    let readings = readings(of: text, &repairs)
    let plain = readings.indices.min { readings[$0].rest < readings[$1].rest } ?? 0
    var best = readings[plain]
    var mentions = self.mentions(best, within)
    let hasMore = isUnexplained(best, mentions)
    let isExplained = best.opening != nil && !hasMore
    if hasMore {
      if let near = mistyped(readings, best.opening, plain) {
        best = near
        mentions = self.mentions(best, within)
        repairs.append(.nameMisspelt)
      }
    }
    if best.hidesTones(kinds), !repairs.contains(.nameMisspelt) { repairs.append(.nameMisspelt) }
    if best.isSplit { repairs.append(.lostSpace) }
    return ParsedName(
      display: display, tokens: best.tokens,
      opening: best.opening.map { kinds.aliases[$0.alias].opening }, start: best.start,
      kindEnd: best.kindEnd, mentions: mentions, within: within, repairs: repairs,
      isUsable: isUsable(best), isExplained: isExplained)
  }

  /// The name with abbreviations written out: as it stands, with lost blanks put back, and letter by
  /// letter where the code list knows an abbreviation as a whole.
  private mutating func readings(of text: [UInt8], _ repairs: inout [EditRule]) -> [NameReading] {
    var readings: [NameReading] = []
    var written: [UInt8] = []
    let literal = tokens(of: text)
    if JoinedForm.split(text, literal.traits, to: &written) {
      readings.append(reading(expanded(written, &repairs), isSplit: true))
    }
    written.removeAll(keepingCapacity: true)
    let unexpanded = reading(literal, isSplit: false)
    guard literal.traits.mayHoldAbbreviations, abbreviations.expand(text.span, to: &written)
    else { return readings + [unexpanded] }
    if !repairs.contains(.abbreviation) { repairs.append(.abbreviation) }
    readings.append(reading(tokens(of: written), isSplit: false))
    return unexpanded.rest == 0 ? readings + [unexpanded] : readings
  }

  private mutating func tokens(of text: [UInt8]) -> NameTokens {
    NameTokens(words.keys(of: text.span))
  }

  private func reading(_ tokens: NameTokens, isSplit: Bool) -> NameReading {
    NameReading(tokens, isSplit: isSplit, kinds, noise)
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

  private mutating func mentions(_ reading: NameReading, _ within: Place) -> [UnitMention] {
    resolver.mentions(
      in: reading.tokens.keys, kindEnd: reading.kindEnd, within: within,
      remembering: &places)
  }

  /// Whether words are left that neither kind nor place explains: a typing error, or a proper name.
  private func isUnexplained(_ reading: NameReading, _ mentions: [UnitMention]) -> Bool {
    (reading.kindEnd..<reading.tokens.count).contains { token in
      !mentions.contains { $0.tokens.contains(token) }
    }
  }

  private mutating func expanded(_ text: [UInt8], _ repairs: inout [EditRule]) -> NameTokens {
    var output: [UInt8] = []
    if abbreviations.expanded(text.span, to: &output), !repairs.contains(.abbreviation) {
      repairs.append(.abbreviation)
    }
    return tokens(of: output)
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
