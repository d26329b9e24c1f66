/// One value of a table.
public enum Cell: Sendable, Equatable, CustomStringConvertible {
  /// A code or a text.
  case text(String)
  /// A count, a sum, a year.
  case integer(Int)
  /// A share or an amount.
  case decimal(FixedDecimal)
  /// Not known, or not defined.
  case empty

  /// The text of the cell in a tidy file, before quoting; nothing for an empty one.
  public var description: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .empty: ""
    }
  }

  /// The number it holds, nil for a text and for an empty cell.
  public var number: FixedDecimal? {
    switch self {
    case .integer(let number): FixedDecimal(units: number)
    case .decimal(let number): number
    case .text, .empty: nil
    }
  }

  /// A number that may be unknown.
  public static func integer(orEmpty number: Int?) -> Cell { number.map { .integer($0) } ?? .empty }

  /// A share that may be undefined.
  public static func decimal(orEmpty number: FixedDecimal?) -> Cell {
    number.map { .decimal($0) } ?? .empty
  }

  /// An amount in đồng, written in million đồng: exact, up to six decimals, no zeros at the end.
  public static func millions(ofDong amount: Int) -> Cell {
    .decimal(FixedDecimal(units: amount, places: 6).trimmed)
  }

  /// The word for a row that sums up a breakdown.
  public static let total = Cell.text("total")
}
