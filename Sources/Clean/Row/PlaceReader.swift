import Geography
import Register
import VietnameseText

/// Resolves places and remembers the answers: the same cells stand in most rows of a return.
struct PlaceReader: Sendable {
  /// Where a row's body is.
  ///
  /// Not a class: fetching it from another place in memory costs more than copying it.
  struct Answer: Sendable {
    let resolution: PlaceResolution
    /// Whether the row itself says anything about it, in a cell or in its name.
    let isStated: Bool
    /// Whether a row above or the address says it, where cells and name do not.
    let isOfGroup: Bool
  }

  private let resolver: PlaceResolver
  private let reporting: Place
  private let groups: GroupPlaces
  private var known = CellMemo<Answer>()
  /// The places of the addresses that were asked for.
  private var addresses: [String: Place] = [:]
  private static let mostAddresses = 1 << 12
  /// Everything the answer depends on, as bytes; kept for its room.
  private var question: [UInt8] = []

  init(_ resolver: PlaceResolver, reporting: Place, groups: GroupPlaces) {
    self.resolver = resolver
    self.reporting = reporting
    self.groups = groups
  }

  /// Where a row's body is.
  mutating func answer(
    _ row: Int, _ cells: CellReader, mentions: [UnitMention], level: ScopeLevel?,
    groupLevel: ScopeLevel?, remembering memory: inout PlaceMemory
  ) -> Answer {
    let level = level ?? levelBelow(groupLevel, row, cells.rows, mentions)
    let addressed = addressed(row, cells.rows, mentions, level)
    let first = answer(row, cells, mentions, addressed, level, &memory)
    let home = isAbroad(first, row, cells.rows, level) ? seat(row, cells.rows) : []
    return home.isEmpty ? first : answer(row, cells, mentions, home, level, &memory)
  }

  /// The answer for mentions in the name and for one in the address, which counts as much.
  private mutating func answer(
    _ row: Int, _ cells: CellReader, _ named: [UnitMention], _ addressed: [UnitMention],
    _ level: ScopeLevel?, _ memory: inout PlaceMemory
  ) -> Answer {
    let mentions = addressed.isEmpty ? named : named + addressed
    write(row, cells, mentions, level)
    if let answer = known.value(for: question.span) { return answer }
    var clues = PlaceClues(
      province: cells.text(row, .province), district: cells.text(row, .district),
      commune: cells.text(row, .commune), area: cells.text(row, .area),
      nameMentions: mentions, reporting: reporting, scopeLevel: level)
    let group = group(of: row, clues)
    if let group { Self.add(group, to: &clues) }
    let isStated =
      !(clues.province.isEmpty && clues.district.isEmpty && clues.commune.isEmpty
      && clues.area.isEmpty && mentions.isEmpty)
    let answer = Answer(
      resolution: resolver.resolve(clues, remembering: &memory), isStated: isStated,
      isOfGroup: group != nil || !addressed.isEmpty)
    let question = question
    known.remember(answer, for: question.span)
    return answer
  }

  /// The level of the group row above, for a row that says nothing of its own place.
  private func levelBelow(
    _ group: ScopeLevel?, _ row: Int, _ rows: RawRows, _ mentions: [UnitMention]
  ) -> ScopeLevel? {
    guard let group, mentions.isEmpty, Self.isBlank(rows, row, .commune),
      Self.isBlank(rows, row, .district), Self.isBlank(rows, row, .area)
    else { return nil }
    return group
  }

  /// The commune of the address of a commune's body, where neither its cells nor its name tell one: it
  /// has its seat there (`Trụ sở UBND xã Hoài Châu Bắc`).
  private mutating func addressed(
    _ row: Int, _ rows: RawRows, _ mentions: [UnitMention], _ level: ScopeLevel?
  ) -> [UnitMention] {
    guard level == .commune, Self.isBlank(rows, row, .commune), Self.isBlank(rows, row, .area),
      !Self.isBlank(rows, row, .address), !mentions.contains(where: { $0.level == .commune })
    else { return [] }
    let number = groups.number(of: row)
    if number > 0, groups.group(number).level == .commune, !groups.group(number).isMerged {
      return []
    }
    return mention(ofAddress: rows.text(row, .address))
  }

  /// Whether a commune's return names another commune in a row of its own, or one that its evidence
  /// leaves open.
  private func isAbroad(_ answer: Answer, _ row: Int, _ rows: RawRows, _ level: ScopeLevel?) -> Bool
  {
    let commune = answer.resolution.place.commune
    return !reporting.commune.isEmpty && level.map { $0 == .commune } ?? true
      && commune != reporting.commune && !(commune.isEmpty && Self.isBlank(rows, row, .commune))
  }

  /// The reporting commune, where the address names it too: two that agree outweigh a cell.
  private mutating func seat(_ row: Int, _ rows: RawRows) -> [UnitMention] {
    if Self.isBlank(rows, row, .address) { return [] }
    return mention(ofAddress: rows.text(row, .address))
      .filter { $0.candidates[0].commune == reporting.commune }
  }

