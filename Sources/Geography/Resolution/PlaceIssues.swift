/// What a person should know about how a place was found.
public struct PlaceIssues: OptionSet, Hashable, Sendable {
  /// One bit an issue.
  public let rawValue: UInt16

  /// The issues with those bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The province cell is filled and no unit was found for it.
  public static let unknownProvince = PlaceIssues(rawValue: 1 << 0)
  /// The district cell is filled and no unit was found for it.
  public static let unknownDistrict = PlaceIssues(rawValue: 1 << 1)
  /// The commune cell is filled and no unit was found for it.
  public static let unknownCommune = PlaceIssues(rawValue: 1 << 2)
  /// A name was read in spite of a typing error, other diacritics or the wrong kind of unit.
  public static let misspelt = PlaceIssues(rawValue: 1 << 3)
  /// Evidence names different places; ``PlaceResolver/resolve(_:)`` says which one is believed.
  public static let conflict = PlaceIssues(rawValue: 1 << 4)
  /// Several units fit equally well; the place stops at what they have in common.
  public static let ambiguous = PlaceIssues(rawValue: 1 << 5)
  /// The deepest unit comes from the association's name, no cell states it.
  public static let filledFromName = PlaceIssues(rawValue: 1 << 6)
  /// The deepest unit comes from the reporting unit, neither cell nor name states it.
  public static let filledFromReportingUnit = PlaceIssues(rawValue: 1 << 7)
  /// A cell holds a unit of another level than its column's.
  public static let wrongColumn = PlaceIssues(rawValue: 1 << 8)
}
