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

  /// Parses one name.
  ///
  /// - Parameters:
  ///   - cell: The cell as it arrived.
  ///   - within: Where the reporting unit is; places are looked for there.
  /// - Complexity: A few microseconds; a name of no known kind costs a search over all spellings.
  func parse(_ cell: Span<UInt8>, within: Place) -> ParsedName {
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
      let order = [plain] + readings.indices.filter { $0 != plain }
      if let near = order.lazy.compactMap({ mistyped(readings[$0], best.opening) }).first {
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
  private func readings(of text: [UInt8], _ repairs: inout [EditRule]) -> [NameReading] {
    var readings: [NameReading] = []
    var written: [UInt8] = []
    let check = NameCheck(text.span)
    if JoinedForm.split(text, check, to: &written) {
      readings.append(reading(expanded(written, &repairs), isSplit: true))
    }
    written.removeAll(keepingCapacity: true)
    let literal = { reading(NameTokens(text.span), isSplit: false) }
    guard check.mayHoldAbbreviations, abbreviations.expand(text.span, to: &written) else {
      return readings + [literal()]
    }
    if !repairs.contains(.abbreviation) { repairs.append(.abbreviation) }
    readings.append(reading(NameTokens(written.span), isSplit: false))
    let unexpanded = literal()
    return unexpanded.rest == 0 ? readings + [unexpanded] : readings
  }

  private func reading(_ tokens: NameTokens, isSplit: Bool) -> NameReading {
    NameReading(tokens, isSplit: isSplit, kinds, noise)
  }

  private func mistyped(_ reading: NameReading, _ known: KindMatch?) -> NameReading? {
    guard let near = kinds.nearest(reading.tokens, from: reading.start, beyond: known?.alias)
    else { return nil }
    var result = reading
    result.opening = near
    return result
  }

  private func mentions(_ reading: NameReading, _ within: Place) -> [UnitMention] {
    let (accented, folded) = (reading.tokens.accentedKey, reading.tokens.foldedKey)
    return resolver.mentions(
      in: accented.span, folded: folded.span,
      kindEnd: reading.kindEnd, within: within)
  }

  /// Whether words are left that neither kind nor place explains: a typing error, or a proper name.
  private func isUnexplained(_ reading: NameReading, _ mentions: [UnitMention]) -> Bool {
    (reading.kindEnd..<reading.tokens.count).contains { token in
      !mentions.contains { $0.tokens.contains(token) }
    }
  }

  private func expanded(_ text: [UInt8], _ repairs: inout [EditRule]) -> NameTokens {
    var output: [UInt8] = []
    if abbreviations.expanded(text.span, to: &output), !repairs.contains(.abbreviation) {
      repairs.append(.abbreviation)
    }
    return NameTokens(output.span)
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
