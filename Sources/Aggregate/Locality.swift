import Register

/// A unit that tables have rows for: the country, a province, a district or a commune.
struct Locality: Hashable {
  /// nil for the whole country.
  let level: AdministrativeLevel?
  /// Code of the General Statistics Office, `VN` for the whole country.
  let code: String

  /// The whole country, with the bodies of the centre.
  static let country = Locality(level: nil, code: "VN")

  /// The columns every table by locality starts with.
  static let columns = ["period", "locality_level", "locality_code", "locality"]

  /// The localities that contain `place`, widest first.
  static func containing(_ place: Place) -> [Locality] {
    var localities: [Locality] = [.country]
    localities.reserveCapacity(4)
    func add(_ level: AdministrativeLevel, _ code: String) {
      if !code.isEmpty { localities.append(Locality(level: level, code: code)) }
    }
    add(.province, place.province)
    add(.district, place.district)
    add(.commune, place.commune)
    return localities
  }

  /// Official order: wider levels first, then by code.
  func precedes(_ other: Locality) -> Bool {
    guard level == other.level else {
      guard let level, let otherLevel = other.level else { return level == nil }
      return level < otherLevel
    }
    return code.precedesInBytes(other.code)
  }

  /// The cells under `columns`.
  func cells(_ period: ReportingPeriod, _ localities: Localities) -> [Cell] {
    [
      .text(period.description), .text(level?.code ?? "country"), .text(code),
      .text(name(period, localities)),
    ]
  }

  /// Name for people.
  func name(_ period: ReportingPeriod, _ localities: Localities) -> String {
    level.flatMap { localities.name($0, code, period) } ?? (level == nil ? "Cả nước" : code)
  }
}
