/// How the fields of a file are divided.
public struct CSVDialect: Hashable, Sendable {
  /// The byte between fields.
  public var delimiter: UInt8
  /// The byte around fields that hold delimiters or line breaks.
  public var quote: UInt8

  /// A dialect.
  public init(delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
    self.delimiter = delimiter
    self.quote = quote
  }

  /// RFC 4180, the form of every file this project writes.
  public static let comma = CSVDialect(delimiter: UInt8(ascii: ","))
  /// What Excel writes where the comma is the decimal sign.
  public static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"))
  /// Excel's "Unicode text".
  public static let tab = CSVDialect(delimiter: UInt8(ascii: "\t"))
}
