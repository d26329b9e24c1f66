public import Register

/// Everything a row says about where its association is.
///
/// Cell texts are normalised for display (NFC, no control characters) and may be empty. A cell may
/// hold a code, a full or bare name, or a chain of names; see ``PlaceResolver``.
public struct PlaceClues: Sendable {
  /// Cell of the column for provinces.
  public var province: String
  /// Cell of the column for districts.
  public var district: String
  /// Cell of the column for communes.
  public var commune: String
  /// Cell of a column that names a place of any level (địa bàn).
  public var area: String
  /// Units named inside the association's name, in the order in which
  /// ``PlaceResolver/mentions(in:kindEnd:within:)`` returns them.
  public var nameMentions: [UnitMention]
  /// Place of the unit that reports; the whole country for the centre.
  public var reporting: Place
  /// Scope level, when the row states it.
  public var scopeLevel: ScopeLevel?

  /// Clues; what is not given is empty.
  public init(
    province: String = "", district: String = "", commune: String = "", area: String = "",
    nameMentions: [UnitMention] = [], reporting: Place = Place(), scopeLevel: ScopeLevel? = nil
  ) {
    self.province = province
    self.district = district
    self.commune = commune
    self.area = area
    self.nameMentions = nameMentions
    self.reporting = reporting
    self.scopeLevel = scopeLevel
  }
}
