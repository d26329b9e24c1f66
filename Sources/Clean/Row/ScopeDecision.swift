import Geography
import Register

/// What the scope column of a row says.
struct ScopeStatement {
  /// The level, nil when nothing usable is stated or it depends on the place.
  let level: ScopeLevel?
  /// Whether anything is stated.
  var isGiven: Bool { isCity || level != nil }

  /// `thành phố` alone: province where the province is a city, else district.
  let isCity: Bool

  init(code: String?) {
    isCity = code == "city"
    level = code.flatMap(ScopeLevel.init)
  }
}

/// Decides the scope level: the column, else the name, else the deepest place filled, else the group row
/// above; that counts for more than a cell that names nothing but the province.
struct ScopeDecision {
  let level: ScopeLevel
  /// Whether the column did not say.
  let isDerived: Bool
  /// Whether the name's own place speaks against the column.
  let isConflict: Bool

  /// Decides.
  ///
  /// - Parameters:
  ///   - namesNoUnit: Whether neither its cells nor its name speak of a unit below the province.
  init(
    stated: ScopeStatement, group: ScopeStatement, name: ParsedName, answer: PlaceReader.Answer,
    namesNoUnit: Bool, profile: ReturnProfile, units: AdministrativeUnits
  ) {
    let place = answer.resolution.place
    let column = stated.level ?? (stated.isCity ? Self.cityLevel(place, profile, units) : nil)
    let named =
      name.jointLevel ?? Self.level(of: name) ?? name.trailingLevel
      ?? Self.national(name, answer, profile)
    let grouped = group.level ?? (group.isCity ? Self.cityLevel(place, profile, units) : nil)
    isDerived = column == nil
    isConflict = column != nil && named != nil && named != column
    level =
      column ?? named ?? (namesNoUnit ? grouped : nil) ?? Self.level(of: answer) ?? grouped
      ?? Self.level(of: profile)
  }

  /// The level of the deepest unit that the name names with its prefix, or right before it without
  /// one (`Trịnh Tường, H. Bát Xát`).
  private static func level(of name: ParsedName) -> ScopeLevel? {
    var deepest: UnitMention?
    for mention in name.mentions where mention.explicitPrefix {
      if deepest.map({ $0.level < mention.level }) ?? true { deepest = mention }
    }
    guard let deepest else { return nil }
    let inner = name.mentions.first { mention in
      mention.level > deepest.level && mention.tokens.upperBound == deepest.tokens.lowerBound
        && mention.candidates.contains { deepest.candidates.contains(where: $0.agrees) }
    }
    return ScopeLevel((inner ?? deepest).level)
  }

  /// National for `… Việt Nam`; but what works in a district or commune goes by that name too, where its
  /// row or the unit that reports it says so.
  private static func national(
    _ name: ParsedName, _ answer: PlaceReader.Answer, _ profile: ReturnProfile
  ) -> ScopeLevel? {
    guard name.endsInVietnam else { return nil }
    let stated = answer.isStated ? answer.resolution.place.level : profile.unit.level
    return profile.isCentre || stated.map { $0 <= .province } ?? true ? .national : nil
  }

  private static func level(of answer: PlaceReader.Answer) -> ScopeLevel? {
    answer.isStated ? answer.resolution.level.map(ScopeLevel.init) : nil
  }

  private static func level(of profile: ReturnProfile) -> ScopeLevel {
    profile.isCentre ? .national : profile.unit.level.map(ScopeLevel.init) ?? .commune
  }

  private static func cityLevel(
    _ place: Place, _ profile: ReturnProfile, _ units: AdministrativeUnits
  ) -> ScopeLevel {
    let province = place.province.isEmpty ? profile.unit.province : place.province
    let type = units.unit(.province, code: province)?.type
    return type == "thanh_pho_trung_uong" ? .province : .district
  }
}

extension ScopeLevel {
  /// The scope level of bodies that work in one unit of that level.
  init(_ level: AdministrativeLevel) {
    switch level {
    case .province: self = .province
    case .district: self = .district
    case .commune: self = .commune
    }
  }
}
