import Foundation
import SeededRandom
import VietnameseText

/// Text for tests that try many inputs.
enum Samples {
  /// All 134 letters with a diacritic, and đ, in both cases; composed.
  static let vietnameseLetters: [Character] = {
    let small = Array(
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")
    return small + small.map { Character($0.uppercased()) }
  }()

  static let syllables = [
    "hội", "người", "mù", "khuyến", "học", "nghiêng", "giếng", "gì", "quốc", "quỳnh", "khuỷu",
    "thuở",
    "yêu", "y", "ý", "đông", "hà", "ngoằn", "ngoèo", "xoong", "kạn", "ương", "uyên", "tuyết", "giữ",
    "gạch", "ghế", "nghệ", "ngành", "cá", "kẻ", "quý", "thủy", "hòa", "khỏe", "trường", "phường",
    "ở",
  ]

  /// Marks in a random order, canonical or not, on random letters, with Latin and other neighbours.
  static func decomposed(_ random: inout SplitMix64) -> String {
    let bases = Array("aeiouyAEIOUYdnđcơưâêôăé–".unicodeScalars)
    let marks = Array(
      "\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}\u{340}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      bases.randomElement(using: &random).map { text.append($0) }
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        marks.randomElement(using: &random).map { text.append($0) }
      }
    }
    return String(text)
  }

  /// Bytes of all kinds, more often those that matter to UTF-8 and to the readers.
  static func hostileBytes(_ random: inout SplitMix64) -> [UInt8] {
    let fragments: [[UInt8]] = [
      [0xCC], [0xCC, 0x81], [0xE1, 0xBB], [0xE1, 0xBB, 0x99], [0xED, 0xA0, 0x80], [0xF4, 0x90],
      [0xF0, 0x9F, 0x98, 0x80], [0xC0, 0x80], [0xEF, 0xBB, 0xBF], [0xC2, 0xA0], [0xC2, 0xAD],
      [0xD0, 0x9D], Array("12".utf8), Array("9999999999".utf8), Array("/".utf8), Array("-".utf8),
      Array(",".utf8), Array(".".utf8), Array(" ".utf8), Array("tỷ".utf8), Array("vạn".utf8),
      Array("TP".utf8), Array("tháng".utf8), Array("năm".utf8), Array("QĐ".utf8), Array("hội".utf8),
      Array("%".utf8), Array("(".utf8), Array(")".utf8), Array("quý".utf8), Array("…".utf8),
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      if Bool.random(using: &random) {
        bytes += fragments.randomElement(using: &random) ?? []
      } else {
        bytes.append(UInt8.random(in: .min ... .max, using: &random))
      }
    }
    return bytes
  }
}
