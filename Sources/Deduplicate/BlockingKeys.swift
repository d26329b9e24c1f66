import Register

/// Which records are compared at all: those that share one of these keys.
///
/// Rows at one place and level; rows with one decision, phone, or chairperson wherever they are, for
/// those whose place is blank or wrong.
enum BlockingKeys {
  /// Names of the rules.
  static let names = [
    "place+level", "decision+kind+level", "phone", "chairperson+stem", "founded+stem+level",
  ]

  /// Adds one key per rule; 0 where a rule does not apply.
  static func append(_ record: LinkageRecord, to keys: inout [UInt64]) {
    keys.append(place(record))
    keys.append(decision(record))
    keys.append(record.phone == 0 ? 0 : key(Int(record.phone), 0))
    keys.append(
      record.chairperson == 0 ? 0 : key(Int(record.chairperson), Int(record.stem)))
    keys.append(founded(record))
  }

  private static func place(_ record: LinkageRecord) -> UInt64 {
    key(Int(record.scopeLevel.rawValue), Int(record.place.deepest))
  }

  private static func decision(_ record: LinkageRecord) -> UInt64 {
    if record.decisionNumber == 0 { return 0 }
    return key(
      Int(record.decisionNumber), Int(record.stem) << 8 | Int(record.scopeLevel.rawValue))
  }

  private static func founded(_ record: LinkageRecord) -> UInt64 {
    guard let date = record.foundedOn, date.day > 0 else { return 0 }
    let day = date.year &* 10_000 &+ date.month &* 100 &+ date.day
    return key(day, Int(record.stem) << 8 | Int(record.scopeLevel.rawValue))
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    var hash = StableHash()
    hash.add(first)
    hash.add(second)
    return hash.value
  }
}
