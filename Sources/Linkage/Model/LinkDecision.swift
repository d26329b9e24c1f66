/// The three decisions of Fellegi and Sunter (1969) about a pair.
public enum LinkDecision: Int, Hashable, Sendable, CaseIterable {
  /// The records are taken to be the same entity.
  case link
  /// The evidence leaves it open; a person decides.
  case possibleLink
  /// The records are taken to be different entities.
  case nonLink
}
