import VietnameseText

/// Words grown together where their letters tell it: `CLBThơ`, `HỘISVC`, `Câu lạc bộYoga`, `số12`.
enum JoinedForm {
  /// Behind these no syllable goes on, or none that would make sense: `CÂU LẠC BỘT`.
  ///
  /// TCVN3 has no capitals with tones: `HộI`.
  private static let forms = [
    "CLB", "Clb", "clb", "HỘI", "Hội", "hội", "HộI", "CÂU LẠC BỘ", "CÂU LạC Bộ", "Câu Lạc Bộ",
    "Câu lạc bộ",
    "câu lạc bộ",
    "CAU LAC BO", "Cau Lac Bo", "Cau lac bo", "cau lac bo",
  ].map { Array($0.utf8) }

  /// Puts a blank back behind a legal form at the start of the name that no syllable goes on from.
  ///
  /// Only for comparing; the name that is shown stays as it is written.
  ///
  /// - Returns: Whether there was one to put back.
  static func splitForm(_ text: inout [UInt8]) -> Bool {
    guard let place = endOfForm(text) else { return false }
    text.insert(0x20, at: place)
    return true
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

  /// Puts blanks back between syllables and the numbers behind them: `tổ1` is `tổ 1`, `P5` stays.
  ///
  /// Only for comparing, too. Digits inside words are keystrokes, `Ho65i Ngu7o72i mu2`, and then those
  /// at their ends may be.
  ///
  /// - Returns: Whether there was one to put back.
  static func splitNumbers(_ text: inout [UInt8]) -> Bool {
    let places = text.indices.dropFirst().filter { place in
      isDigit(text[place]) && isLetter(text[place - 1])
    }
    let areKeystrokes = places.contains { place in
      text[place...].first { !isDigit($0) }.map(isLetter) ?? false
    }
    if areKeystrokes { return false }
    let numbers = places.filter { isSyllable(before: $0, text) }
    for place in numbers.reversed() { text.insert(0x20, at: place) }
    return !numbers.isEmpty
  }

  /// Puts blanks back before abbreviations that a word runs into: `TrườngTHPT` is `Trường THPT`.
  ///
  /// Only for comparing, too.
  ///
  /// - Returns: Whether there was one to put back.
  static func splitAbbreviations(_ text: inout [UInt8]) -> Bool {
    let places = capitals(text).filter { place in
      let end = text[place...].firstIndex { !isLetter($0) } ?? text.count
      let letters = String(decoding: text[place..<end], as: UTF8.self).unicodeScalars
      return letters.count >= 3 && letters.allSatisfy(\.properties.isUppercase)
        && isSyllable(before: place, text)
    }
    for place in places.reversed() { text.insert(0x20, at: place) }
    return !places.isEmpty
  }

  private static func isSyllable(before end: Int, _ text: [UInt8]) -> Bool {
    let start = text[..<end].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
    let word = String(decoding: text[start..<end], as: UTF8.self)
    guard word.count > 1 else { return false }
    let key = MatchKey.accented(word)
    return Syllables.isValid(key.utf8.span, folded: !MatchKey.hasDiacritics(key.utf8.span))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func endOfForm(_ text: [UInt8]) -> Int? {
    // Behind numbering too: `15. CLBThơ`.
    let start = text.firstIndex(where: isLetter) ?? text.count
    guard let form = forms.first(where: { text[start...].starts(with: $0) }) else { return nil }
    let end = start + form.count
    return end < text.count && isLetter(text[end]) ? end : nil
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
