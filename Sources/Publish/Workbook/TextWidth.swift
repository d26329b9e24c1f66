/// Widths of text in Times New Roman 12, in characters of the workbook's default font.
///
/// Letters are measured by three sizes: capitals, digits and all others, each a little generous.
/// That is close enough for cells that wrap.
enum TextWidth {
  /// How much wider bold letters are.
  static let bold = 1.1
  static let digit = 1.15
  private static let capital = 1.5
  private static let other = 0.85

  /// The width of one line of text.
  static func of(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Whether `text` is one line within `width`, told without cutting it into words; false when it may
  /// or may not be.
  static func isSurelyOneLine(_ text: String, width: Double) -> Bool {
    // Even if all its letters were capitals: cheap, for the many cells that are short.
    if Double(text.utf8.count) * capital <= width && !text.utf8.contains(0x0A) { return true }
    // Sums of widths in another order differ by far less than a thousandth of a character.
    return of(text) < width - 0.001 && !text.unicodeScalars.contains(where: isNewline)
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x41...0x5A: capital
    case 0x30...0x39: digit
    case ..<0x80: other
    case ..<UInt32(capitals.count): capitals[Int(scalar.value)] ? capital : other
    default: scalar.properties.isUppercase ? capital : other
    }
  }

  /// Whether each letter before U+2000 is a capital: all of Vietnamese, looked up once.
  private static let capitals = (0..<UInt32(0x2000)).map {
    Unicode.Scalar($0)?.properties.isUppercase ?? false
  }

  /// The text cut between words into lines no wider than `width`, as far as its words allow; a text
  /// without words has no line.
  static func lines(of text: some StringProtocol, width: Double) -> [String] {
    var lines: [String] = []
    var room = 0.0
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let wordWidth = of(word)
      if !lines.isEmpty, wordWidth + other <= room {
        lines[lines.count - 1] += " \(word)"
        room -= wordWidth + other
      } else {
        lines.append(String(word))
        room = width - wordWidth
      }
    }
    return lines
  }
}
