import Register

/// The associations of one province and period as a release lists them, with what tables count of them.
struct PublishedRegister {
  private static let columns = [
    "period", "association_id", "merged_id", "name", "kind", "type", "scope_level", "province",
    "district", "commune", "assigned", "members", "party_organisation", "party_members",
    "party_caucus", "staff_quota", "state_funding", "own_funding", "term", "congress_year",
    "recommendation_agency", "recommendations",
  ]

  let associations: [Association]
  /// The id after merging of each association.
  let mergedIDs: [String]

  /// Reads `register/<period>/<province>.csv`.
  init(_ name: String, in release: String) throws(RunError) {
    let table = try PublishedTable(name, in: release, needed: Self.columns)
    var associations: [Association] = []
    associations.reserveCapacity(table.count)
    for row in 0..<table.count {
      guard let association = Self.association(row, table) else { throw table.damaged(row) }
      associations.append(association)
    }
    self.associations = associations
    mergedIDs = (0..<table.count).map { table.text($0, "merged_id") }
  }

  private static func association(_ row: Int, _ table: PublishedTable) -> Association? {
    func text(_ column: String) -> String { table.text(row, column) }
    guard let period = ReportingPeriod(code: text("period")),
      let type = AssociationType(code: text("type")),
      let level = ScopeLevel(code: text("scope_level"))
    else { return nil }
    var association = Association(
      id: text("association_id"), period: period, name: text("name"), scopeLevel: level,
      place: Place(
        province: text("province"), district: text("district"), commune: text("commune")))
    association.kind = text("kind")
    association.type = type
    association.recommendationAgency = text("recommendation_agency")
    association.partyOrganisation = PartyOrganisation(code: text("party_organisation"))
    readFigures(&association, row, table)
    return association
  }

  private static func readFigures(
    _ association: inout Association, _ row: Int, _ table: PublishedTable
  ) {
    func integer(_ column: String) -> Int? { table.grid.integer(row, table.position(column)) }
    association.assigned = table.grid.flag(row, table.position("assigned"))
    association.members = integer("members")
    association.partyMembers = integer("party_members")
    association.partyCaucus = table.grid.flag(row, table.position("party_caucus"))
    association.staffQuota = integer("staff_quota")
    association.stateFunding = table.dong(row, "state_funding")
    association.ownFunding = table.dong(row, "own_funding")
    association.term = table.grid.term(row, table.position("term"))
    association.congressYear = integer("congress_year")
    association.recommendations = integer("recommendations") ?? 0
  }
}
