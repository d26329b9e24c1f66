/// One row of a table of abbreviations, and where it may be expanded.
struct Abbreviation: Sendable {
  /// Where an abbreviation means its expansion.
  enum Context {
    /// Everywhere.
    case anywhere
    /// A kind of administrative unit: before a place name or a number.
    case beforePlace
    /// Ambiguous: right after `Hội`, with the place or nothing behind.
    case afterAssociation
    /// Ambiguous: right after `TP`.
    case afterCity
    /// A whole name: as the first word only.
    case first
    /// A unit of counting: after a number.
    case afterNumber
    /// Before a number.
    case beforeNumber
    /// Ambiguous everywhere.
    case never
  }

  /// The words it stands for, as they are written in the middle of a name.
  let expansion: String
  /// Where it is expanded.
  let context: Context
  /// Whether it is a kind of administrative unit.
  var isUnit: Bool { context == .beforePlace }
  /// Whether it begins with a kind of unit, which is written small in the middle of a name.
  let beginsWithUnit: Bool
  /// Whether it is a place itself, not a kind of one.
  let isPlace: Bool
  /// Whether its places can be numbered: wards and the urban districts.
  let takesNumber: Bool
  /// Whether it can be a centre too, so that the words behind must look like a place.
  let isCentreToo: Bool

  /// An abbreviation from its columns: abbreviation, expansion, kind, note.
  init(_ row: [String]) {
    let kind = row.count > 2 ? row[2] : ""
    let isAmbiguous = row.dropFirst(3).contains { $0.hasPrefix("AMBIGUOUS") }
    expansion = row[1]
    context = Self.context(kind, row[1], isAmbiguous)
    isPlace = kind == "geo" && context != .beforePlace
    let firstWord = row[1].prefix { $0 != " " }
    beginsWithUnit =
      kind == "geo"
      && PlaceWords.beginsUnit(MatchKey.accented(String(firstWord)), folded: false)
    takesNumber = ["Phường", "Quận"].contains(row[1])
    isCentreToo = isAmbiguous
  }

  private static func context(
    _ kind: String, _ expansion: String, _ isAmbiguous: Bool
  ) -> Context {
    switch kind {
    case "geo" where PlaceWords.isUnit(MatchKey.accented(expansion)): .beforePlace
    case "geo": isAmbiguous ? .afterCity : .anywhere
    case "staff", "member": isAmbiguous ? .never : .afterNumber
    case "term": .beforeNumber
    case "assoc" where expansion.hasPrefix("Hội "): .first
    default: isAmbiguous ? .afterAssociation : .anywhere
    }
  }
}
