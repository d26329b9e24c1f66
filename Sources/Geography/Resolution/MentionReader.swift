import Register

/// Reads one association's name for units.
struct MentionReader {
  let text: NameText
  let within: UnitChain
  let finder: ReadingFinder
  /// First word that can belong to a bare name.
  let firstBare: Int
  let isKindKnown: Bool
  /// What was found, in the order of the tokens.
  private(set) var mentions: [UnitMention] = []

  private var gazetteer: Gazetteer { finder.gazetteer }

  /// A reader of one name.
  init(
    text: NameText, within: UnitChain, gazetteer: Gazetteer, kindEnd: Int?, isStripped: Bool
  ) {
    self.text = text
    self.within = within
    let provinces = self.within.province >= 0 ? gazetteer.eachProvince[self.within.province] : []
    finder = ReadingFinder(gazetteer: gazetteer, provinces: provinces, isStripped: isStripped)
    firstBare = text.words.firstIndex { $0.token >= kindEnd ?? 1 } ?? text.words.count
    isKindKnown = kindEnd != nil
  }

  /// Finds the named units, then bare names before the end and between kind and unit word.
  mutating func read() {
    var spans = readNamed()
    spans += readInitials(beside: spans)
    var end = text.words.count
    while end > firstBare {
      if let span = spans.first(where: { $0.upperBound == end }) {
        end = span.lowerBound
      } else if let span = readBare(endingAt: end) {
        spans.append(span)
        end = span.lowerBound
      } else {
        break
      }
    }
    if isKindKnown, !spans.contains(where: { $0.contains(firstBare) }) {
      readBare(startingAt: firstBare, spans)
    }
    mentions.sort { ($0.tokens.lowerBound, $0.level) < ($1.tokens.lowerBound, $1.level) }
  }

