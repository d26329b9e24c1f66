import Register

/// What the tables by locality count at one place and scope level, as one row.
struct ScopeCounts: Listed {
  var associations = AssociationsByLocality.Counts()
  /// In the order of the types.
  var types = InlineArray<8, AssociationsByType.Counts>(repeating: AssociationsByType.Counts())
  var party = PartyOrganisations.Counts()
  var funding = StaffAndFunding.Counts()

  static var columns: [String] {
    AssociationsByLocality.Counts.columns + PartyOrganisations.Counts.columns
      + StaffAndFunding.Counts.columns
      + AssociationType.allCases.flatMap { type in
        AssociationsByType.Counts.columns.map { "\(type.code)_\($0)" }
      }
  }

  mutating func forEachFigure(_ use: (inout Int) -> Void) {
    associations.forEachFigure(use)
    party.forEachFigure(use)
    funding.forEachFigure(use)
    // Both of them count every association too, in no column of their own.
    party.associations = associations.associations
    funding.associations = associations.associations
    for index in types.indices { types[index].forEachFigure(use) }
  }
}

extension PlaceCounts {
  /// What the tables by locality count at one scope level; congresses are not counted by level.
  subscript(level: ScopeLevel) -> ScopeCounts {
    get {
      var counts = ScopeCounts()
      counts.associations = associations[level]
      for type in AssociationType.allCases { counts.types[Int(type.rawValue)] = types[type][level] }
      counts.party = party[level]
      counts.funding = funding[level]
      return counts
    }
    set {
      associations[level] = newValue.associations
      for type in AssociationType.allCases {
        types[type][level] = newValue.types[Int(type.rawValue)]
      }
      party[level] = newValue.party
      funding[level] = newValue.funding
    }
  }
}
