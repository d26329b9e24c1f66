public import Register

/// The place the evidence leads to, and what is doubtful about it.
public struct PlaceResolution: Sendable {
  /// As deep as the evidence is sure.
  public var place: Place
  /// Empty when every filled cell was read as it stands.
  public var issues: PlaceIssues
}
