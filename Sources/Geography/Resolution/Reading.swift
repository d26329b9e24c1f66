/// A unit that a name can stand for, and what speaks against it.
struct Reading: Sendable {
  /// How the text differs from the unit's name.
  struct Flaws: OptionSet, Sendable {
    let rawValue: UInt8
    /// The text has no diacritics, the name has.
    static let diacriticsLost = Flaws(rawValue: 1)
    /// Both have diacritics, and they differ.
    static let diacriticsDiffer = Flaws(rawValue: 2)
    /// The unit is of another kind than the text says (xã for phường).
    static let typeDiffers = Flaws(rawValue: 4)
    /// One typing error.
    static let typo = Flaws(rawValue: 8)
    /// The unit is of another level than the column; no fault of spelling.
    static let otherColumn = Flaws(rawValue: 16)
  }

  /// Position of the unit.
  var unit: Int
  var flaws: Flaws = []
}
