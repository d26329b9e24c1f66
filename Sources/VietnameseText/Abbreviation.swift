/// One row of a table of abbreviations, and where it may be expanded.
///
/// A class because matches and contexts hand it around.
final class Abbreviation: Sendable {
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

  /// The words it stands for, as they are written at the start of a name.
  let expansion: [UInt8]
  /// The same as it is written in the middle of a name: kinds of units are small there.
  let inner: [UInt8]
  /// The same in capitals.
  let capitals: [UInt8]
  /// Where it is expanded.
  let context: Context
  /// Whether it is a place itself, not a kind of one.
  let isPlace: Bool
  /// Whether its places can be numbered: wards and the urban districts.
  let takesNumber: Bool
  /// Whether it may mean something else, so that the words behind must look like a place.
  let isAmbiguous: Bool
  /// Whether it is a kind of administrative unit.
  var isUnit: Bool { context == .beforePlace }

  /// An abbreviation from its columns: abbreviation, expansion, kind, note.
  init(_ row: [String]) {
    let kind = row.count > 2 ? row[2] : ""
    let text = TextNormalizer.normalized(row[1])
    let small = MatchKey.lowercased(text)
    isAmbiguous = row.dropFirst(3).contains { $0.hasPrefix("AMBIGUOUS") }
    context = Self.context(kind, text, isAmbiguous)
    expansion = Array(text.utf8)
    capitals = Array(text.uppercased().utf8)
    let beginsWithUnit =
      kind == "geo"
      && PlaceWords.beginsUnit(
        Array(small.prefix { $0 != " " }.utf8), folded: false)
    inner = beginsWithUnit ? Array((small.prefix(1) + text.dropFirst()).utf8) : expansion
    isPlace = kind == "geo" && context != .beforePlace
    takesNumber = ["phường", "quận"].contains(small)
  }

  private static func context(
    _ kind: String, _ expansion: String, _ isAmbiguous: Bool
  ) -> Context {
    switch kind {
    case "geo" where PlaceWords.isUnit(Array(MatchKey.lowercased(expansion).utf8)):
      .beforePlace
    case "geo": isAmbiguous ? .afterCity : .anywhere
    case "staff", "member": isAmbiguous ? .never : .afterNumber
    case "term": .beforeNumber
    case "assoc" where expansion.hasPrefix("Hội "): .first
    case "form" where isAmbiguous: .first
    default: isAmbiguous ? .afterAssociation : .anywhere
    }
  }
}
