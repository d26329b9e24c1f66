public import Register

/// The place the evidence leads to, and what is doubtful about it.
public struct PlaceResolution: Sendable {
  /// As deep as the evidence is sure.
  public var place: Place
  /// Where several units fit equally well, those below `place`, in the order of their codes; else empty.
  public var candidates: [Place]
  /// Empty when every filled cell was read as it stands.
  public var issues: PlaceIssues

  /// The level of the unit that is meant, whichever of the candidates it is; nil for the whole country.
  public var level: AdministrativeLevel? {
    candidates.compactMap(\.level).min() ?? place.level
  }
}
