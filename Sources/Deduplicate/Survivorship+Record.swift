import Linkage
import Register

extension Survivorship {
  /// What is made of the rows.
  var survivor: Survivor {
    var row = sources.rows[rows[rows.startIndex]]
    row.name = name
    row.place = sources.rows[highest { sources.rows[$0].place.depth }].place
    row.kind = firstText { sources.rows[$0].kind }
    row.type = type
    fillFlags(&row)
    fillFigures(&row)
    row.foundedOn = mostPreciseDate
    row.term = first { sources.rows[$0].term }
    row.congressYear = first { sources.rows[$0].congressYear }
    row.recommendationAgency = firstText { sources.rows[$0].recommendationAgency }
    return Survivor(row: row, recommendations: recommendations, rows: rows.count)
  }

  private func fillFlags(_ result: inout SourceRow) {
    result.assigned = any { sources.rows[$0].assigned }
    result.partyCaucus = any { sources.rows[$0].partyCaucus }
    result.partyOrganisation =
      first { row in
        sources.rows[row].partyOrganisation.flatMap { $0.exists && $0 != .unspecified ? $0 : nil }
      } ?? first { row in sources.rows[row].partyOrganisation.flatMap { $0.exists ? $0 : nil } }
      ?? first { sources.rows[$0].partyOrganisation }
    result.mergerStatus =
      sources.rows[highest { Int(sources.rows[$0].mergerStatus?.rawValue ?? 0) }].mergerStatus
      ?? first { sources.rows[$0].mergerStatus }
  }

  private func fillFigures(_ result: inout SourceRow) {
    result.members = first { sources.rows[$0].members }
    result.organisationalMembers = first { sources.rows[$0].organisationalMembers }
    result.partyMembers = first { sources.rows[$0].partyMembers }
    result.staffQuota = first { sources.rows[$0].staffQuota }
    result.stateFunding = first { sources.rows[$0].stateFunding }
    result.ownFunding = first { sources.rows[$0].ownFunding }
  }

  /// The value of the highest row that has one; by row, for copying whole records is slow.
  @inline(__always)
  private func first<Value>(_ value: (_ row: Int) -> Value?) -> Value? {
    for row in rows {
      if let value = value(row) { return value }
    }
    return nil
  }

  /// The text of the highest row that has one; 0 without one.
  @inline(__always)
  private func firstText(_ text: (_ row: Int) -> Int32) -> Int32 {
    for row in rows {
      let text = text(row)
      if text != 0 { return text }
    }
    return 0
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
      let type = sources.rows[row].type
      if type == .unknown { continue }
      if type != .other { return type }
      result = type
    }
    return result
  }

  /// The highest row whose name is not all capitals and has tones; else the highest.
  var name: Int32 {
    let readable = rows.first { isReadable(sources.rows[$0].name) } ?? rows[rows.startIndex]
    return sources.rows[readable].name
  }

  private func isReadable(_ name: Int32) -> Bool {
    var (hasLowercase, hasMarks) = (false, false)
    for index in sources.texts.range(of: name) {
      let byte = sources.texts.bytes[index]
      if 0x61...0x7A ~= byte { hasLowercase = true }
      if byte >= 0x80 { hasMarks = true }
      if hasLowercase, hasMarks { return true }
    }
    return false
  }

  private var mostPreciseDate: PartialDate? {
    let best = highest { row in
      guard let date = sources.rows[row].foundedOn else { return -1 }
      return (date.month > 0 ? 1 : 0) + (date.day > 0 ? 1 : 0)
    }
    return sources.rows[best].foundedOn
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
    Set(rows.map { sources.rows[$0].recommendation }).subtracting([0]).count
  }
}
