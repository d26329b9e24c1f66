import Register

/// Writes one body as one row of a return.
///
/// Every row stays decidable: a row whose name is damaged, or whose place cells are blank or wrong,
/// keeps its decision, date, chair and phone as they are; a row whose place stands in the cells alone
/// has them right.
struct RowComposer {
  let unit: ReportingUnit
  let period: ReportingPeriod
  let style: SheetStyle
  let units: UnitTable
  let isBenchmark: Bool

  /// What may be wrong with the other cells of one row.
  private struct Evidence {
    var mistypedDecision = false
    var blankDecision = false
    var yearOnly = false
    var blankChair = false
  }

  /// The cells of the row, in the order of the columns.
  func cells(for mention: Mention, number: Int, random: inout SplitMix64) -> [String] {
    let body = mention.body
    let again = mention.role != .first
    let rates = isBenchmark ? DirtRates.benchmark : again ? DirtRates.again : DirtRates.first
    let cellStyles = CellStyles(style: style, rates: rates)
    let mayOmit = cellsCanStatePlace(of: body)
    let statesPlace = !mayOmit || random.chance(style.namesWithPlace)
    let spelling = NameStyles.spelling(
      of: body, statesPlace: statesPlace, style: style, rates: rates, random: &random)
    let placeIsSafe = statesPlace && !spelling.isDamaged
    let places = PlaceCells(body: body, reporting: unit, units: units)
      .written(cellStyles, mayBeWrong: placeIsSafe, random: &random)
    let evidence = self.evidence(
      for: mention, mayFail: !spelling.isDamaged && places.areRight, random: &random)
    return style.columns.map { column in
      guard let field = column.field else { return unknownCell(column.header, &random) }
      return cell(
        field, of: mention, spelling, places, evidence, number: number, cellStyles, &random)
    }
  }

  /// Whether the level and the place can be read without the name.
  private func cellsCanStatePlace(of body: Body) -> Bool {
    let isOwnUnit = body.place.code == unit.place.code
    if isOwnUnit { return style.has(.scopeLevel) && body.scopeLevel != .national }
    return switch body.scopeLevel {
    case .national: false
    case .province: style.has(.scopeLevel) && style.has(.province)
    case .district: style.has(.district)
    case .commune:
      style.has(.commune) && (style.has(.district) || unit.place.district != nil)
        || style.has(.area)
    }
  }

  private func evidence(
    for mention: Mention, mayFail: Bool, random: inout SplitMix64
  ) -> Evidence {
    var evidence = Evidence()
    guard mayFail else { return evidence }
    guard mention.role != .first else {
      evidence.yearOnly = random.chance(0.03)
      return evidence
    }
    switch random.fraction() {
    case ..<0.06: evidence.mistypedDecision = true
    case ..<0.2: evidence.blankDecision = true
    case ..<0.3: evidence.blankChair = mention.body.decision != nil
    default: break
    }
    evidence.yearOnly = random.chance(0.15)
    return evidence
  }

  private func cell(
    _ field: ReturnField, of mention: Mention, _ spelling: NameStyles.Spelling,
    _ places: PlaceCells.Written, _ evidence: Evidence, number: Int, _ cells: CellStyles,
    _ random: inout SplitMix64
  ) -> String {
    let body = mention.body
    switch field {
    case .rowNumber: return String(number)
    case .localCode: return "\(unit.code)-\(body.localNumber)"
    case .name: return spelling.text
    case .abbreviation: return ""
    case .scopeLevel:
      let mayBeBlank = spelling.statesPlace && !spelling.isDamaged && places.areRight
      return mayBeBlank && random.chance(cells.rates.levelBlank)
        ? "" : cells.level(of: body, &random)
    case .type: return cells.type(body.kind.type)
    case .assigned:
      let states = body.assigned && (mention.role == .first || random.chance(0.75))
      return cells.flag(states)
    case .province: return places.province
    case .district: return places.district
    case .commune: return places.commune
    case .area: return places.area
    case .foundedOn:
      if evidence.yearOnly { return String(body.foundedOn.year) }
      return cells.date(body.foundedOn, &random)
    case .foundingDecision: return decision(body, evidence, cells, &random)
    case .chairperson: return evidence.blankChair ? "" : chair(body, cells.rates, &random)
    case .phone: return phone(body, &random)
    case .address: return body.address
    case .members: return members(mention, cells, &random)
    case .organisationalMembers:
      return body.organisationalMembers.map { cells.count($0, &random) } ?? ""
    case .notes: return notes(mention, &random)
    default: return figure(field, of: body, cells, &random)
    }
  }

