import VietnameseText

/// What reading makes of capitals that TCVN3 wrote as small letters.
enum CapitalsRule {
  /// The text in capitals if it has no small ASCII letter and a syllable with a capital behind its
  /// first letter; else the text as it is.
  static func restored(_ text: String) -> String {
    guard !text.unicodeScalars.contains(where: { "a"..."z" ~= $0 }) else { return text }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isInCapitals = words.contains { word in
      word.dropFirst().contains(where: \.isUppercase)
        && Syllables.isValid(word.lowercased().utf8.span)
    }
    return isInCapitals ? text.uppercased() : text
  }
}
