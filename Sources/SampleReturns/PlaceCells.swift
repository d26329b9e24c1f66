import Register

/// The place columns of one row: right, or blank, misspelt or of another district, as far as the name
/// says the place anyway.
struct PlaceCells {
  let body: Body
  let reporting: ReportingUnit
  let units: UnitTable

  /// The texts of the four place columns.
  struct Written {
    var province = ""
    var district = ""
    var commune = ""
    var area = ""
    /// Whether they say what is true.
    var areRight = true
  }

  func written(
    _ cells: CellStyles, mayBeWrong: Bool, random: inout SplitMix64
  ) -> Written {
    var written = Written()
    guard let province = body.place.province else { return written }
    written.province = cells.place(province, &random)
    if let district = body.place.district { written.district = cells.place(district, &random) }
    if let commune = body.place.commune { written.commune = cells.place(commune, &random) }
    written.area = area(&random)
    guard mayBeWrong, body.scopeLevel != .province else { return written }
    spoil(&written, cells, &random)
    return written
  }

  /// `Xã Tản Lĩnh, huyện Ba Vì`, or the deepest unit alone where the office reports one district.
  private func area(_ random: inout SplitMix64) -> String {
    guard let unit = body.place.unit else { return "" }
    guard body.scopeLevel == .commune, let district = body.place.district,
      reporting.place.district == nil || random.chance(0.5)
    else { return unit.name }
    return "\(unit.name), \(district.phrase)"
  }

  private func spoil(_ written: inout Written, _ cells: CellStyles, _ random: inout SplitMix64) {
    let rates = cells.rates
    switch random.fraction() {
    case ..<rates.placeBlank:
      written = Written(areRight: false)
    case ..<(rates.placeBlank + rates.placeMisspelt):
      guard let commune = body.place.commune, !commune.isNumbered else { return }
      let wrong = misspelt(commune, &random)
      written.commune = wrong
      written.area = wrong
      written.areRight = false
    case ..<(rates.placeBlank + rates.placeMisspelt + rates.placeElsewhere):
      guard let wrong = elsewhere(&random) else { return }
      written.commune = wrong
      written.area = wrong
      written.areRight = false
    default: return
    }
  }

  /// A slip in the commune's name that does not hit a sister commune.
  private func misspelt(_ commune: Unit, _ random: inout SplitMix64) -> String {
    let bare = Dirt.typingError(commune.bareName, &random)
    let folded = VietnameseLetters.folded(bare)
    let isSister = units.units(inside: commune.parent).contains {
      $0.code != commune.code && VietnameseLetters.folded($0.bareName) == folded
    }
    return isSister ? commune.name : "\(commune.typeWord) \(bare)"
  }

  /// A commune of another district of the province whose name this district does not have: only the
  /// return of the district itself is wrong in that way, so that the name, the reporting unit and the
  /// decision outvote the cell.
  private func elsewhere(_ random: inout SplitMix64) -> String? {
    guard body.scopeLevel == .commune, reporting.place.district != nil,
      reporting.place.commune == nil, let province = body.place.province,
      let district = body.place.district
    else { return nil }
    let others = units.units(inside: province.code).filter { $0.code != district.code }
    guard !others.isEmpty else { return nil }
    let strangers = units.units(inside: random.pick(others).code)
    guard !strangers.isEmpty else { return nil }
    let stranger = random.pick(strangers)
    let isHereToo = units.units(inside: district.code).contains {
      VietnameseLetters.folded($0.bareName) == VietnameseLetters.folded(stranger.bareName)
    }
    return isHereToo || stranger.isNumbered ? nil : stranger.name
  }
}
