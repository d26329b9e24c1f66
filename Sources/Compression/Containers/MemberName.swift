/// Names of members: they come from whoever made the archive, and must not lead anywhere.
public enum MemberName {
  /// Most bytes of a name, its path included.
  public static let longest = 1024
  /// Most bytes of a part of the path: what file systems take.
  static let longestPart = 255

  /// The name in UTF-8, when it is a plain relative path.
  ///
  /// Bytes of an old code page, which no archive names, are written `%B3`; so is a percent sign of
  /// such a name, so that no two names become one.
  static func checked(_ raw: [UInt8], isUnicode: Bool, _ offset: Int) throws(CompressionError)
    -> String
  {
    func refuse(_ code: CompressionError.Code) -> CompressionError {
      CompressionError(code, offset: offset, member: shown(raw))
    }
    if let code = objection(to: raw) { throw refuse(code) }
    guard let name = String(validating: raw, as: UTF8.self) else {
      if isUnicode { throw refuse(.nameNotUnicode) }
      return escaped(raw) { $0 >= 0x80 || $0 == UInt8(ascii: "%") }
    }
    if name.unicodeScalars.contains(where: isTreacherous) { throw refuse(.controlInName) }
    return name
  }

  /// A name to be shown whatever it holds: cut, and escaped where it is not printable ASCII or UTF-8.
  static func shown(_ raw: [UInt8]) -> String {
    let start = Array(raw.prefix(120))
    if let name = String(validating: start, as: UTF8.self),
      !name.unicodeScalars.contains(where: isTreacherous)
    {
      return name
    }
    return escaped(start) { $0 < 0x20 || $0 >= 0x7F }
  }

  private static func objection(to raw: [UInt8]) -> CompressionError.Code? {
    if raw.isEmpty { return .emptyName }
    if raw.count > longest { return .nameTooLong }
    if raw.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .controlInName }
    if raw.contains(UInt8(ascii: "\\")) { return .backslashInName }
    if raw.first == UInt8(ascii: "/") || hasDrive(raw) { return .absolutePath }
    // A slash at the end marks a folder.
    let path = raw.last == UInt8(ascii: "/") ? raw.dropLast() : raw[...]
    for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { return .emptyName }
      if part.count > longestPart { return .nameTooLong }
      if part.allSatisfy({ $0 == UInt8(ascii: ".") }) && part.count <= 2 { return .relativePath }
    }
    return nil
  }

  private static func hasDrive(_ raw: [UInt8]) -> Bool {
    guard raw.count >= 2, raw[1] == UInt8(ascii: ":") else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(raw[0] | 0x20)
  }

  /// Control characters, and characters that make a name look like another one.
  private static func isTreacherous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  private static func escaped(_ bytes: [UInt8], where mustEscape: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let text = bytes.flatMap { byte in
      mustEscape(byte)
        ? [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] : [byte]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
