/// What had to be repaired in the text of one cell.
public struct TextRepairs: OptionSet, Hashable, Sendable {
  /// One bit for each kind of repair.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Letters written as base and combining marks (NFD) were composed (NFC).
  public static let composed = TextRepairs(rawValue: 1 << 0)
  /// The letter eth stood for đ, or a Cyrillic letter for the Latin one that looks like it.
  public static let lookAlike = TextRepairs(rawValue: 1 << 1)
  /// Zero-width characters, byte order marks, soft hyphens or control characters were dropped.
  public static let invisible = TextRepairs(rawValue: 1 << 2)
  /// Odd, doubled or edge blanks and line breaks became one blank or nothing.
  public static let blanks = TextRepairs(rawValue: 1 << 3)
  /// Bytes that are no UTF-8 became question marks.
  public static let invalidUTF8 = TextRepairs(rawValue: 1 << 4)
}
