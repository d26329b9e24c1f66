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
    text.reduce(0) { width, character in
      width + (character.isUppercase ? capital : character.isWholeNumber ? digit : other)
    }
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
