import VietnameseText

/// The comparable form of a founding decision.
enum DecisionKey {
  /// `123 qd-ubnd`: the number without leading zeros, then the folded suffix; empty without a number.
  static func key(_ reading: DecisionReading) -> String {
    guard let number = reading.number else { return "" }
    return reading.suffix.isEmpty ? String(number) : "\(number) \(reading.suffix)"
  }
}

/// The comparable form of a person's name.
enum PersonKey {
  private static let titles: Set<String> = [
    "ong", "ba", "dr", "ts", "ths", "pgs", "gs", "bs", "dc", "dong", "chi", "co", "anh",
    "ks", "kts", "cn",
  ]
  private static let longTitles: Set<String> = [
    "luat su", "bac si", "bac sy", "thac si", "thac sy", "tien si", "tien sy", "ky su", "giao su",
  ]

  /// The folded name without titles before it; empty when fewer than two words are left.
  static func key(_ cell: [UInt8]) -> String {
    if cell.isEmpty { return "" }
    var folded: [UInt8] = []
    MatchKey.appendFolded(cell.span, to: &folded)
    var words = String(decoding: folded, as: UTF8.self).split(separator: " ").map(String.init)
    while words.count > 2 {
      if words.count > 3, longTitles.contains(words[0..<2].joined(separator: " ")) {
        words.removeFirst(2)
      } else if titles.contains(words[0]) || words[0].count == 1 {
        words.removeFirst()
      } else {
        break
      }
    }
    var key = words.joined(separator: " ")
    for role in roles where key.hasSuffix(" " + role) { key.removeLast(role.count + 1) }
    return key.contains(" ") ? key : ""
  }

  /// What stands behind a name in brackets or after a comma; the longer ones first.
  private static let roles = [
    "pho chu tich", "chu tich hoi", "chu tich", "kiem nhiem", "hoi truong", "truong ban",
    "phu trach", "giam doc", "ct",
  ]
}

/// The comparable form of a phone number.
enum PhoneKey {
  private static let internationalPrefix = Array("0084".utf8)

  /// Nine to eleven digits with the leading zero that Excel loses and without the country code.
  ///
  /// Of several numbers the first one; empty when there are fewer digits.
  static func key(_ cell: [UInt8]) -> String {
    var digits: [UInt8] = []
    for byte in cell {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
        if digits == Self.internationalPrefix { digits.removeFirst(2) }
      } else if digits.count >= (" .-".utf8.contains(byte) ? 10 : 9) {
        break
      }
    }
    if digits.count >= 11, digits.starts(with: [0x38, 0x34]) { digits.removeFirst(2) }
    if digits.first != 0x30 { digits.insert(0x30, at: 0) }
    guard digits.count >= 10 else { return "" }
    return String(decoding: digits.prefix(11), as: UTF8.self)
  }
}
