import Geography
import Register
import VietnameseText

/// Cleans the rows of one return, some at a time; remembers what repeats.
struct RowCleaner: Sendable {
  private let rows: RawRows
  private let dittos: [Int: [Finding]]
  private let profile: ReturnProfile
  private let period: ReportingPeriod
  private let configuration: CleanConfiguration
  private var memory: CleaningMemory
  private let texts: RowText
  private let usesSystem1904: Bool
  private let hasColumn: [Bool]
  private var cells: CellReader
  private var places: PlaceReader
  private let levels: GroupLevels
  /// The rows of which more is read than the name; kept for its room.
  private var open: [OpenRow] = []

  init(
    _ rows: RawRows, _ profile: ReturnProfile, _ period: ReportingPeriod,
    _ configuration: CleanConfiguration
  ) {
    let repeated = DittoMarks(rows)
    let rows = repeated.rows
    self.rows = rows
    dittos = repeated.findings
    self.profile = profile
    self.period = period
    self.configuration = configuration
    memory = CleaningMemory(configuration)
    usesSystem1904 = configuration.returnsFrom1904.contains(profile.path)
    texts = RowText(rows)
    cells = CellReader(rows, configuration)
    places = PlaceReader(
      configuration.resolver, reporting: profile.unit,
      groups: GroupPlaces(rows, configuration.resolver, reporting: profile.unit))
    levels = GroupLevels(rows, configuration.codes)
    hasColumn = ReturnField.allCases.map { field in
      (0..<rows.count).contains { rows.kinds[$0] == .data && !rows.cell($0, field).isEmpty }
    }
  }

  var findings: [Finding] { cells.findings.all }

  /// Remembers what was learnt from other returns, if nobody else is at it.
  mutating func recall() {
    if let memory = configuration.memories.take() { self.memory = memory }
  }

  /// Leaves what it remembers to other returns; what it is asked from now on, it has to learn anew.
  mutating func giveBackMemory() {
    var memory = CleaningMemory(configuration)
    swap(&memory, &self.memory)
    configuration.memories.giveBack(memory)
  }

  /// Cleans some rows, one kind of cell after another.
  ///
  /// What reads names, places or dates is more code than the processor's nearest cache holds: row by
  /// row it would be fetched anew for each of them.
  ///
  /// - Parameter each: Called for every row in order; without an outcome for rows that are no data.
  mutating func clean(_ block: Range<Int>, each: (Int, CleanOutcome?) -> Void) {
    cells.findings.begin(block)
    var ends = [CleanOutcome?](repeating: nil, count: block.count)
    for row in block where rows.kinds[row] == .data {
      ends[row - block.lowerBound] = begin(row)
    }
    fill()
    cells.findings.close()
    var next = 0
    for row in block {
      if next < open.count, open[next].number == row {
        each(row, .record(open[next].record))
        next += 1
      } else {
        each(row, ends[row - block.lowerBound])
      }
    }
    open.removeAll(keepingCapacity: true)
  }

  /// Reads a row's name; its end, where that is all there is to say.
  private mutating func begin(_ row: Int) -> CleanOutcome? {
    if let end = unusable(row) { return end }
    let arena = rows.arena
    let name = memory.parser.parse(arena.span.extracting(rows.cell(row, .name)), within: within)
    if case .outOfScope(let reason) = name.opening {
      cells.note(.outOfScope, row, .name)
      noteKeystrokes(row, name)
      return .ended(.outOfScope, reason: reason)
    }
    guard name.isUsable else { return withoutName(row, name.display) }
    if let reason = disowned(row, name) {
      cells.note(.outOfScope, row, .notes)
      return .ended(.outOfScope, reason: reason)
    }
    for rule in Self.nameRepairs where name.repairs.contains(rule) { cells.note(rule, row, .name) }
    noteKeystrokes(row, name)
    cells.note(dittos[row] ?? [], row)
    var record = TypedRecord(position: rows.positions[row], period: period)
    record.name = name.display
    open.append(OpenRow(number: row, name: name, record: record))
    return nil
  }

