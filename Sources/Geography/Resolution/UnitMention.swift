public import Register

/// A unit named inside an association's name.
public struct UnitMention: Sendable {
  /// The tokens of the name that make it up, the word for its kind included.
  public var tokens: Range<Int>
  /// Level of the candidates.
  public var level: AdministrativeLevel
  /// The units it can be, in code order, each with its parents filled; never empty.
  public var candidates: [Place]
  /// Whether the word for the kind stands before the name (`phường 5`, `P. 5`).
  public var explicitPrefix: Bool
  /// Whether it was found only without diacritics.
  public var viaFolding: Bool
  /// Whether it was found only by assuming one typing error.
  public var viaTypo: Bool

  /// A mention.
  public init(
    tokens: Range<Int>, level: AdministrativeLevel, candidates: [Place], explicitPrefix: Bool,
    viaFolding: Bool = false, viaTypo: Bool = false
  ) {
    self.tokens = tokens
    self.level = level
    self.candidates = candidates
    self.explicitPrefix = explicitPrefix
    self.viaFolding = viaFolding
    self.viaTypo = viaTypo
  }
}
