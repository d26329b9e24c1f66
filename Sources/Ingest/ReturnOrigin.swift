import Geography
import Register
import VietnameseText

/// Whose return it is and for which period: by its columns, then its titles, then its path.
struct ReturnOrigin {
  private let configuration: IngestConfiguration

  init(_ configuration: IngestConfiguration) { self.configuration = configuration }

  func fill(_ result: inout IngestedReturn, texts: FormTexts) {
    let (titles, signatures) = (texts.titles, texts.signatures)
    let path = ReturnPath(
      result.profile.path, units: configuration.units, resolver: configuration.resolver)
    fillPeriod(&result, titles, path)
    fillUnit(&result, titles, path)
    fillMoneyUnits(&result, titles)
    result.profile.version = max(
      path.version, titles.lazy.compactMap(ReturnPath.version).first ?? 1)
    let lines = Array((titles + signatures).reversed())
    result.profile.date =
      ReturnDateReader.date(of: lines) ?? path.date ?? ReturnDateReader.dateOfOther(in: lines)
    guard result.profile.status == .current else { return }
    if result.profile.period == nil { reject(&result, .noPeriod) }
    if !result.profile.hasUnit { reject(&result, .noReportingUnit) }
  }

  private func fillPeriod(
    _ result: inout IngestedReturn, _ texts: [String], _ path: ReturnPath
  ) {
    let column = mostFrequent(.period, in: result.rows).flatMap(PeriodReader.period)
    let title = PeriodReader.period(inLines: texts)
    result.profile.period = column ?? title ?? path.period
    if result.profile.period == nil,
      let derived = PeriodReader.derivedPeriod(inLines: texts) ?? path.derivedPeriod
    {
      result.profile.period = derived
      note(&result, .periodDerived)
    }
    let stated = [column, title, path.period].compactMap { $0 }
    if stated.contains(where: { $0 != result.profile.period }) {
      note(&result, .periodConflict)
    }
    noteRowPeriods(&result)
  }

  /// The return has one period; a row that states another is taken with it, and that is a finding.
  private func noteRowPeriods(_ result: inout IngestedReturn) {
    let rows = result.rows
    let values = ColumnValues(rows, .period)
    let periods = values.texts.map(PeriodReader.period)
    for (row, value) in values.rows {
      if let period = periods[value], period != result.profile.period {
        result.findings.append(
          Finding(
            .rowPeriodConflict, at: rows.positions[row], field: .period,
            value: values.texts[value]))
      }
    }
  }

  private func fillUnit(_ result: inout IngestedReturn, _ texts: [String], _ path: ReturnPath) {
    if let column = mostFrequent(.reportingUnit, in: result.rows) {
      if isCentre(column) { return take(&result, nil, path) }
      if let unit = best(units(in: [column], around: path.unit), for: path.unit) {
        let title = titleUnit(texts, unit, isProvincesOwn: true)
        return take(&result, unit, path, disagreeing: title.map { !$0.agrees(with: unit) } ?? false)
      }
    }
    if path.isCentre || (path.unit == nil && texts.contains(where: isCentre)) {
      return take(&result, nil, path)
    }
    let title = titleUnit(texts, path.unit, isProvincesOwn: path.isProvincesOwn)
    if title == nil, path.isUnitOfFolder {
      result.profile.isUnitOfFolder = true
      note(&result, .unitOfFolder)
    }
    let unit = path.isUnitUnclear ? nil : path.unit
    take(&result, title ?? unit ?? Place(), path)
  }

  /// Nil stands for the centre.
  private func take(
    _ result: inout IngestedReturn, _ unit: Place?, _ path: ReturnPath, disagreeing: Bool = false
  ) {
    result.profile.isCentre = unit == nil
    result.profile.unit = unit ?? Place()
    if disagreeing || disagrees(path, unit) { note(&result, .unitConflict) }
  }

  private func disagrees(_ path: ReturnPath, _ unit: Place?) -> Bool {
    guard let unit else { return !path.isCentre && path.unit != nil }
    return path.isCentre || path.unit.map { !$0.agrees(with: unit) } ?? false
  }

