import CSV
import Deduplicate
import Register

extension StageFile where Row == Association {
  /// `3-deduplicate/<province>.register.csv`: one line per association and period.
  static var register: StageFile {
    StageFile(
      columns: [
        "period", "association_id", "name", "kind", "type", "scope_level", "province", "district",
        "commune", "assigned", "founded_on", "members", "organisational_members",
        "party_organisation", "party_members", "party_caucus", "staff_quota", "state_funding",
        "own_funding", "term", "congress_year", "merger_status", "recommendation_agency",
        "recommendations", "rows",
      ],
      write: write, read: read)
  }

  private static func write(_ row: Association, _ writer: inout CSVWriter) {
    writer.field(row.period)
    writer.field(row.id)
    writer.field(row.name)
    writer.field(row.kind)
    writer.field(row.type.code)
    writer.field(row.scopeLevel.code)
    writer.field(row.place.province)
    writer.field(row.place.district)
    writer.field(row.place.commune)
    writer.field(row.assigned)
    writer.field(row.foundedOn)
    writer.field(row.members)
    writer.field(row.organisationalMembers)
    writer.field(row.partyOrganisation?.code ?? "")
    writer.field(row.partyMembers)
    writer.field(row.partyCaucus)
    writer.field(row.staffQuota)
    writer.field(row.stateFunding)
    writer.field(row.ownFunding)
    writer.field(row.term)
    writer.field(row.congressYear)
    writer.field(row.mergerStatus?.code ?? "")
    writer.field(row.recommendationAgency)
    writer.field(row.recommendations)
    writer.field(row.rows)
  }

  private static func read(_ cursor: inout RowCursor) -> Association? {
    guard let period = ReportingPeriod(code: cursor.text()) else { return nil }
    let id = cursor.text()
    let name = cursor.text()
    let kind = cursor.text()
    guard let type = AssociationType(code: cursor.text()),
      let level = ScopeLevel(code: cursor.text())
    else { return nil }
    let place = Place(province: cursor.text(), district: cursor.text(), commune: cursor.text())
    var row = Association(id: id, period: period, name: name, scopeLevel: level, place: place)
    row.kind = kind
    row.type = type
    row.assigned = cursor.flag()
    row.foundedOn = PartialDate(iso: cursor.text())
    row.members = cursor.integer()
    row.organisationalMembers = cursor.integer()
    row.partyOrganisation = PartyOrganisation(code: cursor.text())
    row.partyMembers = cursor.integer()
    row.partyCaucus = cursor.flag()
    row.staffQuota = cursor.integer()
    row.stateFunding = cursor.integer()
    row.ownFunding = cursor.integer()
    row.term = Term(code: cursor.text())
    row.congressYear = cursor.integer()
    row.mergerStatus = MergerStatus(code: cursor.text())
    row.recommendationAgency = cursor.text()
    row.recommendations = cursor.integer() ?? 0
    row.rows = cursor.integer() ?? 0
    return row
  }
}

extension StageFile where Row == LinkedRow {
  /// `3-deduplicate/<province>.rows.csv`: which association each row reports.
  static var linkedRows: StageFile {
    StageFile(
      columns: [
        "period", "path", "line", "byte", "disposition", "association_id", "has_members",
        "has_founded_on",
      ],
      write: { row, writer in
        writer.field(row.period)
        writer.field(row.path)
        writer.field(row.position.line)
        writer.field(row.position.byte)
        writer.field(row.disposition.code)
        writer.field(row.associationID)
        writer.field(Optional(row.hasMembers))
        writer.field(Optional(row.hasFoundingDate))
      },
      read: { cursor in
        guard let period = ReportingPeriod(code: cursor.text()) else { return nil }
        let path = cursor.text()
        guard let line = cursor.integer(), let byte = cursor.integer(),
          let disposition = Disposition(code: cursor.text())
        else { return nil }
        return LinkedRow(
          path: path, position: SourcePosition(line: line, byte: byte), disposition: disposition,
          period: period, associationID: cursor.text(), hasMembers: cursor.flag() ?? false,
          hasFoundingDate: cursor.flag() ?? false)
      })
  }
}

extension CSVWriter {
  /// `3-deduplicate/<province>.skipped.csv`: blocks of rows too large to compare, for people.
  static func skipped(_ blocks: [(rule: String, records: Int)]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["blocking_rule", "rows"])
    for block in blocks {
      writer.field(block.rule)
      writer.field(block.records)
      writer.endRow()
    }
    return writer.take()
  }
}
