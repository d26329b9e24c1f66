import Register

/// What the tables by locality count at one place, as deep as the place is known.
struct PlaceCounts: Summable {
  var associations = ByScope<AssociationsByLocality.Counts>()
  var types = AssociationsByType.ByType()
  var party = ByScope<PartyOrganisations.Counts>()
  var funding = ByScope<StaffAndFunding.Counts>()
  var congresses = Congresses.ByYear()

  static func += (a: inout Self, b: Self) {
    a.associations += b.associations
    a.types += b.types
    a.party += b.party
    a.funding += b.funding
    a.congresses += b.congresses
  }

  mutating func add(_ association: borrowing Association, body: MergedBody) {
    let level = association.scopeLevel
    associations[level].add(association, body: body)
    types[association.type][level].add(association)
    party[level].add(association)
    funding[level].add(association)
    congresses.add(association)
  }
}