  /// The deepest unit named in the titles.
  ///
  /// A title that only names a unit around the path's own
  /// (`Thành phố Hà Nội` above a district's list) says nothing against the path. One below the path's
  /// province counts, unless the path says that the return is the province's own.
  private func titleUnit(
    _ texts: [String], _ pathUnit: Place?, isProvincesOwn: Bool
  ) -> Place? {
    let units = units(in: texts.filter { !ReturnDateReader.isDateLine($0) }, around: pathUnit)
    guard let unit = best(units, for: pathUnit), let pathUnit, pathUnit.agrees(with: unit) else {
      return best(units, for: pathUnit)
    }
    let mayBeDeeper = depth(pathUnit) > 1 || !isProvincesOwn
    return depth(unit) > depth(pathUnit) && mayBeDeeper ? unit : pathUnit
  }

  /// The deepest of the units that fit the path's, else of all.
  private func best(_ units: [Place], for pathUnit: Place?) -> Place? {
    let fitting = units.filter { pathUnit?.agrees(with: $0) ?? false }
    return (fitting.isEmpty ? units : fitting).max { depth($0) < depth($1) }
  }

  /// The units that titles name, each by itself and together: `XÃ KIM CHUNG` may be one of several until
  /// another line says `HUYỆN ĐÔNG ANH`.
  private func units(in titles: [String], around pathUnit: Place?) -> [Place] {
    let units = titles.compactMap { parse($0, pathUnit) }
    let around = [pathUnit, units.first { !$0.district.isEmpty }].compactMap { $0 }
    return units
      + around.filter { !$0.district.isEmpty }.flatMap { unit in
        titles.compactMap { commune($0, in: unit) }
      }
  }

  /// The commune that a text names in the district of a unit.
  private func commune(_ text: String, in unit: Place) -> Place? {
    let district = Place(province: unit.province, district: unit.district)
    let place = configuration.resolver.parse(TextNormalizer.normalized(text), within: district)
    return place.flatMap { $0.commune.isEmpty ? nil : $0 }
  }

  private func depth(_ place: Place) -> Int { place.level.map { Int($0.rawValue) + 1 } ?? 0 }

  private func parse(_ text: String, _ around: Place?) -> Place? {
    let normal = TextNormalizer.normalized(text)
    let within = Place(province: around?.province ?? "")
    return configuration.resolver.parse(normal, within: within)
      ?? configuration.resolver.parse(normal, within: Place())
  }

  private func isCentre(_ text: String) -> Bool {
    let key = MatchKey.folded(TextNormalizer.normalized(text))
    return key == "tw" || key == "trung uong"
      || ["ban dan van trung uong", "cac hoi o trung uong", "cap trung uong"].contains {
        key.contains($0)
      }
  }

  /// `(đồng)`, `nghìn đồng`, `tỷ đồng` in a title or in the header; million đồng unless said.
  private func fillMoneyUnits(_ result: inout IngestedReturn, _ texts: [String]) {
    let title = texts.lazy.compactMap(MoneyUnit.dong(inTitle:)).first
    if let title {
      result.profile.stateFundingUnit = title
      result.profile.ownFundingUnit = title
    }
    if let unit = result.moneyUnits[.stateFunding] { result.profile.stateFundingUnit = unit }
    if let unit = result.moneyUnits[.ownFunding] { result.profile.ownFundingUnit = unit }
  }

  private func mostFrequent(_ field: ReturnField, in rows: RawRows) -> String? {
    let values = ColumnValues(rows, field)
    var counts = [Int](repeating: 0, count: values.texts.count)
    for (_, value) in values.rows { counts[value] += 1 }
    let most = counts.indices.max {
      (counts[$0], values.texts[$1]) < (counts[$1], values.texts[$0])
    }
    return most.map { values.texts[$0] }
  }

  private func note(_ result: inout IngestedReturn, _ rule: EditRule) {
    result.findings.append(Finding(rule, at: SourcePosition(line: 0, byte: 0), field: nil))
  }

  private func reject(_ result: inout IngestedReturn, _ rule: EditRule) {
    result.profile.status = .rejected
    result.profile.reason = rule.code
    note(&result, rule)
  }
}
