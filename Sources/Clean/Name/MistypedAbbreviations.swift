import Linkage
import VietnameseText

/// Abbreviations with a typing error: a letter struck twice (`CTNXPP`), left out (`TXP`) or in another
/// place (`BNTKT`).
///
/// Only words of consonants alone are looked at: such a word is no syllable, so that no other word is
/// taken for a mistyped one.
struct MistypedAbbreviations: Sendable {
  /// The abbreviations of consonants alone, in small letters without diacritics.
  private let known: [[UInt8]]

  /// Fewer letters than these, in the one or the other, are too little to know an abbreviation by.
  private static let fewest = 3
  private static let enough = 4

  init(_ table: AbbreviationTable) {
    known = table.plainKeys.filter { key in
      key.count >= Self.fewest && key.allSatisfy(Self.isConsonant)
    }
  }

  /// The text with an abbreviation that is one typing error away in place of a word that is none; one
  /// text for each.
  func undone(in text: [UInt8]) -> [[UInt8]] {
    words(text).flatMap { word -> [[UInt8]] in
      let written = Self.plain(text[word])
      guard written.count >= Self.fewest, written.allSatisfy(Self.isConsonant),
        !known.contains(written)
      else { return [] }
      return known.filter { Self.areNear($0, written) }.map { key in
        text[..<word.lowerBound] + key.map { $0 & 0xDF } + text[word.upperBound...]
      }
    }
  }

  private static func areNear(_ key: [UInt8], _ written: [UInt8]) -> Bool {
    max(key.count, written.count) >= enough && key.first == written.first
      && Similarity.damerauLevenshtein(key.span, written.span, maximum: 1) != nil
  }

  /// The ranges of the words that are consonants from end to end, long enough to be looked at.
  private func words(_ text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var (start, areConsonants) = (0, true)
    for end in 0...text.count {
      if end < text.count, Self.isLetter(text[end]) {
        areConsonants = areConsonants && Self.mayBeConsonant(text[end])
      } else {
        if areConsonants, end - start >= Self.fewest { words.append(start..<end) }
        (start, areConsonants) = (end + 1, true)
      }
    }
    return words
  }

  /// Whether a byte can belong to a consonant: a letter of ASCII or a half of `đ`, which other letters
  /// have too.
  private static func mayBeConsonant(_ byte: UInt8) -> Bool {
    isConsonant(byte | 0x20) || byte == 0xC4 || byte == 0x90 || byte == 0x91
  }

  /// The word in small letters, `đ` as `d`; other letters beyond ASCII stay, and are no consonants.
  private static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in word {
      if plain.last == 0xC4, byte == 0x90 || byte == 0x91 {
        plain[plain.count - 1] = UInt8(ascii: "d")
      } else {
        plain.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return plain
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// `a e i o u y`, the `a` in the lowest bit.
  private static let vowels: UInt32 = 0b1_0001_0000_0100_0001_0001_0001

  private static func isConsonant(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 && vowels >> UInt32(byte &- 0x61) & 1 == 0
  }
}
