/// How the fields of a file are divided.
public struct CSVDialect: Hashable, Sendable {
  /// The byte between fields.
  public var delimiter: UInt8
  /// The byte around fields that hold delimiters or line breaks.
  public var quote: UInt8
  /// Whether a line is divided that is broken by nothing but pairs of quotes inside fields; it is in
  /// the table's ``RecordTable/bareQuotes`` then.
  public var allowsBareQuotes: Bool

  /// A dialect.
  public init(
    delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\""), allowsBareQuotes: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.allowsBareQuotes = allowsBareQuotes
  }

  /// RFC 4180, the form of every file this project writes.
  public static let comma = CSVDialect(delimiter: UInt8(ascii: ","))
  /// What Excel writes where the comma is the decimal sign.
  public static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"))
  /// Excel's "Unicode text".
  public static let tab = CSVDialect(delimiter: UInt8(ascii: "\t"))
}
