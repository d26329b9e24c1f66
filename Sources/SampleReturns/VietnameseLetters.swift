/// What the Vietnamese letters are made of: enough to lose diacritics, to move tones and to write
/// decomposed text.
enum VietnameseLetters {
  private struct Parts {
    var plain: Unicode.Scalar
    /// Breve, circumflex or horn.
    var shape: Unicode.Scalar?
    var tone: Unicode.Scalar?
  }

  private static let tones: [Unicode.Scalar?] = [
    nil, "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  /// Each vowel with its six tones, in the order of `tones`.
  private static let vowels: [(plain: Unicode.Scalar, shape: Unicode.Scalar?, letters: String)] = [
    ("a", nil, "aàảãáạ"), ("a", "\u{306}", "ăằẳẵắặ"), ("a", "\u{302}", "âầẩẫấậ"),
    ("e", nil, "eèẻẽéẹ"), ("e", "\u{302}", "êềểễếệ"), ("i", nil, "iìỉĩíị"),
    ("o", nil, "oòỏõóọ"), ("o", "\u{302}", "ôồổỗốộ"), ("o", "\u{31B}", "ơờởỡớợ"),
    ("u", nil, "uùủũúụ"), ("u", "\u{31B}", "ưừửữứự"), ("y", nil, "yỳỷỹýỵ"),
    ("A", nil, "AÀẢÃÁẠ"), ("A", "\u{306}", "ĂẰẲẴẮẶ"), ("A", "\u{302}", "ÂẦẨẪẤẬ"),
    ("E", nil, "EÈẺẼÉẸ"), ("E", "\u{302}", "ÊỀỂỄẾỆ"), ("I", nil, "IÌỈĨÍỊ"),
    ("O", nil, "OÒỎÕÓỌ"), ("O", "\u{302}", "ÔỒỔỖỐỘ"), ("O", "\u{31B}", "ƠỜỞỠỚỢ"),
    ("U", nil, "UÙỦŨÚỤ"), ("U", "\u{31B}", "ƯỪỬỮỨỰ"), ("Y", nil, "YỲỶỸÝỴ"),
  ]

  /// Indexed by code point; the last Vietnamese letter is ỹ, U+1EF9.
  private static let table: [Parts?] = {
    var table = [Parts?](repeating: nil, count: 0x1EFA)
    for vowel in vowels {
      for (letter, tone) in zip(vowel.letters.unicodeScalars, tones) {
        guard vowel.shape != nil || tone != nil else { continue }
        table[Int(letter.value)] = Parts(plain: vowel.plain, shape: vowel.shape, tone: tone)
      }
    }
    return table
  }()

  private static func parts(_ scalar: Unicode.Scalar) -> Parts? {
    Int(scalar.value) < table.count ? table[Int(scalar.value)] : nil
  }

  /// The text without any diacritics, đ written d.
  static func withoutDiacritics(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "đ": plain.append("d")
      case "Đ": plain.append("D")
      default: plain.append(parts(scalar)?.plain ?? scalar)
      }
    }
    return String(plain)
  }

  /// Lower case without diacritics.
  static func folded(_ text: String) -> String {
    withoutDiacritics(text.lowercased())
  }

  /// Canonical decomposition (NFD) of text in NFC: a horn and a dot below stand before the other marks.
  static func decomposed(_ text: String) -> String {
    var marks = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let parts = parts(scalar) else {
        marks.append(scalar)
        continue
      }
      marks.append(parts.plain)
      let dotBelowFirst = parts.tone == "\u{323}" && parts.shape != "\u{31B}"
      let order = dotBelowFirst ? [parts.tone, parts.shape] : [parts.shape, parts.tone]
      for case let mark? in order { marks.append(mark) }
    }
    return String(marks)
  }

  private static let oldToNewTone: [(old: String, new: String)] = [
    ("òa", "oà"), ("ỏa", "oả"), ("õa", "oã"), ("óa", "oá"), ("ọa", "oạ"),
    ("òe", "oè"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("óe", "oé"), ("ọe", "oẹ"),
    ("ùy", "uỳ"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("úy", "uý"), ("ụy", "uỵ"),
  ]

  /// The same text with the tone on the second vowel of oa, oe, uy at the end of a syllable (hoà, thuỷ).
  static func newStyleTones(_ text: String) -> String {
    eachWord(text) { word in
      guard !word.lowercased().hasPrefix("q") else { return word }
      for pair in oldToNewTone {
        if word.hasSuffix(pair.old) { return word.dropLast(2) + pair.new }
        if word.hasSuffix(pair.old.uppercased()) { return word.dropLast(2) + pair.new.uppercased() }
      }
      return word
    }
  }

  private static let otherIY = [
    "kỹ": "kĩ", "Kỹ": "Kĩ", "mỹ": "mĩ", "Mỹ": "Mĩ", "lý": "lí", "Lý": "Lí", "quỹ": "quĩ",
    "Quỹ": "Quĩ", "sĩ": "sỹ", "Sĩ": "Sỹ", "quý": "quí", "Quý": "Quí",
  ]

  /// The same text with i written for y, or y for i, where both spellings are in use (kỹ, kĩ).
  static func otherISpelling(_ text: String) -> String {
    eachWord(text) { otherIY[$0] ?? $0 }
  }

  private static func eachWord(_ text: String, _ change: (String) -> String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { change(String($0)) }
      .joined(separator: " ")
  }
}
