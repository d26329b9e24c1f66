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
  var within = Place()
  var repairs: Set<EditRule>

  /// Whether there is anything to call a name: two letters in a row.
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

  /// Parses one name.
  ///
  /// - Parameters:
  ///   - cell: The cell as it arrived.
  ///   - within: Where the reporting unit is; places are looked for there.
  /// - Complexity: A few microseconds; a name of no known kind costs a search over all spellings.
  func parse(_ cell: Span<UInt8>, within: Place) -> ParsedName {
    var repairs: Set<EditRule> = []
    var text: [UInt8] = []
    if !TextNormalizer.append(cell, to: &text).isEmpty { repairs.insert(.textRepaired) }
    if PhoneMask.remove(from: &text) { repairs.insert(.nameHoldsPhone) }
    let display = String(decoding: text, as: UTF8.self)
    JoinedForm.split(&text)
    var parsed = read(text, &repairs)
    parsed.mentions = resolver.mentions(
      in: parsed.tokens.key.span, kindEnd: parsed.kindEnd, within: within)
    parsed.within = within
    parsed.display = display
    parsed.repairs = repairs
    return parsed
  }

  /// Reads the name as it stands and with lost blanks put back; the reading that explains more of it
  /// counts. Typing errors come last: they must not hide a plain reading.
  private func read(_ text: [UInt8], _ repairs: inout Set<EditRule>) -> ParsedName {
    let plain = expanded(text, &repairs)
    var split: [UInt8] = []
    let isSplit = Syllables.splitLostSpaces(text.span, to: &split)
    let repaired = isSplit ? expanded(split, &repairs) : plain
    var candidates = isSplit ? [repaired, plain] : [plain]
    // An abbreviation the code list knows as a whole, whatever its letters stand for one by one.
    let literal = NameTokens(text.span)
    if rest(kinds.opening(literal, from: noise.start(of: literal)), literal) == 0 {
      candidates.append(literal)
    }
    let openings = candidates.map { kinds.opening($0, from: noise.start(of: $0)) }
    let best = candidates.indices.min { a, b in
      rest(openings[a], candidates[a]) < rest(openings[b], candidates[b])
    }
    let order = [best ?? 0] + candidates.indices.filter { $0 != best }
    for index in order
    where rest(openings[index], candidates[index]) > 0 && !isOutOfScope(openings[best ?? 0]) {
      let tokens = candidates[index]
      let start = noise.start(of: tokens)
      let known = openings[best ?? 0].map { $0.alias.tokens } ?? 0
      guard let near = kinds.nearest(tokens, from: start, moreTokensThan: known) else { continue }
      repairs.insert(.nameMisspelt)
      return parsed(tokens, near, isSplit && index == 0, &repairs)
    }
    let tokens = candidates[best ?? 0]
    if let found = openings[best ?? 0], tokens.hasDiacritics, !isSpeltOut(found, tokens) {
      repairs.insert(.nameMisspelt)
    }
    return parsed(tokens, openings[best ?? 0], isSplit && best == 0, &repairs)
  }

  private func expanded(_ text: [UInt8], _ repairs: inout Set<EditRule>) -> NameTokens {
    var output: [UInt8] = []
    if abbreviations.expanded(text.span, to: &output) { repairs.insert(.abbreviation) }
    return NameTokens(output.span)
  }

  /// How many tokens an opening leaves unexplained.
  private func rest(_ opening: (alias: KindTable.Alias, end: Int)?, _ tokens: NameTokens) -> Int {
    opening.map { tokens.count - $0.end } ?? tokens.count + 1
  }

  private func isOutOfScope(_ opening: (alias: KindTable.Alias, end: Int)?) -> Bool {
    if case .outOfScope = opening?.alias.opening { true } else { false }
  }

  private func isSpeltOut(_ found: (alias: KindTable.Alias, end: Int), _ tokens: NameTokens) -> Bool {
    tokens.accented((found.end - found.alias.tokens)..<found.end)
      .elementsEqual(found.alias.accented.utf8)
  }

  private func parsed(
    _ tokens: NameTokens, _ opening: (alias: KindTable.Alias, end: Int)?, _ isSplit: Bool,
    _ repairs: inout Set<EditRule>
  ) -> ParsedName {
    if isSplit { repairs.insert(.lostSpace) }
    let start = noise.start(of: tokens)
    return ParsedName(
      display: "", tokens: tokens, opening: opening?.alias.opening, start: start,
      kindEnd: opening?.end ?? start, mentions: [], repairs: [],
      isUsable: isUsable(tokens, opening: opening?.alias.opening))
  }

  /// A name needs two tokens, one of them with two letters; a listed spelling is always a name.
  private func isUsable(_ tokens: NameTokens, opening: NameOpening?) -> Bool {
    if opening != nil { return true }
    let words = (0..<tokens.count).count { index in
      tokens.folded(index..<(index + 1)).count { (0x61...0x7A).contains($0) } >= 2
    }
    return tokens.count >= 2 && words >= 1
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
    let kept = isKept.indices.filter { isKept[$0] }
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
    "thuoc", "tren dia ban", "dia ban", "tp",
  ].map { Array($0.utf8) }
  private static let nationalTails = tails + [Array("viet nam".utf8), Array("vn".utf8)]

  private static func number(_ token: String) -> String? {
    guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(token)
    else { return nil }
    return String(value)
  }
}
