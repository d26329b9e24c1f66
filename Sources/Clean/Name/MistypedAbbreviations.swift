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
      guard written.count >= Self.fewest, !known.contains(written) else { return [] }
      return known.filter { Self.areNear($0, written) }.map { key in
        text[..<word.lowerBound] + key.map { $0 & 0xDF } + text[word.upperBound...]
      }
    }
  }

  private static func areNear(_ key: [UInt8], _ written: [UInt8]) -> Bool {
    max(key.count, written.count) >= enough && key.first == written.first
      && Similarity.damerauLevenshtein(key.span, written.span, maximum: 1) != nil
  }

  /// The ranges of the words that are consonants from end to end.
  private func words(_ text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for end in 0...text.count where end == text.count || !Self.isLetter(text[end]) {
      if start < end, Self.plain(text[start..<end]).allSatisfy(Self.isConsonant) {
        words.append(start..<end)
      }
      start = end + 1
    }
    return words
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

  private static func isConsonant(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 && !"aeiouy".utf8.contains(byte)
  }
}
