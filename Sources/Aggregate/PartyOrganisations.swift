import Register

/// B03, Tổ chức đảng trong các hội.
///
/// `without_party_organisation` counts the associations that state they have none; what is left to
/// `associations` does not say.
enum PartyOrganisations {
  struct Counts: Summable, Listed {
    var associations = 0
    var with = 0
    var without = 0
    var partyMembers = 0
    var withCaucus = 0

    static func += (a: inout Self, b: Self) {
      a.associations += b.associations
      a.with += b.with
      a.without += b.without
      a.partyMembers.add(reported: b.partyMembers)
      a.withCaucus += b.withCaucus
    }

    mutating func add(_ association: borrowing Association) {
      associations += 1
      switch association.partyOrganisation?.exists {
      case true?: with += 1
      case false?: without += 1
      case nil: break
      }
      partyMembers.add(reported: association.partyMembers ?? 0)
      if association.partyCaucus == true { withCaucus += 1 }
    }

    static let columns = [
      "with_party_organisation", "without_party_organisation", "party_members", "with_party_caucus",
    ]

    mutating func forEachFigure(_ use: (inout Int) -> Void) {
      use(&with)
      use(&without)
      use(&partyMembers)
      use(&withCaucus)
    }
  }

  static func table(_ localities: LocalityRows) -> TableRows {
    localities.table(
      id: "B03",
      columns: [
        "scope_level", "associations", "with_party_organisation", "without_party_organisation",
        "party_members", "with_party_caucus",
      ]
    ) { place, add in
      place.party.forEachRow { scope, counts in
        add([
          scope, .integer(counts.associations), .integer(counts.with), .integer(counts.without),
          .integer(counts.partyMembers), .integer(counts.withCaucus),
        ])
      }
    }
  }
}
