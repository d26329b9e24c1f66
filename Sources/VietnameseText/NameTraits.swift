/// What is worth looking for in a name.
///
/// Most names are made of whole syllables in small letters behind their capitals, and nothing needs
/// to be looked for.
public struct NameTraits: OptionSet, Sendable {
  /// One bit for each trait.
  public let rawValue: UInt8

  /// Traits from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A letter has a Vietnamese diacritic, or is đ.
  public static let hasDiacritics = NameTraits(rawValue: 1 << 0)
  /// A capital may stand right behind a small letter.
  public static let mayJoinCapitals = NameTraits(rawValue: 1 << 1)
  /// A word may be two, with the blank between them lost.
  public static let mayLackBlanks = NameTraits(rawValue: 1 << 2)
  /// A word is written like an abbreviation (without small letters, or as no syllable of the language,
  /// or as a single letter) and one of the table may begin with it: then there may be something for
  /// ``AbbreviationTable/expanded(_:to:)`` to write out.
  public static let mayHoldAbbreviations = NameTraits(rawValue: 1 << 3)
  /// The keys of a word are not one token each.
  static let isCompound = NameTraits(rawValue: 1 << 4)
}