  /// The commune that an address names, as if the name did; none without one.
  private mutating func mention(ofAddress address: String) -> [UnitMention] {
    let place: Place
    if let known = addresses[address] {
      place = known
    } else {
      place =
        resolver.parse(TextNormalizer.normalized(address), within: reporting) ?? Place()
      if addresses.count < Self.mostAddresses { addresses[address] = place }
    }
    guard !place.commune.isEmpty else { return [] }
    return [
      UnitMention(tokens: 0..<0, level: .commune, candidates: [place], explicitPrefix: true)
    ]
  }

  private static func isBlank(_ rows: RawRows, _ row: Int, _ field: ReturnField) -> Bool {
    rows.arena[rows.cell(row, field)].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
  }

  /// The row's group, where it names a unit of a level that neither cells nor name speak of.
  ///
  /// A row that does not state its level is of the deepest place it fills, and of the group's only where
  /// it fills none.
  private func group(of row: Int, _ clues: PlaceClues) -> GroupPlaces.Group? {
    let number = groups.number(of: row)
    guard number > 0, Self.saysNothing(clues.area) else { return nil }
    let group = groups.group(number)
    let (cell, around) =
      group.level == .commune ? (clues.commune, clues.district) : (clues.district, clues.commune)
    guard group.level != .province, Self.saysNothing(cell),
      !clues.nameMentions.contains(where: { $0.level == group.level }),
      clues.scopeLevel.map({ $0 >= ScopeLevel(group.level) })
        ?? (group.isMerged ? holdsUnasked(group, around) : Self.saysNothing(around))
    else { return nil }
    return group
  }

  /// Whether a merged cell holds for a row that does not state its level: a district's, around the
  /// commune that the row names.
  private func holdsUnasked(_ group: GroupPlaces.Group, _ commune: String) -> Bool {
    group.level == .district && !Self.saysNothing(commune)
  }

  private static func add(_ group: GroupPlaces.Group, to clues: inout PlaceClues) {
    guard group.isMerged else {
      clues.area = group.text
      return
    }
    if group.level == .commune {
      clues.commune = group.text
      if saysNothing(clues.district) { clues.district = group.district }
    } else {
      clues.district = group.text
    }
  }

  /// Whether a cell is blank or a dash.
  private static func saysNothing(_ cell: String) -> Bool {
    !cell.utf8.contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }

  private mutating func write(
    _ row: Int, _ cells: CellReader, _ mentions: [UnitMention], _ level: ScopeLevel?
  ) {
    question.removeAll(keepingCapacity: true)
    writeCells(row, cells.rows)
    append((UInt64(level?.rawValue ?? .max), UInt64(groups.number(of: row))))
    // Where in the name a mention stands is all one, but not which stand together.
    var tokens: Range<Int>?
    for mention in mentions {
      write(mention, joinsPrevious: mention.tokens == tokens)
      tokens = mention.tokens
    }
  }

  /// The bytes of the cells, which stand side by side, and where each one ends.
  private mutating func writeCells(_ row: Int, _ rows: RawRows) {
    let start = rows.cell(row, .province).lowerBound
    let ends = (
      rows.cell(row, .province).upperBound - start, rows.cell(row, .district).upperBound - start,
      rows.cell(row, .commune).upperBound - start, rows.cell(row, .area).upperBound - start
    )
    let arena = rows.arena
    arena.withUnsafeBufferPointer { bytes in
      question.append(contentsOf: bytes[start..<(start + ends.3)])
    }
    append((UInt64(ends.0) &<< 32 | UInt64(ends.1), UInt64(ends.2) &<< 32 | UInt64(ends.3)))
  }

  private mutating func write(_ mention: UnitMention, joinsPrevious: Bool) {
    let flags: UInt64 =
      (mention.explicitPrefix ? 1 : 0) | (mention.viaFolding ? 2 : 0) | (mention.viaTypo ? 4 : 0)
      | (joinsPrevious ? 8 : 0) | UInt64(mention.level.rawValue) &<< 4
    let head = UInt64(mention.candidates.count) &<< 8 | flags
    if mention.candidates.count == 1 { return append((head, Self.word(mention.candidates[0]))) }
    append(head)
    for place in mention.candidates { append(Self.word(place)) }
  }

  /// A unit's own code, of five digits at most, tells the units around it too.
  private static func word(_ place: Place) -> UInt64 {
    var word: UInt64 = 1
    for byte in place.code.utf8 { word = word &<< 8 | UInt64(byte) }
    return word
  }

  private mutating func append<Words: BitwiseCopyable>(_ words: Words) {
    withUnsafeBytes(of: words) { question.append(contentsOf: $0) }
  }
}

extension PlaceIssues {
  /// The findings that the issues amount to.
  var rules: [(field: ReturnField, rule: EditRule)] {
    if isEmpty { return [] }
    var rules: [(ReturnField, EditRule)] = []
    if contains(.unknownProvince) { rules.append((.province, .placeUnknown)) }
    if contains(.unknownDistrict) { rules.append((.district, .placeUnknown)) }
    if contains(.unknownCommune) { rules.append((.commune, .placeUnknown)) }
    if contains(.ambiguous) { rules.append((.commune, .placeAmbiguous)) }
    if contains(.conflict) { rules.append((.commune, .placeConflict)) }
    if !isDisjoint(with: [.misspelt, .wrongColumn]) { rules.append((.commune, .placeMisspelt)) }
    if !isDisjoint(with: [.filledFromName, .filledFromReportingUnit]) {
      rules.append((.commune, .placeDerived))
    }
    return rules
  }
}
