/// Why a table of administrative units cannot be used.
public struct GeographyError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, as an open list: more codes may follow.
  public struct Code: Hashable, Sendable {
    /// Short text, `GEO-ORPHAN`.
    public let text: String

    /// The row has not seven columns.
    public static let columnCount = Code(text: "GEO-COLUMNS")
    /// The level is none of `province`, `district`, `commune`.
    public static let unknownLevel = Code(text: "GEO-LEVEL")
    /// The code has not the number of digits of its level.
    public static let malformedCode = Code(text: "GEO-CODE")
    /// The type is unknown, or the name does not open with its word.
    public static let malformedName = Code(text: "GEO-NAME")
    /// A bound of validity is no ISO day.
    public static let malformedDay = Code(text: "GEO-DAY")
    /// The level and code occurred before.
    public static let repeatedCode = Code(text: "GEO-REPEATED")
    /// The parent is not in the table, or a province names one.
    public static let orphan = Code(text: "GEO-ORPHAN")
  }

  /// What is wrong.
  public var code: Code
  /// A sentence in Vietnamese for the person who edits the table.
  public var message: String
  /// 1-based number of the row among the rows given, the header not counted.
  public var row: Int

  /// `GEO-ORPHAN: dòng 12: …`.
  public var description: String { "\(code.text): dòng \(row): \(message)" }
}
