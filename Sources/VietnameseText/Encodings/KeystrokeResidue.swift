/// Keystrokes of a Vietnamese keyboard that was switched off: `Hooij` or `Ho65i` for `Hội`.
public enum KeystrokeResidue {
  /// What the keys were meant to write; `nil` when the text does not look like keystrokes.
  ///
  /// A proposal for a person: it is never to be shown in place of what was written, nor to be used
  /// without saying so. Only text without any diacritic is
  /// looked at. Every word that changes becomes a syllable, at least one holds keys that no other word
  /// has, and words that change outnumber those that stay and are none. Well-known foreign words,
  /// abbreviations and numbers are left alone.
  /// - Complexity: O(*n*) for a text of at most 1,024 bytes; longer ones are not looked at.
  public static func proposal(for text: Span<UInt8>) -> String? {
    guard text.count <= longestText, !MatchKey.hasDiacritics(text), mayHoldSureKeys(text) else {
      return nil
    }
    return searched(text)
  }

  /// What the keys were meant to write in a text without any diacritic: by the way of writing that explains
  /// most words, for `ddo?` can be one of Telex and one of VIQR.
  static func searched(_ text: Span<UInt8>) -> String? {
    var best: (text: String, balance: Int)?
    for keys in KeyboardKeys.allCases {
      guard let proposal = proposal(for: text, keys) else { continue }
      if best.map({ proposal.balance > $0.balance }) ?? true { best = proposal }
    }
    return best?.text
  }

  private static let longestText = 1024

  /// Whether anything in the text can be keys that no other word has; false for most names without
  /// diacritics, and it costs one look at each byte.
  ///
  /// Keys of tones may stand between a vowel and the same again, never more than one of them.
  static func mayHoldSureKeys(_ text: Span<UInt8>) -> Bool {
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for index in text.indices {
      let byte = text[index] | 0x20
      switch text[index] {
      case UInt8(ascii: "^"), UInt8(ascii: "("), UInt8(ascii: "+"):
        if last > 0x20 { return true }
      case 0x30...0x39:
        if last &- 0x61 < 26 { return true }
      default:
        switch byte {
        case UInt8(ascii: "w"), UInt8(ascii: "f"), UInt8(ascii: "j"): return true
        case UInt8(ascii: "d"): if last == byte { return true }
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"):
          if last == byte || beforeLast == byte { return true }
        default: break
        }
      }
      (last, beforeLast) = (byte, last)
    }
    return false
  }

  /// The text and by how much the words that change outnumber those that stay and are none.
  private static func proposal(
    for text: Span<UInt8>, _ keys: KeyboardKeys
  ) -> (text: String, balance: Int)? {
    var output: [UInt8] = []
    var balance = 0
    var isSure = false
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, keys.isPart(text, at: index, of: start) { index += 1 }
      guard index > start else {
        output.append(text[index])
        index += 1
        continue
      }
      let token = (start..<index).map { text[$0] }
      if let word = keys.word(token), let letters = word.syllable, !isForeign(token) {
        output.append(codePoints: letters)
        // No other word holds the signs of VIQR, so one weighs two names of the mountains.
        balance += keys == .viqr && word.isSure ? 2 : 1
        isSure = isSure || word.isSure
      } else {
        output += token
        if !isPlain(token) { balance -= 1 }
      }
    }
    guard isSure, balance > 0 else { return nil }
    return (String(decoding: output, as: UTF8.self), balance)
  }

  /// Whether a word that stays could stand in text that was typed right.
  private static func isPlain(_ token: [UInt8]) -> Bool {
    let isAbbreviation = token.allSatisfy { $0 &- 0x61 >= 26 }
    return isAbbreviation || Syllables.isValid(token.map(UInt32.init)[...], folded: false)
      || isForeign(token)
  }

  private static func isForeign(_ token: [UInt8]) -> Bool {
    let word = String(decoding: token.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    return ForeignWords.contains(word) || foreign.contains(word)
  }

  /// Words of other languages that keys would turn into syllables.
  private static let foreign: Set<String> = [
    "bar", "bee", "box", "bus", "car", "chef", "for", "gas", "has", "her", "his", "karaoke", "max",
    "mix", "moon", "noon", "see", "seen", "soon", "sos", "tax", "tee", "teen", "too", "tour",
    "tree",
    "wow",
  ]
}
