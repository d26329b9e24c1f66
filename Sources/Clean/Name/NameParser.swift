import Geography
import Register
import VietnameseText

/// A name taken apart, before its place is known.
struct ParsedName {
  var display: String
  var tokens: NameTokens
  /// Kind or out-of-scope reason, nil for an unlisted name.
  var opening: NameOpening?
  /// First token behind noise; first token behind the opening.
  var start: Int
  var kindEnd: Int
  var mentions: [UnitMention]
  /// Where places were looked for.
  var within: Place
  var repairs: [EditRule]

  /// Whether there is an association's name at all.
  var isUsable: Bool

  /// Whether it ends in `Việt Nam`, as the names of national bodies do.
  var endsInVietnam: Bool {
    tokens.count > kindEnd + 1
      && tokens.folded((tokens.count - 2)..<tokens.count).elementsEqual("viet nam".utf8)
  }
}

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
    let display = String(decoding: text, as: UTF8.self)
    JoinedForm.splitForm(&text)
    let readings = readings(of: text, &repairs)
    let plain = readings.indices.min { rest(readings[$0]) < rest(readings[$1]) } ?? 0
    var best = readings[plain]
    var mentions = self.mentions(best, within)
    if isUnexplained(best, mentions) {
      let order = [plain] + readings.indices.filter { $0 != plain }
      if let near = order.lazy.compactMap({ mistyped(readings[$0], best.opening) }).first {
        best = near
        mentions = self.mentions(best, within)
        repairs.append(.nameMisspelt)
      }
    }
    if best.hidesTones, !repairs.contains(.nameMisspelt) { repairs.append(.nameMisspelt) }
    if best.isSplit { repairs.append(.lostSpace) }
    return ParsedName(
      display: display, tokens: best.tokens, opening: best.opening?.alias.opening,
      start: best.start, kindEnd: best.opening?.end ?? best.start, mentions: mentions,
      within: within, repairs: repairs, isUsable: isUsable(best))
  }

  /// One way to read a name.
  private struct Reading {
    var tokens: NameTokens
    var start: Int
    var opening: (alias: KindTable.Alias, end: Int)?
    var isSplit: Bool

    /// Whether a spelling was recognised although its tones are wrong.
    var hidesTones: Bool {
      guard let opening, tokens.hasDiacritics, opening.end >= opening.alias.tokens else {
        return false
      }
      return !tokens.accented((opening.end - opening.alias.tokens)..<opening.end)
        .elementsEqual(opening.alias.accented.utf8)
    }
  }

  /// The name with abbreviations written out: as it stands, with lost blanks put back, and letter by
  /// letter where the code list knows an abbreviation as a whole.
  private func readings(of text: [UInt8], _ repairs: inout [EditRule]) -> [Reading] {
    var readings: [Reading] = []
    var split: [UInt8] = []
    let joined = JoinedForm.splitAtCapitals(text)
    if Syllables.splitLostSpaces(joined.span, to: &split) || joined.count != text.count {
      readings.append(reading(expanded(split, &repairs), isSplit: true))
    }
    var output: [UInt8] = []
    guard abbreviations.expanded(text.span, to: &output) else {
      return readings + [reading(NameTokens(text.span), isSplit: false)]
    }
    if !repairs.contains(.abbreviation) { repairs.append(.abbreviation) }
    readings.append(reading(NameTokens(output.span), isSplit: false))
    let literal = reading(NameTokens(text.span), isSplit: false)
    return rest(literal) == 0 ? readings + [literal] : readings
  }

  private func reading(_ tokens: NameTokens, isSplit: Bool) -> Reading {
    let start = noise.start(of: tokens) { kinds.opening(tokens, from: $0) != nil }
    return Reading(
      tokens: tokens, start: start, opening: kinds.opening(tokens, from: start), isSplit: isSplit)
  }

  private func mistyped(_ reading: Reading, _ known: (alias: KindTable.Alias, end: Int)?)
    -> Reading?
  {
    guard let near = kinds.nearest(reading.tokens, from: reading.start, beyond: known?.alias)
    else { return nil }
    var result = reading
    result.opening = near
    return result
  }

  private func mentions(_ reading: Reading, _ within: Place) -> [UnitMention] {
    resolver.mentions(
      in: reading.tokens.key.span, kindEnd: reading.opening?.end ?? reading.start, within: within)
  }

  /// Whether words are left that neither kind nor place explains: a typing error, or a proper name.
  private func isUnexplained(_ reading: Reading, _ mentions: [UnitMention]) -> Bool {
    let explained = mentions.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    return ((reading.opening?.end ?? reading.start)..<reading.tokens.count).contains {
      !explained.contains($0)
    }
  }

  private func expanded(_ text: [UInt8], _ repairs: inout [EditRule]) -> NameTokens {
    var output: [UInt8] = []
    if abbreviations.expanded(text.span, to: &output), !repairs.contains(.abbreviation) {
      repairs.append(.abbreviation)
    }
    return NameTokens(output.span)
  }

  /// How many tokens a reading's opening leaves over.
  private func rest(_ reading: Reading) -> Int {
    reading.opening.map { reading.tokens.count - $0.end } ?? reading.tokens.count + 1
  }

  /// Whether there is an association's name at all.
  ///
  /// A listed one; or a legal form, perhaps mistyped, and a word behind it; or an abbreviation, which
  /// has no vowel (`LHKHKT`). Anything else in the column, such as a person's name, is none.
  private func isUsable(_ reading: Reading) -> Bool {
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

  /// What is left of a name when its kind and its place are taken off.
  func identity(of name: ParsedName, place: Place, isNational: Bool) -> NameIdentity {
    var isKept = [Bool](repeating: true, count: name.tokens.count)
    for index in 0..<name.kindEnd { isKept[index] = false }
    for mention in mentions(of: name, around: place)
    where mention.candidates.contains(where: { names(place, $0) }) {
      for index in mention.tokens { isKept[index] = false }
    }
    trim(&isKept, name, isNational: isNational)
    let open = isKept.indices.filter { isKept[$0] }
    let misspelt = open.isEmpty ? [] : misspeltUnit.tokens(name.tokens, open, place)
    let kept = open.filter { !misspelt.contains($0) }
    let rest = kept.map { String(decoding: name.tokens.accented($0..<($0 + 1)), as: UTF8.self) }
    let folded = kept.map { String(decoding: name.tokens.folded($0..<($0 + 1)), as: UTF8.self) }
    var kind = ""
    if case .kind(let code) = name.opening { kind = code }
    return NameIdentity(
      kind: kind, rest: rest.joined(separator: " "), restFolded: folded.joined(separator: " "),
      numbers: folded.compactMap(Self.number).joined(separator: " "))
  }

  /// Places named in the name; looked for again where the body turned out to be in another district
  /// than the unit that reports it.
  private func mentions(of name: ParsedName, around place: Place) -> [UnitMention] {
    if name.within.agrees(with: place) { return name.mentions }
    return resolver.mentions(
      in: name.tokens.key.span, kindEnd: name.kindEnd,
      within: Place(province: place.province, district: place.district))
  }

  /// Whether a place named in the name is the body's place or lies around it.
  private func names(_ place: Place, _ candidate: Place) -> Bool {
    if !candidate.commune.isEmpty { return candidate.commune == place.commune }
    if !candidate.district.isEmpty { return candidate.district == place.district }
    return candidate.province == place.province
  }

  /// Takes off what a name ends in without meaning anything: `thành phố`, `Việt Nam`, `tại`.
  private func trim(_ isKept: inout [Bool], _ name: ParsedName, isNational: Bool) {
    var changed = true
    while changed, let last = isKept.lastIndex(of: true) {
      changed = false
      for tail in isNational ? Self.nationalTails : Self.tails {
        let count = tail.count { $0 == 0x20 } + 1
        let start = last + 1 - count
        guard start >= name.kindEnd, (start...last).allSatisfy({ isKept[$0] }),
          name.tokens.folded(start..<(last + 1)).elementsEqual(tail)
        else { continue }
        for index in start...last { isKept[index] = false }
        changed = true
        break
      }
    }
  }

  private static let tails = [
    "thanh pho", "tinh", "quan", "huyen", "thi xa", "phuong", "xa", "thi tran", "tai", "cua",
    "thuoc", "tren dia ban", "dia ban", "tp", "viet nam", "vn",
  ].map { Array($0.utf8) }
  private static let nationalTails = tails + [Array("trung uong".utf8), Array("tw".utf8)]

  private static func number(_ token: String) -> String? {
    guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(token)
    else { return nil }
    return String(value)
  }
}
