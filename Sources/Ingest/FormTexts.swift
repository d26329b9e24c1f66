/// What stands above and below the rows of a return.
struct FormTexts {
  /// Cells of the lines above the header: they tell period, unit and version.
  var titles: [String] = []
  /// Cells of the lines below the rows, where people sign: the name of one may be that of a province.
  var signatures: [String] = []

  /// Adds what another part of the return has.
  static func += (texts: inout Self, other: Self) {
    texts.titles += other.titles
    texts.signatures += other.signatures
  }
}
