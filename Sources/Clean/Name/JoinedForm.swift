import VietnameseText

/// Words grown together where their letters tell it: `CLBThơ`, `HỘISVC`, `Câu lạc bộYoga`.
enum JoinedForm {
  /// No syllable goes on behind these.
  private static let forms = ["CLB", "clb", "HỘI", "Hội", "hội"].map { Array($0.utf8) }

  /// Puts a blank back behind a legal form at the start of the name that no syllable goes on from.
  ///
  /// Only for comparing; the name that is shown stays as it is written.
  static func splitForm(_ text: inout [UInt8]) {
    if let place = endOfForm(text) { text.insert(0x20, at: place) }
  }

  /// Appends the text with a blank before every capital that follows a small letter, and where one
  /// was lost between two syllables; whether there was any to put back.
  static func split(_ text: [UInt8], _ traits: NameTraits, to output: inout [UInt8]) -> Bool {
    let capitals = traits.contains(.mayJoinCapitals) ? capitals(text) : []
    if capitals.isEmpty {
      return traits.contains(.mayLackBlanks) && Syllables.splitLostSpaces(text.span, to: &output)
    }
    var split = text
    for place in capitals.reversed() { split.insert(0x20, at: place) }
    _ = Syllables.splitLostSpaces(split.span, to: &output)
    return true
  }

  private static func endOfForm(_ text: [UInt8]) -> Int? {
    guard let form = forms.first(where: { text.starts(with: $0) }), text.count > form.count
    else { return nil }
    let next = text[form.count]
    let isLetter = next >= 0x80 || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
    return isLetter ? form.count : nil
  }

  /// Offsets of capitals inside words, behind a small letter: those of ASCII and Đ.
  private static func capitals(_ text: [UInt8]) -> [Int] {
    var places: [Int] = []
    for index in text.indices.dropFirst() where startsCapital(text, index) {
      let previous = text[index - 1]
      if (0x61...0x7A).contains(previous) || isSmallLetterEnd(text, index) { places.append(index) }
    }
    return places
  }

  private static func startsCapital(_ text: [UInt8], _ index: Int) -> Bool {
    (0x41...0x5A).contains(text[index])
      || text[index] == 0xC4 && index + 1 < text.count && text[index + 1] == 0x90
  }

  /// Whether a small letter of several bytes ends before `index`.
  private static func isSmallLetterEnd(_ text: [UInt8], _ index: Int) -> Bool {
    guard text[index - 1] >= 0x80 else { return false }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let letter = String(decoding: text[start..<index], as: UTF8.self).unicodeScalars.first
    return letter?.properties.isLowercase ?? false
  }
}
