/// The body that an association bears after merging.
public enum MergedBody: Sendable {
  /// It is part of a body that bears another id.
  case none
  /// It bears a body without assigned tasks.
  case unassigned
  /// It bears a body with assigned tasks: its own, or those of any other part.
  case assigned
}
