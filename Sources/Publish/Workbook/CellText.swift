/// Text as a cell of an `.xlsx` file stores it.
enum CellText {
  /// The text with what XML cannot hold written as `_xHHHH_`, which every reader of the format
  /// undoes (ECMA-376 part 1, 22.9.2.19 `ST_Xstring`); the same pattern standing in the text is
  /// protected by writing its underscore that way.
  static func escaped(_ text: String) -> String {
    // Nearly every text ends here: 0xEF opens the bytes of U+FFFE and U+FFFF.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF })
    else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if mustEscape(scalar) || isEscape(scalars[index...]) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// U+FFFE and U+FFFF: scalars, but no characters of XML.
  static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// Control characters but tab and line feed.
  ///
  /// Carriage return too: XML readers turn it into a line feed.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || isNoCharacter(scalar)
  }

  /// Whether `_xHHHH_` starts here.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = scalars.startIndex
    guard scalars.count >= 7, scalars[start] == "_" else { return false }
    return scalars[start + 1] == "x" && scalars[start + 6] == "_"
      && scalars[(start + 2)...(start + 5)].allSatisfy(\.properties.isASCIIHexDigit)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
  }
}
