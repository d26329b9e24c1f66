/// The libraries that can inflate gzip; all give the same bytes after the same checks.
public enum Inflater: String, Sendable, CaseIterable {
  /// zlib: always there.
  case zlib
  /// isa-l's igzip, about three times as fast; there when its header was when this was built.
  case isal

  /// What this build can use.
  public static var available: [Inflater] {
    #if canImport(CISAL)
      [.zlib, .isal]
    #else
      [.zlib]
    #endif
  }

  /// The fastest of ``available``.
  public static var fastest: Inflater { available.last ?? .zlib }

  /// A decoder of gzip members; zlib's takes over where the other is absent.
  func decoder() throws(CompressionError) -> any StreamDecoder {
    #if canImport(CISAL)
      if self == .isal { return IsalDecoder() }
    #endif
    return try ZlibDecoder()
  }
}