  /// Unit words with the name behind them, or alone at the end; returns the words they take.
  private mutating func readNamed() -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 1
    while start < text.words.count {
      let word = UnitWord.at(start, in: text)
      let span = word.flatMap { readNamed($0, at: start) }
      if let span { spans.append(span) }
      start = span?.upperBound ?? start + (word.map { $0.mayBeOther ? 1 : $0.count } ?? 1)
    }
    return spans
  }

  /// How a name behind a unit word is looked for, one way after the other.
  private enum Search: CaseIterable { case known, misspelt, elsewhere }

  private mutating func readNamed(_ word: UnitWord, at start: Int) -> Range<Int>? {
    let first = start + word.count
    guard first < text.words.count else { return readAlone(word, at: start) }
    for search in Search.allCases where search != .misspelt || mayForgive(word) {
      let last = min(first + NameIndex.longestName, text.words.count)
      for end in stride(from: last, to: first, by: -1)
      where search == .misspelt || isKnown(first..<end) || isKnown(start..<end) {
        let term = PlaceTerm(
          column: nil, text: text, name: first..<end, whole: start..<end, types: word.types)
        if record(readings(of: term, search), words: start..<end, isNamed: true) {
          return start..<end
        }
      }
    }
    return nil
  }

  /// Unit words with the initials of a name behind them, districts first: `P. HKB, quận LC`.
  private mutating func readInitials(beside spans: [Range<Int>]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    guard text.words.count <= Self.mostWords else { return [] }
    for level in [AdministrativeLevel.district, .commune] {
      for start in text.words.indices.dropFirst() {
        guard !(spans + found).contains(where: { $0.contains(start) }),
          let word = UnitWord.at(start, in: text),
          word.types.contains(where: { $0.level == level }),
          let span = readInitials(word, at: start, level)
        else { continue }
        found.append(span)
      }
    }
    return found
  }

  /// No name has more; a cell of nothing but unit words is not gone through unit by unit.
  private static let mostWords = 64

  private mutating func readInitials(
    _ word: UnitWord, at start: Int, _ level: AdministrativeLevel
  ) -> Range<Int>? {
    let first = start + word.count
    let last = min(first + NameIndex.longestName, text.words.count)
    guard first < last, let units = units(of: level) else { return nil }
    for end in (first + 1...last).reversed() {
      let term = PlaceTerm(
        column: nil, text: text, name: first..<end, whole: start..<end, types: word.types)
      if record(finder.initialled(term, among: units), words: start..<end, isNamed: true) {
        return start..<end
      }
    }
    return nil
  }

  /// The units of a level among which initials tell one: those around the record, or around the only
  /// district that the name speaks of.
  private func units(of level: AdministrativeLevel) -> [Int]? {
    if level == .district {
      return within.province >= 0 ? gazetteer.units.childIndexes[within.province] : nil
    }
    if within.district >= 0 { return gazetteer.units.childIndexes[within.district] }
    let districts = mentions.filter { $0.level == .district }.flatMap(\.candidates)
    guard districts.count == 1, let unit = gazetteer.units.index(of: districts[0]) else {
      return nil
    }
    return gazetteer.units.childIndexes[unit]
  }

  private func readings(of term: PlaceTerm, _ search: Search) -> [Reading] {
    switch search {
    case .known: readings(of: term)
    case .misspelt: misspelt(term)
    case .elsewhere: readingsElsewhere(of: term)
    }
  }

  /// Whether some unit has that name.
  private func isKnown(_ words: Range<Int>) -> Bool {
    gazetteer.names.contains(words, of: text)
  }

  /// Whether a name behind the word may be a misspelt commune of a known district.
  private func mayForgive(_ word: UnitWord) -> Bool {
    within.district >= 0 && word.types.contains { $0.level == .commune }
  }

  /// `thành phố`, `quận` … as the last words mean the record's own unit of that kind.
  private mutating func readAlone(_ word: UnitWord, at start: Int) -> Range<Int>? {
    let span = start..<start + word.count
    let isSpelt = text.words[span].reduce(0) { $0 + $1.folded.count } > 2
    guard isSpelt, text.accented(span).contains(where: { $0 >= 0x80 }) else { return nil }
    for unit in [within.province, within.district, within.commune]
    where unit >= 0 && word.types.contains(gazetteer.types[unit]) {
      return record([Reading(unit: unit)], words: span, isNamed: true) ? span : nil
    }
    return nil
  }

  private mutating func readBare(endingAt end: Int) -> Range<Int>? {
    for start in max(firstBare, end - NameIndex.longestName)..<end
    where isKnown(start..<end) && !isBehindUnitWord(start) && !isOfInstitution(start)
      && record(bareReadings(start..<end), words: start..<end, isNamed: false)
    {
      return start..<end
    }
    return nil
  }

  /// Whether a unit word ends before a word: the name there is no bare one, though none of the word's
  /// level was found.
  private func isBehindUnitWord(_ start: Int) -> Bool {
    [1, 2].contains { count in
      start >= count && UnitWord.at(start - count, in: text)?.count == count
    }
  }

  /// Whether a school, a hospital or a market bears the name that starts at a word.
  private func isOfInstitution(_ start: Int) -> Bool {
    [1, 2].contains { count in
      start >= count && Institution.isCalled(text.folded(start - count..<start))
    }
  }

  private mutating func readBare(startingAt start: Int, _ taken: [Range<Int>]) {
    let limit = taken.map(\.lowerBound).filter { $0 > start }.min() ?? text.words.count
    let last = min(start + NameIndex.longestName, limit)
    for end in stride(from: last, to: start, by: -1)
    where isKnown(start..<end)
      && record(bareReadings(start..<end), words: start..<end, isNamed: false)
    {
      return
    }
  }

  /// Readings of a known name without unit word: exact ones, no numbers, no communes of one word.
  private func bareReadings(_ words: Range<Int>) -> [Reading] {
    let term = PlaceTerm(column: nil, text: text, name: words, whole: words, types: [])
    guard term.digits == 0 else { return [] }
    return readings(of: term).filter {
      !$0.flaws.contains(.diacriticsDiffer) && (finder.isStripped || $0.flaws.isEmpty)
        && (words.count > 1 || gazetteer.level(of: $0.unit) != .commune)
    }
  }

  private func readings(of term: PlaceTerm) -> [Reading] {
    var found = finder.readings(of: term)
    found.removeAll { finder.isCutShort($0, term) }
    let elsewhere = found.filter { !isInside($0.unit) && !finder.isFolded($0) }
    found.removeAll { reading in
      !isInside(reading.unit) && !isOfDistrict(behind: term.name.upperBound, reading.unit)
    }
    // The district's own commune is not spelt so and another's is: the cells decide.
    if !found.isEmpty, !term.types.isEmpty, found.allSatisfy(finder.isFolded) {
      return found + elsewhere
    }
    if found.contains(where: { !$0.flaws.contains(.typeDiffers) }) {
      found.removeAll { $0.flaws.contains(.typeDiffers) }
    }
    // Where no district is known, the one that is spelt so.
    if found.contains(where: { !finder.isFolded($0) }) { found.removeAll(where: finder.isFolded) }
    return found
  }

  /// The one commune of that very name in all districts of the province.
  private func readingsElsewhere(of term: PlaceTerm) -> [Reading] {
    guard !finder.isStripped, term.digits == 0 else { return [] }
    let found = finder.readings(of: term).filter { gazetteer.level(of: $0.unit) == .commune }
    guard found.count == 1, found[0].flaws.isEmpty, !finder.isCutShort(found[0], term) else {
      return []
    }
    return found
  }

  private func misspelt(_ term: PlaceTerm) -> [Reading] {
    let communes = gazetteer.units.childIndexes[within.district]
    return finder.misspelt(term, level: .commune, among: communes)
  }

  private func isInside(_ unit: Int) -> Bool {
    within.district < 0 || gazetteer.level(of: unit) != .commune
      || gazetteer.chains[unit].district == within.district
  }

  /// Whether the name goes on with the commune's own district: it may be another than the reporting
  /// unit's (`phường Giang Biên quận Long Biên` in a return of Ba Đình).
  private func isOfDistrict(behind end: Int, _ commune: Int) -> Bool {
    guard let word = UnitWord.at(end, in: text) else { return false }
    let first = end + word.count
    let last = min(first + NameIndex.longestName, text.words.count)
    guard first < last else { return false }
    return (first + 1...last).contains { end in
      let term = PlaceTerm(
        column: nil, text: text, name: first..<end, whole: first - word.count..<end,
        types: word.types)
      return finder.readings(of: term).contains {
        $0.unit == gazetteer.chains[commune].district && !$0.flaws.contains(.typeDiffers)
      }
    }
  }

  /// Adds one mention for each level read; false when nothing was read.
  private mutating func record(_ readings: [Reading], words: Range<Int>, isNamed: Bool) -> Bool {
    guard !readings.isEmpty else { return false }
    let tokens = text.words[words.lowerBound].token..<text.words[words.upperBound - 1].token + 1
    if readings.count == 1 {
      mentions.append(mention(tokens, gazetteer.level(of: readings[0].unit), readings, isNamed))
      return true
    }
    for level in AdministrativeLevel.allCases {
      let found = readings.filter { gazetteer.level(of: $0.unit) == level }
      if !found.isEmpty { mentions.append(mention(tokens, level, found, isNamed)) }
    }
    return true
  }

  /// The mention of units of one level.
  private func mention(
    _ tokens: Range<Int>, _ level: AdministrativeLevel, _ found: [Reading], _ isNamed: Bool
  ) -> UnitMention {
    UnitMention(
      tokens: tokens, level: level,
      candidates: found.map { gazetteer.place(of: gazetteer.chains[$0.unit]) },
      explicitPrefix: isNamed,
      viaFolding: found.allSatisfy {
        !$0.flaws.isDisjoint(with: [.diacriticsLost, .diacriticsDiffer])
      },
      viaTypo: found.contains { $0.flaws.contains(.typo) })
  }
}
