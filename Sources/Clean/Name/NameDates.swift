/// Months and years in proper names: `đồng ngũ tháng 2 năm 1975`, `T2/1975` and `2/1975` are one.
enum NameDates {
  /// Whether a token only says what the number behind it is.
  static func isSilent(_ token: Int, _ name: NameTokens) -> Bool {
    (name.spells(token, "nam") && isYear(token + 1, name))
      || (name.spells(token, "thang") && token + 1 < name.count
        && isMonth(name.folded((token + 1)..<(token + 2))) && isYearNext(token + 1, name))
  }

  /// The month of `T2/1975`, in digits; nil where a token is none.
  static func month(_ token: Int, _ name: NameTokens) -> String? {
    let letters = name.folded(token..<(token + 1))
    guard letters.first == UInt8(ascii: "t"), isMonth(letters.dropFirst()), isYearNext(token, name)
    else { return nil }
    return Int(String(decoding: letters.dropFirst(), as: UTF8.self)).map(String.init)
  }

  private static func isMonth(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count <= 2, let month = Int(String(decoding: digits, as: UTF8.self)) else {
      return false
    }
    return (1...12).contains(month)
  }

  /// Whether a year stands behind a token, be it with `năm` between them.
  private static func isYearNext(_ token: Int, _ name: NameTokens) -> Bool {
    let isSpelt = token + 1 < name.count && name.spells(token + 1, "nam")
    return isYear(token + (isSpelt ? 2 : 1), name)
  }

  private static func isYear(_ token: Int, _ name: NameTokens) -> Bool {
    guard token < name.count else { return false }
    let digits = name.folded(token..<(token + 1))
    return digits.count == 4 && digits.allSatisfy { $0 &- 0x30 < 10 }
      && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }
}
