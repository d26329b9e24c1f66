@testable import VietnameseText

/// Writes text in the old encodings by the published tables alone; slow and obvious.
enum ReferenceEncoder {
  /// The text in an encoding; every character of it must be ASCII or a letter of the encoding.
  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8, .utf8WithMark: Array(text.utf8)
    case .utf8AsWindows1252: saved(Array(text.utf8))
    case .utf8AsWindows1252Twice: saved(saved(Array(text.utf8)))
    case .windows1258InUTF8: saved(bytes(text, .windows1258))
    case .tcvn3InUTF8: saved(bytes(text, .tcvn3))
    case .vniWindowsInUTF8: saved(bytes(text, .vniWindows))
    case .visciiInUTF8: saved(bytes(text, .viscii))
    case .vpsInUTF8: saved(bytes(text, .vps))
    default: text.unicodeScalars.flatMap { bytes(of: $0, encoding) }
    }
  }

  /// Each byte as the character of Windows-1252, or the control character, in UTF-8.
  static func saved(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte in
      let shown = TableFacts.windows1252.first { $0.bytes == [byte] }?.codePoint ?? UInt32(byte)
      return Array(String(Unicode.Scalar(shown) ?? "?").utf8)
    }
  }

  private static func bytes(of scalar: Unicode.Scalar, _ encoding: TextEncoding) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    let facts =
      switch encoding {
      case .windows1258: TableFacts.windows1258
      case .tcvn3: TableFacts.abc
      case .vniWindows: TableFacts.vniWindows
      case .viscii: TableFacts.viscii
      case .vps: TableFacts.vps
      default: TableFacts.windows1252
      }
    if let fact = facts.first(where: { $0.codePoint == scalar.value }), encoding != .windows1258 {
      return fact.bytes
    }
    if encoding == .windows1258 { return windows1258(scalar, facts) }
    // TCVN3 has no toned capitals.
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? "?"
    return small == scalar ? [0x3F] : bytes(of: small, encoding)
  }

  /// The letter without its tone, then the tone.
  private static func windows1258(
    _ scalar: Unicode.Scalar, _ facts: [TableFacts.Fact]
  ) -> [UInt8] {
    func byte(_ codePoint: UInt32) -> UInt8? {
      codePoint < 0x80
        ? UInt8(codePoint) : facts.first { $0.codePoint == codePoint }.map { $0.bytes[0] }
    }
    let table = LetterTable.shared
    for tone in [0x300, 0x301, 0x303, 0x309, 0x323] as [UInt32] {
      for base in UInt32(0x41)..<0x1B1 {
        guard Composition.composed(base, tone, table) == scalar.value else { continue }
        if let letter = byte(base), let mark = byte(tone) { return [letter, mark] }
      }
    }
    return [byte(scalar.value) ?? 0x3F]
  }
}
