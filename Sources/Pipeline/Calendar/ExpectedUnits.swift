import Geography
import Register

/// One entry of `expected:` in `calendar.yaml`: units that have to report, from one period to another.
struct ExpectedUnits: Sendable {
  /// Codes of units that are named: `TW`, or two, three or five digits.
  var codes: [String] = []
  /// All units of this level; nil for those that are named only.
  var level: AdministrativeLevel?
  /// The provinces or districts in which units of `level` are meant; empty for the whole country.
  var within: [String] = []
  /// Units of `level` that need not report.
  var except: Set<String> = []
  /// The first period, and the last; nil without an end.
  var from: ReportingPeriod
  var until: ReportingPeriod?

  /// Whether the entry is about a period.
  func covers(_ period: ReportingPeriod) -> Bool {
    period >= from && until.map { period <= $0 } ?? true
  }

  /// The units that are meant on the last day of a period.
  func units(_ period: ReportingPeriod, of all: AdministrativeUnits) -> [ExpectedUnit] {
    guard covers(period) else { return [] }
    let named = codes.compactMap { ExpectedUnit($0, in: all) }
    guard let level else { return named }
    let day = period.lastDay
    return named
      + below(level, all).filter { !except.contains($0.code) && $0.isValid(on: day) }
      .compactMap { ExpectedUnit($0.code, in: all) }
  }

  private func below(_ level: AdministrativeLevel, _ all: AdministrativeUnits)
    -> [AdministrativeUnit]
  {
    if within.isEmpty { return all.all.filter { $0.level == level } }
    var found: [AdministrativeUnit] = []
    for code in within {
      guard let top = ExpectedUnit.level(of: code) else { continue }
      var units = all.unit(top, code: code).map { [$0] } ?? []
      while let unit = units.first, unit.level < level {
        units = units.flatMap { all.children(of: $0.code, level: $0.level) }
      }
      found += units.filter { $0.level == level }
    }
    return found
  }
}

/// A unit that has to report.
struct ExpectedUnit: Hashable, Sendable {
  let partition: String
  let code: String
  let name: String

  /// The unit with a code; nil when there is none.
  init?(_ code: String, in all: AdministrativeUnits) {
    self.code = code
    if code == Partition.centre {
      (partition, name) = (code, "Trung ương")
      return
    }
    guard let level = Self.level(of: code), let unit = all.unit(level, code: code) else {
      return nil
    }
    name = unit.name
    partition =
      switch level {
      case .province: code
      case .district: unit.parentCode
      case .commune: all.place(ofCommune: code)?.province ?? ""
      }
  }

  /// The level of the units with such a code: codes of two, three and five digits.
  static func level(of code: String) -> AdministrativeLevel? {
    switch code.utf8.count {
    case 2: .province
    case 3: .district
    case 5: .commune
    default: nil
    }
  }
}
