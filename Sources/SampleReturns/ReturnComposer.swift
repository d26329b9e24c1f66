import Register

/// Puts a return together: frame, groups, rows and stray rows, in the form of its office.
struct ReturnComposer {
  let units: UnitTable
  let seed: UInt64
  var isBenchmark = false

  /// The sheet of a plan.
  ///
  /// The form depends on the office alone, the rows on the period and the version too.
  func sheet(for plan: ReturnPlan) -> ReturnSheet {
    let office = "\(plan.unit.place.code)/\(plan.unit.code)"
    var formRandom = SplitMix64(seed: seed, stream: "form \(office)")
    let style = SheetStyle(for: plan.unit, random: &formRandom)
    var random = SplitMix64(seed: seed, stream: "rows \(office) \(plan.period) \(plan.version)")
    let frame = SheetFrame(plan: plan, style: style)
    var records = frame.titles(&random) + frame.header()
    let (rows, members) = self.rows(of: plan, style, frame, &random)
    records += rows
    if style.hasSubtotals || random.chance(0.5) {
      let count = rows.count { $0.expected == .body }
      records.append(
        frame.total(random.pick(["Tổng cộng", "TỔNG CỘNG"]), rows: count, members: members))
    }
    if random.chance(0.4) { records.append(.header(blankRow(style))) }
    if random.chance(0.85) { records += frame.signatures(&random) }
    if plan.isSuperseded { supersede(&records) }
    return ReturnSheet(style: style, records: records)
  }

  private func blankRow(_ style: SheetStyle) -> [String] {
    [String](repeating: "", count: style.columns.count)
  }

  /// A newer return replaces every row of this one; titles and totals stay what they are.
  private func supersede(_ records: inout [SheetRecord]) {
    for index in records.indices where ![nil, .notData].contains(records[index].expected) {
      records[index].expected = .superseded
    }
  }

  private func rows(
    of plan: ReturnPlan, _ style: SheetStyle, _ frame: SheetFrame, _ random: inout SplitMix64
  ) -> (rows: [SheetRecord], members: Int) {
    let composer = RowComposer(
      unit: plan.unit, period: plan.period, style: style, units: units, isBenchmark: isBenchmark)
    var records: [SheetRecord] = []
    var group = ""
    var groups = 0
    var inGroup = (rows: 0, members: 0)
    var all = 0
    for (position, mention) in plan.mentions.enumerated() {
      let title = groupTitle(of: mention, style)
      if title != group {
        if style.hasSubtotals, inGroup.rows > 0 {
          records.append(frame.total("Cộng", rows: inGroup.rows, members: inGroup.members))
        }
        records.append(frame.group(title, number: groups))
        (group, groups, inGroup) = (title, groups + 1, (0, 0))
      }
      var cells = composer.cells(for: mention, number: position + 1, random: &random)
      cutShort(&cells, &random)
      records.append(SheetRecord(cells: cells, expected: .body, body: mention.body))
      inGroup.rows += 1
      inGroup.members += mention.body.members ?? 0
      all += mention.body.members ?? 0
    }
    addStrayRows(to: &records, plan, style, &random)
    return (records, all)
  }

  private func groupTitle(of mention: Mention, _ style: SheetStyle) -> String {
    if mention.role == .ownOffice { return "Các hội gửi báo cáo trực tiếp" }
    let body = mention.body
    switch style.grouping {
    case .none: return ""
    case .commune where body.scopeLevel == .commune: return body.place.commune?.name ?? ""
    default: break
    }
    return switch body.scopeLevel {
    case .national: "Các hội ở Trung ương"
    case .province: "Các hội cấp \(body.place.province?.typeWord.lowercased() ?? "")"
    case .district: "Các hội cấp \(body.place.district?.typeWord.lowercased() ?? "")"
    case .commune: "Cấp xã, phường, thị trấn"
    }
  }

  /// Some offices drop the blank cells at the end of a row.
  private func cutShort(_ cells: inout [String], _ random: inout SplitMix64) {
    guard random.chance(DirtRates.first.shortRow) else { return }
    while cells.count > 2, cells.last?.isEmpty ?? false { cells.removeLast() }
  }

  private func addStrayRows(
    to records: inout [SheetRecord], _ plan: ReturnPlan, _ style: SheetStyle,
    _ random: inout SplitMix64
  ) {
    let stray = StrayRows(unit: plan.unit, style: style)
    let district = plan.unit.place.district
    let communes: [Unit] =
      plan.unit.place.commune.map { [$0] } ?? district.map { units.units(inside: $0.code) } ?? []
    var additions: [SheetRecord] = []
    for _ in 0..<random.within(DirtRates.first.outOfScopeRows) {
      additions.append(stray.outOfScope(communes: communes, &random))
    }
    guard !plan.isSuperseded else { return insert(additions, into: &records, &random) }
    for _ in 0..<random.within(DirtRates.first.rejectedRows) {
      additions.append(stray.unusable(communes: communes, &random))
    }
    if random.chance(0.4),
      let copied = records.first(where: {
        $0.expected == .body && $0.cells.count == style.columns.count
      })
    {
      additions.append(stray.overfull(copied.cells, &random))
    }
    insert(additions, into: &records, &random)
  }

  private func insert(
    _ additions: [SheetRecord], into records: inout [SheetRecord], _ random: inout SplitMix64
  ) {
    for addition in additions {
      records.insert(addition, at: random.within(min(1, records.count)...records.count))
    }
  }
}
