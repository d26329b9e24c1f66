import Register

extension Survivorship {
  /// The record of the rows.
  func record(id: String) -> Association {
    let highest = rows[rows.startIndex]
    var result = Association(
      id: id, period: sources[highest].record.period, name: name,
      scopeLevel: sources[highest].record.scopeLevel, place: deepestPlace)
    result.rows = rows.count
    result.kind = first { $0.identity.kind.isEmpty ? nil : $0.identity.kind } ?? ""
    result.type = type
    fillFlags(&result)
    fillFigures(&result)
    result.foundedOn = mostPreciseDate
    result.term = first { $0.term }
    result.congressYear = first { $0.congressYear }
    result.recommendations = recommendations
    result.recommendationAgency =
      first { $0.recommendationAgency.isEmpty ? nil : $0.recommendationAgency } ?? ""
    return result
  }

  private func fillFlags(_ result: inout Association) {
    result.assigned = any { $0.assigned }
    result.partyCaucus = any { $0.partyCaucus }
    result.partyOrganisation =
      first { record in
        record.partyOrganisation.flatMap { $0.exists && $0 != .unspecified ? $0 : nil }
      } ?? first { record in record.partyOrganisation.flatMap { $0.exists ? $0 : nil } }
      ?? first { $0.partyOrganisation }
    for row in rows {
      guard let status = sources[row].record.mergerStatus else { continue }
      if status.rawValue > result.mergerStatus?.rawValue ?? status.rawValue
        || result.mergerStatus == nil
      {
        result.mergerStatus = status
      }
    }
  }

  private func fillFigures(_ result: inout Association) {
    result.members = first { $0.members }
    result.organisationalMembers = first { $0.organisationalMembers }
    result.partyMembers = first { $0.partyMembers }
    result.staffQuota = first { $0.staffQuota }
    result.stateFunding = first { $0.stateFunding }
    result.ownFunding = first { $0.ownFunding }
  }

  /// The value of the highest row that has one.
  @inline(__always)
  private func first<Value>(_ field: (borrowing TypedRecord) -> Value?) -> Value? {
    for row in rows {
      if let value = field(sources[row].record) { return value }
    }
    return nil
  }

  /// Whether any row says yes; nil when none says anything.
  @inline(__always)
  private func any(_ flag: (borrowing TypedRecord) -> Bool?) -> Bool? {
    first { flag($0) == true ? true : nil } ?? first(flag)
  }

  /// A stated type before a stated other one before none.
  private var type: AssociationType {
    first { $0.type != .unknown && $0.type != .other ? $0.type : nil }
      ?? first { $0.type != .unknown ? $0.type : nil } ?? .unknown
  }

  /// The highest row whose name is not all capitals and has tones; else the highest.
  private var name: String {
    for row in rows {
      var (hasLowercase, hasMarks) = (false, false)
      for byte in sources[row].record.name.utf8 {
        if (0x61...0x7A).contains(byte) { hasLowercase = true }
        if byte >= 0x80 { hasMarks = true }
      }
      if hasLowercase, hasMarks { return sources[row].record.name }
    }
    return sources[rows[rows.startIndex]].record.name
  }

  private var deepestPlace: Place {
    sources[highest { $0.place.level.map { Int($0.rawValue) } ?? -1 }].record.place
  }

  private var mostPreciseDate: PartialDate? {
    sources[
      highest { record in
        record.foundedOn.map { ($0.month > 0 ? 1 : 0) + ($0.day > 0 ? 1 : 0) } ?? -1
      }
    ].record.foundedOn
  }

  /// The first row of the highest rank.
  @inline(__always)
  private func highest(_ rank: (borrowing TypedRecord) -> Int) -> Int {
    var best = rows[rows.startIndex]
    for row in rows.dropFirst() where rank(sources[row].record) > rank(sources[best].record) {
      best = row
    }
    return best
  }

  /// How many different recommendations the rows make.
  private var recommendations: Int {
    var seen: [UInt64] = []
    for row in rows {
      let recommendation = sources[row].record.recommendation
      if recommendation != 0, !seen.contains(recommendation) { seen.append(recommendation) }
    }
    return seen.count
  }
}