  /// Why the note says that the row is no association, nil where it does not.
  private func disowned(_ row: Int, _ name: ParsedName) -> String? {
    if rows.cell(row, .notes).isEmpty { return nil }
    let words = configuration.noteWords
    return cells.withNormal(row, .notes) { words.reason(in: $0, name.tokens) }
  }

  /// Where places are looked for in names.
  private var within: Place {
    Place(province: profile.unit.province, district: profile.unit.district)
  }

  /// Reads all else of the open rows.
  private mutating func fill() {
    var open: [OpenRow] = []
    swap(&open, &self.open)
    for index in open.indices { fillPlace(&open[index]) }
    for index in open.indices {
      fillEvidence(&open[index].record, open[index].number, open[index].name)
    }
    for index in open.indices { fillFigures(&open[index].record, open[index].number) }
    for index in open.indices {
      fillCodes(&open[index].record, open[index].number)
      fillYears(&open[index].record, open[index].number)
      fillRecommendation(&open[index].record, open[index].number)
    }
    swap(&open, &self.open)
  }

  /// `Hooij Nguwowif muf`: the name stays, and what it was read as is proposed to a person.
  private mutating func noteKeystrokes(_ row: Int, _ name: ParsedName) {
    if let reading = name.keystrokes { cells.note(.keystrokes, row, proposing: reading) }
  }

  /// A row whose name is none: the place it stands in, or nothing that could be one.
  private mutating func withoutName(_ row: Int, _ text: String) -> CleanOutcome {
    guard configuration.resolver.isUnitAlone(text) else {
      return reject(.nameUnusable, row, .name)
    }
    cells.note(.outOfScope, row, .name)
    return .ended(.outOfScope, reason: NameOpening.placeReason)
  }

  /// Rows nothing can be made of.
  private mutating func unusable(_ row: Int) -> CleanOutcome? {
    if cells.isBlank(row, .name) { return reject(.nameMissing, row, .name) }
    return texts.isText(row) ? nil : reject(.invalidText, row, nil)
  }

  /// Repairs of names, in the order they are reported.
  private static let nameRepairs: [EditRule] = [
    .textRepaired, .lostSpace, .abbreviation, .nameMisspelt, .nameWithoutForm, .nameReordered,
    .nameHoldsPhone, .nameHoldsPerson, .nameHoldsMarks, .nameHoldsDecision, .nameHoldsOther,
  ]

  private mutating func reject(_ rule: EditRule, _ row: Int, _ field: ReturnField?)
    -> CleanOutcome
  {
    cells.note(rule, row, field)
    return .ended(.rejected, reason: rule.code)
  }

  private mutating func fillPlace(_ open: inout OpenRow) {
    let row = open.number
    let stated = ScopeStatement(code: code(row, .scopeLevel))
    let group = ScopeStatement(code: levels.code(of: row))
    if !stated.isGiven, hasColumn[ReturnField.commune.rawValue], cells.isBlank(row, .commune) {
      open.name.keepOwnWords()
    }
    let answer = places.answer(
      row, cells, mentions: open.name.mentions,
      level: stated.level ?? (stated.isGiven ? nil : open.name.trailingLevel),
      groupLevel: stated.isGiven ? nil : group.level, remembering: &memory.places)
    let resolution = answer.resolution
    let scope = ScopeDecision(
      stated: stated, group: group, name: open.name, answer: answer,
      namesNoUnit: namesNoUnit(open), profile: profile, units: configuration.units)
    if scope.isDerived { cells.note(.levelDerived, row, .scopeLevel) }
    if scope.isConflict { cells.note(.levelConflict, row, .scopeLevel) }
    open.record.scopeLevel = scope.level
    open.record.place = resolution.place.truncated(to: scope.level)
    open.record.placeCandidates = Self.candidates(resolution, scope.level)
    open.record.partition =
      scope.level == .national || open.record.place.province.isEmpty
      ? (scope.level == .national ? Partition.centre : profile.partition)
      : open.record.place.province
    let place = open.record.place.province.isEmpty ? resolution.place : open.record.place
    open.record.identity = memory.parser.identity(
      of: open.name, place: place, candidates: resolution.candidates,
      isNational: scope.level == .national)
    open.record.otherName = otherName(open, place)
    notePlace(resolution, open.record, row)
    if answer.isOfGroup, !resolution.issues.rules.contains(where: { $0.rule == .placeDerived }) {
      cells.note(.placeDerived, row, .commune)
    }
  }

