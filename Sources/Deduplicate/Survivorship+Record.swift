import Register

extension Survivorship {
  /// The record of the rows.
  func record(id: String) -> Association {
    let highest = rows[rows.startIndex]
    var result = Association(
      id: id, period: sources[highest].record.period, name: name,
      scopeLevel: sources[highest].record.scopeLevel, place: deepestPlace)
    result.rows = rows.count
    result.kind = firstText { sources[$0].record.identity.kind }
    result.type = type
    fillFlags(&result)
    fillFigures(&result)
    result.foundedOn = mostPreciseDate
    result.term = first { sources[$0].record.term }
    result.congressYear = first { sources[$0].record.congressYear }
    result.recommendations = recommendations
    result.recommendationAgency = firstText { sources[$0].record.recommendationAgency }
    return result
  }

  private func fillFlags(_ result: inout Association) {
    result.assigned = any { sources[$0].record.assigned }
    result.partyCaucus = any { sources[$0].record.partyCaucus }
    result.partyOrganisation =
      first { row in
        sources[row].record.partyOrganisation.flatMap { $0.exists && $0 != .unspecified ? $0 : nil }
      } ?? first { row in sources[row].record.partyOrganisation.flatMap { $0.exists ? $0 : nil } }
      ?? first { sources[$0].record.partyOrganisation }
    result.mergerStatus =
      sources[highest { Int(sources[$0].record.mergerStatus?.rawValue ?? 0) }].record.mergerStatus
      ?? first { sources[$0].record.mergerStatus }
  }

  private func fillFigures(_ result: inout Association) {
    result.members = first { sources[$0].record.members }
    result.organisationalMembers = first { sources[$0].record.organisationalMembers }
    result.partyMembers = first { sources[$0].record.partyMembers }
    result.staffQuota = first { sources[$0].record.staffQuota }
    result.stateFunding = first { sources[$0].record.stateFunding }
    result.ownFunding = first { sources[$0].record.ownFunding }
  }

  /// The value of the highest row that has one; by row, for copying whole records is slow.
  @inline(__always)
  private func first<Value>(_ value: (_ row: Int) -> Value?) -> Value? {
    for row in rows {
      if let value = value(row) { return value }
    }
    return nil
  }

  /// The text of the highest row that has one; empty without one.
  @inline(__always)
  private func firstText(_ text: (_ row: Int) -> String) -> String {
    for row in rows {
      let text = text(row)
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// Whether any row says yes; nil when none says anything.
  @inline(__always)
  private func any(_ flag: (_ row: Int) -> Bool?) -> Bool? {
    first { flag($0) == true ? true : nil } ?? first(flag)
  }

  /// A stated type before a stated other one before none.
  private var type: AssociationType {
    var result = AssociationType.unknown
    for row in rows {
      let type = sources[row].record.type
      if type == .unknown { continue }
      if type != .other { return type }
      result = type
    }
    return result
  }

  /// The highest row whose name is not all capitals and has tones; else the highest.
  var name: String {
    for row in rows where isReadable(sources[row].record.name) { return sources[row].record.name }
    return sources[rows[rows.startIndex]].record.name
  }

  private func isReadable(_ name: String) -> Bool {
    var (hasLowercase, hasMarks) = (false, false)
    for byte in name.utf8 {
      if 0x61...0x7A ~= byte { hasLowercase = true }
      if byte >= 0x80 { hasMarks = true }
      if hasLowercase, hasMarks { return true }
    }
    return false
  }

  private var deepestPlace: Place {
    let deepest = highest { sources[$0].record.place.level.map { Int($0.rawValue) } ?? -1 }
    return sources[deepest].record.place
  }

  private var mostPreciseDate: PartialDate? {
    let best = highest { row in
      guard let date = sources[row].record.foundedOn else { return -1 }
      return (date.month > 0 ? 1 : 0) + (date.day > 0 ? 1 : 0)
    }
    return sources[best].record.foundedOn
  }

  /// The first row of the highest rank.
  @inline(__always)
  private func highest(_ rank: (_ row: Int) -> Int) -> Int {
    var best = rows[rows.startIndex]
    if rows.count == 1 { return best }
    var bestRank = rank(best)
    for row in rows.dropFirst() {
      let rank = rank(row)
      if rank > bestRank { (best, bestRank) = (row, rank) }
    }
    return best
  }

  /// How many different recommendations the rows make.
  private var recommendations: Int {
    if rows.count == 1 { return sources[rows[rows.startIndex]].record.recommendation == 0 ? 0 : 1 }
    return Set(rows.map { sources[$0].record.recommendation }).subtracting([0]).count
  }
}
