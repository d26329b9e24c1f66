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
  let sources: SourceRecords

  /// The groups with their rows from highest to lowest; rows are numbered by path and position.
  static func ranked(_ groups: RowGroups, _ sources: SourceRecords) -> RowGroups {
    var ranked = groups
    ranked.sort { a, b in
      let (x, y) = (rank(sources, a), rank(sources, b))
      return x == y ? a < b : x > y
    }
    return ranked
  }

  /// How far a row is to be believed: whose it is, then how much it tells.
  private static func rank(_ sources: SourceRecords, _ row: Int) -> Int {
    let isOwnUnit =
      switch (sources.rows[row].scopeLevel, sources.origin(row).reporter) {
      case (.national, nil), (.province, .province), (.district, .district), (.commune, .commune):
        2
      // Districts keep the registers of their communes.
      case (.commune, .district): 1
      default: 0
      }
    return isOwnUnit * 100 + filled(sources.rows[row])
  }

  private static func filled(_ row: SourceRow) -> Int {
    var count = 0
    func note(_ isFilled: Bool) { if isFilled { count += 1 } }
    note(row.foundedOn != nil)
    note(row.decision != 0)
    note(row.members != nil)
    note(row.partyOrganisation != nil)
    note(row.partyMembers != nil)
    note(row.staffQuota != nil)
    note(row.stateFunding != nil)
    note(row.ownFunding != nil)
    note(row.term != nil)
    note(row.type != .unknown)
    note(row.assigned != nil)
    note(row.kind != 0)
    return count
  }
}