  /// The units of the body's level that it may be in; empty where one is known, or not all are of it.
  private static func candidates(_ resolution: PlaceResolution, _ level: ScopeLevel) -> String {
    let places = resolution.candidates.map { $0.truncated(to: level) }
    guard places.count <= mostCandidates, let first = places.first,
      places.contains(where: { $0 != first }),
      places.allSatisfy({ $0.level == level.unitLevel })
    else { return "" }
    var codes: [String] = []
    for place in places where codes.last != place.code { codes.append(place.code) }
    return codes.joined(separator: " ")
  }

  /// A name that more units have says next to nothing.
  private static let mostCandidates = 16

  /// What the name that the body had before, or has now, says of it; empty where the row states none.
  private mutating func otherName(_ open: OpenRow, _ place: Place) -> String {
    guard
      let stated = open.name.other
        ?? cells.withNormal(open.number, .notes, configuration.nameWords.otherName.stated(in:))
    else { return "" }
    let name = memory.parser.parse(stated.span, within: within)
    guard name.isUsable else { return "" }
    return memory.parser.identity(
      of: name, place: place, isNational: open.record.scopeLevel == .national
    ).key
  }

  private func namesNoUnit(_ open: OpenRow) -> Bool {
    open.name.mentions.isEmpty && cells.isBlank(open.number, .district)
      && cells.isBlank(open.number, .commune) && cells.isBlank(open.number, .area)
  }

  private mutating func notePlace(
    _ resolution: PlaceResolution, _ record: TypedRecord, _ row: Int
  ) {
    for (field, rule) in resolution.issues.rules { cells.note(rule, row, field) }
    if let needed = record.scopeLevel.unitLevel, record.place.level.map({ $0 < needed }) ?? true {
      cells.note(.placeIncomplete, row, needed == .commune ? .commune : .district)
    }
  }

  /// What tells one founding act from another.
  private mutating func fillEvidence(
    _ record: inout TypedRecord, _ row: Int, _ name: ParsedName
  ) {
    if let founded = cells.date(
      row, .foundedOn, contextYear: period.year, system1904: usesSystem1904)
    {
      fillFounding(&record, row, founded)
    } else if hasColumn[ReturnField.foundedOn.rawValue] {
      cells.note(.itemMissing, row, .foundedOn)
    }
    let named = name.decision.flatMap { DecisionReader.read($0.span) }
    if let reading = cells.withNormal(row, .foundingDecision, DecisionReader.read) ?? named {
      record.decision = DecisionKey.key(reading)
      record.decisionYear = reading.year ?? 0
      if reading.isRespelt { cells.note(.decisionRepaired, row, .foundingDecision) }
    }
    record.chairperson = cells.person(row, .chairperson)
    record.phone = cells.withNormal(row, .phone, PhoneKey.key)
    record.address = cells.address(row)
  }

  private mutating func fillFounding(
    _ record: inout TypedRecord, _ row: Int, _ founded: DateReading
  ) {
    switch founded.outcome {
    case .date:
      let date = PartialDate(year: founded.year, month: founded.month, day: founded.day)
      // The first day that a spreadsheet knows is what it makes of 1 and 0.
      if date == PartialDate(year: 1900, month: 1, day: 1) {
        return cells.note(.dateInvalid, row, .foundedOn)
      }
      if date > period.lastDay { return cells.note(.dateAfterPeriod, row, .foundedOn) }
      if !founded.flags.isEmpty { cells.note(.dateRepaired, row, .foundedOn) }
      record.foundedOn = date
    case .blank, .missing: cells.note(.itemMissing, row, .foundedOn)
    default: cells.note(.dateInvalid, row, .foundedOn)
    }
  }