  private func figure(
    _ field: ReturnField, of body: Body, _ cells: CellStyles, _ random: inout SplitMix64
  ) -> String {
    switch field {
    case .partyOrganisation: cells.party(body.partyOrganisation, &random)
    case .partyMembers: body.partyMembers > 0 ? cells.count(body.partyMembers, &random) : ""
    case .partyCaucus: cells.flag(body.hasPartyCaucus)
    case .staffQuota: body.staffQuota > 0 ? String(body.staffQuota) : random.pick(["", "0"])
    case .stateFunding: cells.money(body.stateFunding, &random)
    case .ownFunding: cells.money(body.ownFunding, &random)
    case .term: body.term.map(cells.term) ?? ""
    case .congressYear: body.congressYear.map(String.init) ?? ""
    case .mergerStatus: cells.merger(body.mergerStatus)
    case .mergedInto: body.mergedInto ?? ""
    case .recommendation: body.recommendation?.text ?? ""
    case .recommendationAgency: body.recommendation?.agency ?? ""
    case .period: cells.period(period)
    case .reportingUnit: unit.title
    default: ""
    }
  }

  private func decision(
    _ body: Body, _ evidence: Evidence, _ cells: CellStyles, _ random: inout SplitMix64
  ) -> String {
    guard var decision = body.decision, !evidence.blankDecision else { return "" }
    if evidence.mistypedDecision {
      decision.number = Dirt.mistypedNumber(decision.number, &random)
    }
    return cells.decision(decision, &random)
  }

  private func chair(
    _ body: Body, _ rates: DirtRates, _ random: inout SplitMix64
  ) -> String {
    guard random.chance(rates.chairTitle) else { return body.chairperson }
    let isWoman = body.chairperson.contains(" Thị ")
    return "\(isWoman ? "Bà" : "Ông") \(body.chairperson)"
  }

  /// The digits, sometimes in groups.
  private func phone(_ body: Body, _ random: inout SplitMix64) -> String {
    guard let phone = body.phone, style.wording % 3 == 0 else { return body.phone ?? "" }
    let digits = Array(phone)
    return String(digits[..<4]) + random.pick([".", " "]) + String(digits[4..<7])
      + random.pick([".", " "]) + String(digits[7...])
  }

  private func members(
    _ mention: Mention, _ cells: CellStyles, _ random: inout SplitMix64
  ) -> String {
    guard let known = mention.body.members, !random.chance(cells.rates.membersUnknown) else {
      return cells.count(nil, &random)
    }
    let differs = mention.role != .first && random.chance(0.12)
    return cells.count(differs ? known + random.within(1...3) : known, &random)
  }

  private func notes(_ mention: Mention, _ random: inout SplitMix64) -> String {
    if mention.role == .ownOffice { return "Hội tự gửi" }
    guard random.chance(0.04) else { return "" }
    return random.pick([
      "Hoạt động ổn định", "Chưa có trụ sở riêng;\ndùng chung nhà văn hóa",
      "Sinh hoạt vào ngày 15, 30 hằng tháng", "Đã gửi hồ sơ, chờ bổ sung",
    ])
  }

  private func unknownCell(_ header: String, _ random: inout SplitMix64) -> String {
    switch header {
    case "Số chi hội": String(random.within(1...24))
    case "Năm kiểm tra gần nhất": random.pick(["", "2021", "2022"])
    default: ""
    }
  }
}
