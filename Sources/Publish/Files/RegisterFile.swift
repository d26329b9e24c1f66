public import CSV
public import Register

/// `register/<period>/<province>.csv`: one line per association, without personal data.
public enum RegisterFile {
  /// The header line.
  public static let columns = [
    "period", "association_id", "merged_id", "name", "kind", "type", "scope_level", "province",
    "district", "commune", "assigned", "founded_on", "members", "organisational_members",
    "party_organisation", "party_members", "party_caucus", "staff_quota", "state_funding",
    "own_funding", "term", "congress_year", "merger_status", "recommendation_agency",
    "recommendations", "source_rows",
  ]

  /// Appends one association; money in million đồng, as in the tables.
  public static func append(
    _ association: Association, mergedID: String, to writer: inout CSVWriter
  ) {
    writer.field(association.period.description)
    writer.field(association.id)
    writer.field(mergedID)
    writer.field(association.name)
    writer.field(association.kind)
    writer.field(association.type.code)
    writer.field(association.scopeLevel.code)
    writer.field(association.place.province)
    writer.field(association.place.district)
    writer.field(association.place.commune)
    writer.field(yesNo(association.assigned))
    writer.field(association.foundedOn?.description ?? "")
    appendFigures(association, to: &writer)
    writer.field(association.term?.code ?? "")
    writer.field(association.congressYear)
    writer.field(association.mergerStatus?.code ?? "")
    writer.field(association.recommendationAgency)
    writer.field(association.recommendations)
    writer.field(association.rows)
    writer.endRow()
  }

  private static func appendFigures(_ association: Association, to writer: inout CSVWriter) {
    writer.field(association.members)
    writer.field(association.organisationalMembers)
    writer.field(association.partyOrganisation?.code ?? "")
    writer.field(association.partyMembers)
    writer.field(yesNo(association.partyCaucus))
    writer.field(association.staffQuota)
    writer.field(association.stateFunding.map { Cell.millions(ofDong: $0).description } ?? "")
    writer.field(association.ownFunding.map { Cell.millions(ofDong: $0).description } ?? "")
  }

  private static func yesNo(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
}
