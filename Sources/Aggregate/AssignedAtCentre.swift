import Register

/// B11, Các hội ở Trung ương do Đảng, Nhà nước giao nhiệm vụ, by name; what is not known is empty.
enum AssignedAtCentre {
  /// What stands behind the period.
  static let columns = [
    "name", "party_organisation", "party_members", "party_caucus", "members", "term",
    "congress_year",
  ]

  /// What the table shows of one association.
  struct Body: Sendable, Equatable {
    let name: String
    let partyOrganisation: PartyOrganisation?
    let partyMembers: Int?
    let partyCaucus: Bool?
    let members: Int?
    let term: Term?
    let congressYear: Int?

    /// The body of an assigned association of the centre, nil for any other.
    init?(_ association: borrowing Association) {
      guard association.assigned == true else { return nil }
      name = association.name
      partyOrganisation = association.partyOrganisation
      partyMembers = association.partyMembers
      partyCaucus = association.partyCaucus
      members = association.members
      term = association.term
      congressYear = association.congressYear
    }

    var cells: [Cell] {
      [
        .text(name), partyOrganisation.map { .text($0.label) } ?? .empty,
        .integer(orEmpty: partyMembers),
        partyCaucus.map { .text($0 ? "có" : "không") } ?? .empty, .integer(orEmpty: members),
        term.map { .text($0.code) } ?? .empty, .integer(orEmpty: congressYear),
      ]
    }
  }

  static func table(_ partials: Partials, _ context: TableContext) -> TidyTable {
    let rows = partials.sortedPeriods.flatMap { period, counts in
      counts.assignedAtCentre.map { (key: context.nameKey($1.name), id: $0, body: $1) }
        .sorted {
          $0.key == $1.key ? $0.id.precedesInBytes($1.id) : $0.key.precedesInBytes($1.key)
        }
        .map { [.text(period.description)] + $0.body.cells }
    }
    return TidyTable(
      id: "B11",
      columns: ["period"] + columns, rows: rows)
  }
}

/// A body as it is kept between runs: codes, not labels; what is not known is empty.
extension AssignedAtCentre.Body {
  /// The texts under ``AssignedAtCentre/columns``.
  var texts: [String] {
    [
      name, partyOrganisation?.code ?? "", partyMembers.map(String.init) ?? "",
      partyCaucus.map { $0 ? "yes" : "no" } ?? "", members.map(String.init) ?? "",
      term?.code ?? "", congressYear.map(String.init) ?? "",
    ]
  }

  /// The body of which these are the texts; nil for others.
  init?(texts: [String]) {
    guard texts.count == AssignedAtCentre.columns.count else { return nil }
    name = texts[0]
    partyOrganisation = PartyOrganisation(code: texts[1])
    partyMembers = Int(texts[2])
    partyCaucus = texts[3].isEmpty ? nil : texts[3] == "yes"
    members = Int(texts[4])
    term = Term(code: texts[5])
    congressYear = Int(texts[6])
    // What could not be read would be taken for not known.
    guard self.texts == texts else { return nil }
  }
}
