/// The role of a cell on a printed sheet; its look follows from it.
enum CellStyle: Hashable {
  /// The title of the cover.
  case coverTitle
  /// The lines under the cover's title.
  case coverSubtitle
  /// A line of prose on the cover.
  case prose
  /// The title of a sheet.
  case title
  /// The periods, above a table at the left.
  case periods
  /// The unit, above a table at the right.
  case unit
  /// A column heading.
  case heading
  /// A cell of a table, in a row of totals or a column of them.
  case data(ColumnContent.Kind, isTotal: Bool, isInTotals: Bool = false)
  /// A cell of a form: one to fill in, or one to read, which is shaded.
  case form(isAnswer: Bool)
  /// A link inside the workbook, in a table.
  case link
  /// A line under a table.
  case note
  /// The word above the notes.
  case noteHeading
}

/// How a cell is drawn.
struct CellLook {
  enum Alignment { case left, center, right }

  var size = 12.0
  var isBold = false
  var isItalic = false
  /// Underlined and blue, as readers know links.
  var isLink = false
  var wraps = false
  var alignment = Alignment.left
  /// A thin line on all four sides.
  var hasBorder = false
  /// A heavier line above: a total never depends on bold alone.
  var hasRuleAbove = false
  /// A light fill, always beside bold and borders, never the only sign.
  var isShaded = false
  /// A format code, or nil for the general format.
  var numberFormat: String?
}

extension CellStyle {
  var look: CellLook {
    switch self {
    case .coverTitle: CellLook(size: 20, isBold: true, wraps: true, alignment: .center)
    case .coverSubtitle: CellLook(size: 13, isItalic: true, wraps: true, alignment: .center)
    case .prose: CellLook(wraps: true, numberFormat: Self.asText)
    case .title: CellLook(size: 14, isBold: true)
    case .periods: CellLook(isItalic: true)
    case .unit: CellLook(isItalic: true, alignment: .right)
    case .heading:
      CellLook(isBold: true, wraps: true, alignment: .center, hasBorder: true, isShaded: true)
    case .data(let kind, let isTotal, let isInTotals):
      Self.look(of: kind, isTotal: isTotal, isInTotals: isInTotals)
    case .form(let isAnswer):
      CellLook(
        wraps: true, hasBorder: true, isShaded: !isAnswer,
        numberFormat: isAnswer ? Self.asText : nil)
    case .link: CellLook(isLink: true, wraps: true, hasBorder: true)
    case .note: CellLook(numberFormat: Self.asText)
    case .noteHeading: CellLook(isBold: true, isItalic: true)
    }
  }

  private static func look(
    of kind: ColumnContent.Kind, isTotal: Bool, isInTotals: Bool
  ) -> CellLook {
    var look = CellLook(
      isBold: isTotal || isInTotals, hasBorder: true, hasRuleAbove: isTotal)
    switch kind {
    case .code:
      look.alignment = .center
      look.wraps = true
      look.numberFormat = asText
    case .text:
      look.wraps = true
      look.numberFormat = asText
    case .integer:
      look.alignment = .right
      look.numberFormat = grouped
    case .decimal(let places):
      look.alignment = .right
      look.numberFormat = grouped + "." + String(repeating: "0", count: places)
    }
    return look
  }

  /// Excel's text format: what is typed over such a cell stays text as well.
  private static let asText = "@"

  /// Groups of three digits, tagged Vietnamese (Windows language id 0x042A).
  ///
  /// LibreOffice obeys the tag and shows 3.711 and 46,2 whatever its own language. Excel uses the tag
  /// for dates alone and takes both separators from the computer's region: 3.711 on a Vietnamese
  /// Windows, 3,711 on an English one. The stored number is the same.
  private static let grouped = "[$-42A]#,##0"
}
