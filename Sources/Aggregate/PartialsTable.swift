import Register

/// The tables in which ``Partials`` are kept; a row is about one period.
public enum PartialsTable: String, CaseIterable, Sendable {
  /// What the tables by locality count, by place and scope level.
  case places
  /// Congresses by place and year.
  case congresses
  /// Members by kind and scope level.
  case kinds
  /// Recommendations by agency.
  case agencies
  /// Mergers by place, family, status and scope level.
  case mergers
  /// The assigned associations of the centre, one by one.
  case centre

  /// The columns of text: what a row is about.
  public var keys: [String] {
    let place = ["province", "district", "commune"]
    return switch self {
    case .places: place + ["scope_level"]
    case .congresses: place + ["congress_year"]
    case .kinds: ["kind", "scope_level"]
    case .agencies: ["agency"]
    case .mergers: place + ["family", "status", "scope_level"]
    case .centre: ["id"] + AssignedAtCentre.columns
    }
  }

  /// The columns of whole numbers behind these: what it counts.
  public var figures: [String] {
    switch self {
    case .places: ScopeCounts.columns
    case .congresses: Congresses.Counts.columns
    case .kinds: MembersByKind.Counts.columns
    case .agencies: Recommendations.Counts.columns
    case .mergers: MergerCounts.columns
    case .centre: []
    }
  }
}
