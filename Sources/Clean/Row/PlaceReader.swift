import Geography
import Register
import VietnameseText

/// Resolves places and remembers the answers: the same cells stand in most rows of a return.
struct PlaceReader: Sendable {
  /// Where a row's body is.
  struct Answer: Sendable {
    let resolution: PlaceResolution
    /// Whether the row itself says anything about it, in a cell or in its name.
    let isStated: Bool
  }

  private let resolver: PlaceResolver
  private let reporting: Place
  private var known = CellMemo<Answer>()
  private var memory = PlaceMemory()
  /// Everything the answer depends on, as bytes; kept for its room.
  private var question: [UInt8] = []

  init(_ resolver: PlaceResolver, reporting: Place) {
    self.resolver = resolver
    self.reporting = reporting
  }

  /// Where a row's body is.
  mutating func answer(
    _ row: Int, _ cells: CellReader, mentions: [UnitMention], level: ScopeLevel?
  ) -> Answer {
    write(row, cells, mentions, level)
    let question = question
    if let answer = known.value(for: question.span) { return answer }
    let clues = PlaceClues(
      province: cells.text(row, .province), district: cells.text(row, .district),
      commune: cells.text(row, .commune), area: cells.text(row, .area),
      nameMentions: mentions, reporting: reporting, scopeLevel: level)
    let isStated =
      !(clues.province.isEmpty && clues.district.isEmpty && clues.commune.isEmpty
      && clues.area.isEmpty && mentions.isEmpty)
    let answer = Answer(
      resolution: resolver.resolve(clues, remembering: &memory), isStated: isStated)
    known.remember(answer, for: question.span)
    return answer
  }

  private mutating func write(
    _ row: Int, _ cells: CellReader, _ mentions: [UnitMention], _ level: ScopeLevel?
  ) {
    question.removeAll(keepingCapacity: true)
    for field in [ReturnField.province, .district, .commune, .area] {
      question += cells.rows.arena[cells.rows.cell(row, field)]
      question.append(Self.end)
    }
    question.append(level?.rawValue ?? Self.end)
    // Where in the name a mention stands is all one, but not which stand together.
    var tokens: Range<Int>?
    for mention in mentions {
      write(mention, joinsPrevious: mention.tokens == tokens)
      tokens = mention.tokens
    }
  }

  private mutating func write(_ mention: UnitMention, joinsPrevious: Bool) {
    question.append(mention.level.rawValue)
    question.append(
      (mention.explicitPrefix ? 1 : 0) | (mention.viaFolding ? 2 : 0) | (mention.viaTypo ? 4 : 0)
        | (joinsPrevious ? 8 : 0))
    for place in mention.candidates {
      for code in [place.province, place.district, place.commune] {
        question += code.utf8
        question.append(Self.end)
      }
    }
    question.append(Self.end)
  }

  /// A byte that no text has.
  private static let end: UInt8 = 0xFF
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
