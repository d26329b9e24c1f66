import Register

/// Makes one record of an association out of the rows that report it.
///
/// The rows are ranked: first those of the unit at the association's own level (who keeps the register
/// knows best), then those that fill more fields, then by path and position. The highest row is the
/// accepted one; each field comes from the highest row that has it. `assigned` and `đảng đoàn` are
/// yes when any row says so: a blank cell means no, and blanks are what duplicates are full of.
struct Survivorship {
  /// The rows from highest to lowest; not empty.
  let rows: ArraySlice<Int>
  let sources: [SourceRecord]

  /// The groups with their rows from highest to lowest; rows are numbered by path and position.
  static func ranked(_ groups: RowGroups, _ sources: [SourceRecord]) -> RowGroups {
    var ranked = groups
    ranked.sort { a, b in
      let (x, y) = (rank(sources[a]), rank(sources[b]))
      return x == y ? a < b : x > y
    }
    return ranked
  }

  /// How far a row is to be believed: whose it is, then how much it tells.
  private static func rank(_ source: SourceRecord) -> Int {
    let isOwnUnit =
      switch (source.record.scopeLevel, source.reporter) {
      case (.national, nil), (.province, .province), (.district, .district), (.commune, .commune):
        2
      // Districts keep the registers of their communes.
      case (.commune, .district): 1
      default: 0
      }
    return isOwnUnit * 100 + filled(source.record)
  }

  private static func filled(_ record: TypedRecord) -> Int {
    var count = 0
    func note(_ isFilled: Bool) { if isFilled { count += 1 } }
    note(record.foundedOn != nil)
    note(!record.decision.isEmpty)
    note(record.members != nil)
    note(record.partyOrganisation != nil)
    note(record.partyMembers != nil)
    note(record.staffQuota != nil)
    note(record.stateFunding != nil)
    note(record.ownFunding != nil)
    note(record.term != nil)
    note(record.type != .unknown)
    note(record.assigned != nil)
    note(!record.identity.kind.isEmpty)
    return count
  }
}
