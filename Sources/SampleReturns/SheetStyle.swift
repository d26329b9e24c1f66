import Register

/// The form of one return: how the office that typed it lays out and writes everything.
struct SheetStyle {
  enum NumberStyle { case plain, dots, blanks }
  enum DateStyle { case slashes, padded, dashes, dots, yearOnly, serial }
  enum Numbering { case none, bracketed, bare, letters }
  enum Grouping { case none, level, commune }

  // The file.
  var delimiter: UInt8
  var hasSeparatorLine: Bool
  var hasByteOrderMark: Bool
  var isDecomposed: Bool
  var hasCarriageReturns: Bool
  var quotesEverything: Bool
  var gzipMembers: Int

  // The layout.
  var columns: [ReturnColumn]
  var hasTwoHeaderRows: Bool
  var numbering: Numbering
  var grouping: Grouping
  var hasSubtotals: Bool
  var padsTitles: Bool
  var headersInCapitals: Bool

  // The hand.
  var namesInCapitals: Bool
  var tonesOnSecondVowel: Bool
  /// Chance that a name carries its place.
  var namesWithPlace: Double
  /// Chance that a place is abbreviated.
  var shortPlaces: Double
  var numbers: NumberStyle
  var dates: DateStyle
  var moneyInDong: Bool
  /// Which of the wordings of coded values this office uses.
  var wording: Int

  /// The form an office chooses; `random` is seeded by the office, so that its two returns of a year
  /// look much alike.
  init(for unit: ReportingUnit, random: inout SplitMix64) {
    delimiter = random.pick([0x2C, 0x2C, 0x2C, 0x2C, 0x3B, 0x3B, 0x3B, 0x09])
    hasSeparatorLine = delimiter == 0x3B && random.chance(0.3)
    hasByteOrderMark = random.chance(0.45)
    isDecomposed = random.chance(0.12)
    hasCarriageReturns = random.chance(0.6)
    quotesEverything = random.chance(0.1)
    gzipMembers = random.chance(0.1) ? 2 : 1
    hasTwoHeaderRows = random.chance(0.12)
    numbering = random.pick([.none, .none, .bracketed, .bracketed, .bare, .letters])
    grouping = random.pick([.none, .level, .level, .commune])
    hasSubtotals = random.chance(0.5)
    padsTitles = random.chance(0.6)
    headersInCapitals = random.chance(0.3)
    namesInCapitals = random.chance(0.07)
    tonesOnSecondVowel = random.chance(0.15)
    namesWithPlace = random.chance(0.2) ? 0.15 : 0.9
    shortPlaces = random.chance(0.3) ? 0.5 : 0.08
    numbers = random.pick([.plain, .plain, .dots, .dots, .blanks])
    dates = random.pick([.slashes, .slashes, .padded, .padded, .dashes, .dots, .yearOnly, .serial])
    moneyInDong = random.chance(0.2)
    wording = random.below(12)
    columns = ReturnColumn.columns(for: unit, moneyInDong: moneyInDong, random: &random)
  }

  /// Whether the return has a column for that field.
  func has(_ field: ReturnField) -> Bool {
    columns.contains { $0.field == field }
  }
}
