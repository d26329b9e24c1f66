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
    "ks", "kts", "luat", "cn",
  ]

  /// The folded name without titles before it; empty when fewer than two words are left.
  static func key(_ cell: [UInt8]) -> String {
    if cell.isEmpty { return "" }
    var folded: [UInt8] = []
    MatchKey.appendFolded(cell.span, to: &folded)
    var words = String(decoding: folded, as: UTF8.self).split(separator: " ").map(String.init)
    while words.count > 2, let first = words.first, titles.contains(first) || first.count == 1 {
      words.removeFirst()
    }
    return words.count < 2 ? "" : words.joined(separator: " ")
  }
}

/// The comparable form of a phone number.
enum PhoneKey {
  /// Nine to eleven digits with the leading zero that Excel loses and without the country code;
  /// empty when there are fewer. Of several numbers the first one.
  static func key(_ cell: [UInt8]) -> String {
    var digits: [UInt8] = []
    for byte in cell {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else if byte == 0x2F || byte == 0x3B || byte == 0x2C, digits.count >= 9 {
        break
      }
    }
    if digits.count >= 11, digits.starts(with: [0x38, 0x34]) { digits.removeFirst(2) }
    if digits.first != 0x30 { digits.insert(0x30, at: 0) }
    guard digits.count >= 10 else { return "" }
    return String(decoding: digits.prefix(11), as: UTF8.self)
  }
}
