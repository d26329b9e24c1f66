import Register

/// Makes one record of an association out of the rows that report it.
///
/// The rows are ranked: first those of the unit at the association's own level (who keeps the register
/// knows best), then those that fill more fields, then by path and position. The highest row is the
/// accepted one; each field comes from the highest row that has it. `assigned` and `đảng đoàn` are
/// yes when any row says so: a blank cell means no, and blanks are what duplicates are full of.
enum Survivorship {
  /// The rows from highest to lowest.
  static func ranked(_ rows: [Int], _ sources: [SourceRecord]) -> [Int] {
    let ranks = rows.map { (row: $0, rank: rank(sources[$0])) }
    return ranks.sorted { a, b in
      a.rank == b.rank ? SourceRecord.precedes(sources[a.row], sources[b.row]) : a.rank > b.rank
    }.map(\.row)
  }

  /// The record of the ranked rows; they are not empty.
  static func record(_ rows: [Int], _ sources: [SourceRecord], id: String) -> Association {
    let ranked = rows.map { sources[$0].record }
    let place = ranked.map(\.place).max { depth($0) < depth($1) } ?? ranked[0].place
    var result = Association(
      id: id, period: ranked[0].period, name: name(ranked), scopeLevel: ranked[0].scopeLevel,
      place: place)
    result.rows = rows.count
    result.kind = ranked.lazy.map(\.identity.kind).first { !$0.isEmpty } ?? ""
    result.type = type(ranked)
    fillFlags(&result, ranked)
    fillFigures(&result, ranked)
    result.foundedOn = ranked.compactMap(\.foundedOn).max { precision($0) < precision($1) }
    result.term = ranked.lazy.compactMap(\.term).first
    result.congressYear = ranked.lazy.compactMap(\.congressYear).first
    let recommendations = Set(ranked.map(\.recommendation)).subtracting([0])
    result.recommendations = recommendations.count
    result.recommendationAgency =
      ranked.lazy.map(\.recommendationAgency).first { !$0.isEmpty } ?? ""
    return result
  }

  private static func fillFlags(_ result: inout Association, _ ranked: [TypedRecord]) {
    result.assigned = any(ranked.compactMap(\.assigned))
    result.partyCaucus = any(ranked.compactMap(\.partyCaucus))
    let organisations = ranked.compactMap(\.partyOrganisation)
    result.partyOrganisation =
      organisations.first { $0.exists && $0 != .unspecified }
      ?? organisations.first(where: \.exists) ?? organisations.first
    let statuses = ranked.compactMap(\.mergerStatus)
    result.mergerStatus = statuses.max { $0.rawValue < $1.rawValue }
  }

  private static func fillFigures(_ result: inout Association, _ ranked: [TypedRecord]) {
    result.members = ranked.lazy.compactMap(\.members).first
    result.organisationalMembers = ranked.lazy.compactMap(\.organisationalMembers).first
    result.partyMembers = ranked.lazy.compactMap(\.partyMembers).first
    result.staffQuota = ranked.lazy.compactMap(\.staffQuota).first
    result.stateFunding = ranked.lazy.compactMap(\.stateFunding).first
    result.ownFunding = ranked.lazy.compactMap(\.ownFunding).first
  }

  private static func any(_ flags: [Bool]) -> Bool? {
    flags.isEmpty ? nil : flags.contains(true)
  }

  /// A stated type before a stated other one before none.
  private static func type(_ ranked: [TypedRecord]) -> AssociationType {
    let types = ranked.map(\.type)
    return types.first { $0 != .unknown && $0 != .other } ?? types.first { $0 != .unknown }
      ?? .unknown
  }

  /// The highest row whose name is not all capitals and has tones; else the highest.
  private static func name(_ ranked: [TypedRecord]) -> String {
    let readable = ranked.lazy.map(\.name).first { name in
      name.utf8.contains { (0x61...0x7A).contains($0) } && name.utf8.contains { $0 >= 0x80 }
    }
    return readable ?? ranked[0].name
  }

  private static func depth(_ place: Place) -> Int { place.level.map { Int($0.rawValue) } ?? -1 }

  private static func precision(_ date: PartialDate) -> Int {
    (date.month > 0 ? 1 : 0) + (date.day > 0 ? 1 : 0)
  }

  private static func rank(_ source: SourceRecord) -> Int {
    let record = source.record
    let isOwnUnit =
      switch (record.scopeLevel, source.reporter) {
      case (.national, nil), (.province, .province), (.district, .district), (.commune, .commune):
        2
      // Districts keep the registers of their communes.
      case (.commune, .district): 1
      default: 0
      }
    let filled: [Bool] = [
      record.foundedOn != nil, !record.decision.isEmpty, record.members != nil,
      record.partyOrganisation != nil, record.partyMembers != nil, record.staffQuota != nil,
      record.stateFunding != nil, record.ownFunding != nil, record.term != nil,
      record.type != .unknown, record.assigned != nil, !record.identity.kind.isEmpty,
    ]
    return isOwnUnit * 100 + filled.count { $0 }
  }
}
