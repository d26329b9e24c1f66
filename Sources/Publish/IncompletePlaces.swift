/// The places whose figures are not whole, because returns are missing.
public struct IncompletePlaces: Sendable {
  /// Codes as they stand in `locality_code` (`VN` for the country) and `TW`, by code of the period.
  public var codes: [String: Set<String>]
  /// What is missing, a note a period.
  public var notes: [String]

  /// The places.
  public init(codes: [String: Set<String>] = [:], notes: [String] = []) {
    self.codes = codes
    self.notes = notes
  }

  /// What stands behind the words of a row that is not whole, and in front of the notes.
  static let mark = "*"
  /// The place of a table that has no column of places; nil for one that is about returns or other
  /// figures than those of a place.
  static func place(of table: String) -> String? {
    switch table {
    case "B10", "B12": nil
    case "B11": "TW"
    default: "VN"
    }
  }

  /// Whether the figures of a place are not whole in a period.
  func contains(_ place: String, _ period: String) -> Bool {
    codes[period]?.contains(place) ?? false
  }
}
