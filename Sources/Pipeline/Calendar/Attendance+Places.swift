import Geography
import Publish
import Register

extension Attendance {
  /// How many units of a province, and how many provinces, a note names.
  private static let namesInNote = 10

  /// The places whose figures are not whole: those that a missing return is about, those around it, and
  /// those in it.
  func incompletePlaces(_ units: AdministrativeUnits) -> IncompletePlaces {
    var places = IncompletePlaces()
    for missing in missing {
      places.codes[missing.period.description, default: [Self.country]]
        .formUnion(Self.places(of: missing, units))
    }
    let parts = Dictionary(grouping: completeness.filter { !$0.isComplete }, by: \.period)
    places.notes = parts.sorted { $0.key < $1.key }.map { period, parts in
      let named = parts.prefix(Self.namesInNote).map(Self.text).joined(separator: "; ")
      let more =
        parts.count > Self.namesInNote ? "; … và \(parts.count - Self.namesInNote) tỉnh nữa" : ""
      return "Kỳ \(period) chưa đủ báo cáo: \(named)\(more). Chi tiết: quality/completeness.csv."
    }
    return places
  }

  /// The code of the whole country in `locality_code`.
  private static let country = "VN"

  private static func places(of missing: MissingReturn, _ units: AdministrativeUnits)
    -> Set<String>
  {
    var codes: Set<String> = [missing.partition, missing.unit]
    guard let level = ExpectedUnit.level(of: missing.unit) else { return codes }
    if level == .commune, let place = units.place(ofCommune: missing.unit) {
      codes.insert(place.district)
    }
    var below = units.children(of: missing.unit, level: level)
    while !below.isEmpty {
      codes.formUnion(below.map(\.code))
      below = below.flatMap { units.children(of: $0.code, level: $0.level) }
    }
    return codes
  }

  private static func text(_ part: PeriodCompleteness) -> String {
    let names = part.missing.prefix(namesInNote).map(\.name).joined(separator: ", ")
    let more = part.missing.count > namesInNote ? ", …" : ""
    return "\(part.name) thiếu \(part.missing.count)/\(part.expected) đơn vị (\(names)\(more))"
  }
}