  private mutating func fillFigures(_ record: inout TypedRecord, _ row: Int) {
    let noticed = cells.findings.count(of: row)
    let members = cells.count(row, .members)
    // A blank cell, or a stated gap such as `chưa thống kê`; anything else is a finding already.
    let isGap = members == nil && cells.findings.count(of: row) == noticed
    let areOrganisations = cells.countsOrganisations(row, .members)
    record.members = areOrganisations ? nil : members
    record.organisationalMembers =
      cells.count(row, .organisationalMembers) ?? (areOrganisations ? members : nil)
    if isGap, hasColumn[ReturnField.members.rawValue] {
      cells.note(.itemMissing, row, .members)
    }
    record.partyMembers = cells.count(row, .partyMembers)
    record.staffQuota = cells.count(row, .staffQuota)
    let most = configuration.money[record.scopeLevel]
    record.stateFunding = cells.money(
      row, .stateFunding, unit: profile.stateFundingUnit, most: most)
    record.ownFunding = cells.money(row, .ownFunding, unit: profile.ownFundingUnit, most: most)
  }

  private mutating func fillCodes(_ record: inout TypedRecord, _ row: Int) {
    let noticed = cells.findings.count(of: row)
    let type = code(row, .type).flatMap(AssociationType.init)
    // A spelling that is not listed is a finding, and states some type at least.
    record.type = type ?? (cells.findings.count(of: row) == noticed ? .unknown : .other)
    record.assigned = flag(row, .assigned)
    record.partyCaucus = flag(row, .partyCaucus)
    if let code = code(row, .partyOrganisation) {
      record.partyOrganisation = PartyOrganisation(code: code)
    }
    if let code = code(row, .mergerStatus) { record.mergerStatus = MergerStatus(code: code) }
  }

  private mutating func code(_ row: Int, _ field: ReturnField) -> String? {
    cells.code(row, field, remembering: &memory.codes[field.rawValue])
  }

  /// Yes or no; a blank cell of a column that is there means no, a missing column means nothing.
  private mutating func flag(_ row: Int, _ field: ReturnField) -> Bool? {
    guard hasColumn[field.rawValue] else { return nil }
    guard let code = code(row, field) else { return cells.isBlank(row, field) ? false : nil }
    return code == "yes"
  }

  private mutating func fillYears(_ record: inout TypedRecord, _ row: Int) {
    if let term = cells.years(row, .term, contextYear: period.year) {
      if term.outcome == .term, term.year <= term.to.year {
        record.term = Term(from: term.year, to: term.to.year)
      } else if ![.blank, .missing].contains(term.outcome) {
        cells.note(.dateInvalid, row, .term)
      }
    }
    if let congress = cells.years(row, .congressYear, contextYear: period.year) {
      switch congress.outcome {
      case .date, .interval: record.congressYear = congress.year
      case .years:
        record.congressYear = congress.years.first { $0 >= period.year } ?? congress.years.last
      case .blank, .missing: break
      default: cells.note(.dateInvalid, row, .congressYear)
      }
    }
  }

  private mutating func fillRecommendation(_ record: inout TypedRecord, _ row: Int) {
    if rows.cell(row, .recommendation).isEmpty { return }
    let key = MatchKey.folded(cells.text(row, .recommendation))
    guard !key.isEmpty, !Self.noRecommendation.contains(key) else { return }
    record.recommendation = StableHash.of(key)
    let agency = configuration.agencies.code(for: cells.text(row, .recommendationAgency))
    record.recommendationAgency = agency.isEmpty ? AgencyTable.other : agency
  }

  private static let noRecommendation: Set<String> = [
    "khong", "khong co", "chua co", "0", "khong co kien nghi", "khong kien nghi",
    "chua co kien nghi",
  ]
}
