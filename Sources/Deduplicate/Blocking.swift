import Linkage
import Register

/// Which rows are compared at all.
enum Blocking {
  /// Rows at one place and level; rows with one decision, phone, or chairperson wherever they are,
  /// for those whose place is blank or wrong.
  static func rules(_ records: [LinkageRecord]) -> [BlockingRule] {
    [
      BlockingRule(name: "place+level", keys: records.map(place)),
      BlockingRule(name: "decision+kind+level", keys: records.map(decision)),
      BlockingRule(
        name: "phone", keys: records.map { $0.phone == 0 ? 0 : key("phone", Int($0.phone)) }),
      BlockingRule(name: "chairperson+stem", keys: records.map(chairperson)),
      BlockingRule(name: "founded+stem+level", keys: records.map(founded)),
    ]
  }

  private static func place(_ record: LinkageRecord) -> UInt64 {
    let units = record.units
    let deepest =
      units.commune != 0 ? units.commune : units.district != 0 ? units.district : units.province
    return key("place", Int(record.scopeLevel.rawValue), Int(deepest))
  }

  private static func decision(_ record: LinkageRecord) -> UInt64 {
    if record.decisionNumber == 0 { return 0 }
    return key(
      "decision", Int(record.decisionNumber), Int(record.stem), Int(record.scopeLevel.rawValue))
  }

  private static func chairperson(_ record: LinkageRecord) -> UInt64 {
    record.chairperson == 0 ? 0 : key("chair", Int(record.chairperson), Int(record.stem))
  }

  private static func founded(_ record: LinkageRecord) -> UInt64 {
    guard let date = record.foundedOn, date.day > 0 else { return 0 }
    let day = date.year * 10_000 + date.month * 100 + date.day
    return key("founded", day, Int(record.stem), Int(record.scopeLevel.rawValue))
  }

  private static func key(_ rule: String, _ parts: Int...) -> UInt64 {
    var hash = StableHash()
    hash.add(rule)
    for part in parts { hash.add(part) }
    return hash.value
  }
}
