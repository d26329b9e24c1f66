import Foundation
import SeededRandom
import Testing
import VietnameseText

@Suite struct MatchKeyTests {
  static let rule02 = [
    ("Xã Yên Hoà", "xã yên hòa"), ("Uỷ ban", "ủy ban"), ("Thuý Lan", "thúy lan"),
    ("Hội Khoẻ", "hội khỏe"), ("Hoàng", "hoàng"), ("Loè", "lòe"), ("tuỳ", "tùy"),
  ]
  static let rule03 = [
    ("kỹ thuật", "kĩ thuật"), ("Mỹ Tho", "mĩ tho"), ("Lý", "lí"), ("Quý", "quí"), ("thủy", "thủy"),
    ("Quy", "qui"), ("Y tế", "y tế"), ("Thy", "thy"), ("yêu", "yêu"), ("hy vọng", "hi vọng"),
    ("sỹ", "sĩ"), ("tỷ", "tỉ"), ("Vỹ", "vĩ"), ("Duy", "duy"),
  ]
  static let rule13 = [
    ("Hội Người cao tuổi", "hoi nguoi cao tuoi"), ("Đông Hà", "dong ha"), ("ĐÔNG Y", "dong y"),
  ]
  static let rule21 = ["HỘI NGƯỜI MÙ", "Hội Người Mù", "hội người mù"]
  static let punctuation = [
    ("  Hội - Nhà báo (tỉnh) ", "hội nhà báo tỉnh"), ("KH&KT", "kh kt"), ("P.1", "p 1"),
    ("Karate-do", "karate do"), ("", ""), ("–", ""), ("a\u{A0}b", "a b"),
    ("da cam/dioxin", "da cam dioxin"),
  ]

  @Test(arguments: rule02 + rule03 + punctuation)
  func `the accented key has one spelling (rules 2 and 3)`(_ text: String, _ expected: String) {
    #expect(MatchKey.accented(text).utf8.elementsEqual(expected.utf8))
  }

  /// Rule 3 then makes an i of the y of `quý`, so that rule 2 shows in what has the same key.
  @Test(arguments: rule02 + [("Quý", "quý")])
  func `a text and its form by rule 2 have one key`(_ text: String, _ expected: String) {
    #expect(MatchKey.accented(text) == MatchKey.accented(expected))
  }

  @Test func `no tone is moved behind a q (rule 2)`() {
    #expect(MatchKey.accented("Quý") != MatchKey.accented("Qúy"))
  }

  @Test(arguments: rule13)
  func `the folded key has no diacritics (rule 13)`(_ text: String, _ expected: String) {
    #expect(MatchKey.folded(text) == expected)
  }

  @Test(arguments: rule21)
  func `case does not tell names apart (rule 21)`(_ text: String) {
    #expect(MatchKey.lowercased(text) == "hội người mù")
    #expect(MatchKey.accented(text) == "hội người mù")
  }

  @Test func `the tone after q is not moved`() {
    #expect(MatchKey.accented("Quỳ") == "quì")
    #expect(MatchKey.accented("quà") == "quà")
  }

  @Test func `lower case alone keeps spelling and punctuation`() {
    #expect(MatchKey.lowercased("Uỷ ban – KỸ THUẬT (P.1)") == "uỷ ban – kỹ thuật (p.1)")
  }

  @Test func `lower case of every Latin letter is that of the reference`() {
    for value in Array(UInt32(0x20)..<0x250) + Array(0x1E00..<0x1F00) where value != 0x130 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(MatchKey.lowercased(String(scalar)) == String(scalar).lowercased(), "\(value)")
    }
  }

  @Test func `every Vietnamese letter folds like the reference`() {
    for letter in Samples.vietnameseLetters {
      let reference = String(letter).lowercased().replacing("đ", with: "d")
        .folding(options: .diacriticInsensitive, locale: nil)
      #expect(MatchKey.folded("x\(letter)x") == "x\(reference)x", "\(letter)")
    }
  }

  @Test func `a key of a key is the key, and folding forgets only diacritics`() {
    var random = SplitMix64(seed: 13)
    let letters = Samples.vietnameseLetters + Array("aeiouyqhklmstvdAEIOUYQHK  .-&12ÿÜßñ日Ⱥ")
    for _ in 0..<20_000 {
      let text = String((0..<8).compactMap { _ in letters.randomElement(using: &random) })
      let accented = MatchKey.accented(text)
      let folded = MatchKey.folded(text)
      #expect(MatchKey.accented(accented).utf8.elementsEqual(accented.utf8), "\(text)")
      #expect(MatchKey.folded(folded) == folded, "\(text)")
      #expect(MatchKey.folded(accented) == folded, "\(text)")
    }
  }

  @Test func `keys agree with a slow reference`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5000 {
      let words = (0..<4).compactMap { _ in Samples.syllables.randomElement(using: &random) }
      let text = words.joined(separator: Bool.random(using: &random) ? " " : " - ").capitalized
      #expect(MatchKey.folded(text) == slowFolded(text), "\(text)")
    }
  }

  @Test func `hostile bytes give valid keys with single blanks`() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<20_000 {
      let bytes = Samples.hostileBytes(&random)
      for isFolded in [false, true] {
        var key: [UInt8] = []
        if isFolded {
          MatchKey.appendFolded(bytes.span, to: &key)
        } else {
          MatchKey.appendAccented(bytes.span, to: &key)
        }
        #expect(String(validating: key, as: UTF8.self) != nil, "\(bytes)")
        #expect(key.first != 0x20 && key.last != 0x20, "\(bytes)")
        #expect(!zip(key, key.dropFirst()).contains { $0 == (0x20, 0x20) }, "\(bytes)")
      }
    }
  }

  @Test func `diacritics and đ are seen, other letters are not`() {
    for letter in Samples.vietnameseLetters {
      #expect(hasDiacritics("a\(letter)"), "\(letter)")
    }
    #expect(!hasDiacritics("Hoi Nguoi mu – 1 ü"))
    #expect(!hasDiacritics(""))
  }

  private func hasDiacritics(_ text: String) -> Bool {
    MatchKey.hasDiacritics(text.utf8.span)
  }

  /// The rules spelled out with strings.
  private func slowFolded(_ text: String) -> String {
    let plain = text.lowercased().replacing("đ", with: "d")
      .folding(options: .diacriticInsensitive, locale: nil)
    let words = plain.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let onsets = ["h", "k", "l", "m", "s", "t", "v", "qu"]
    return words.map { word in
      onsets.contains { word == $0 + "y" } ? word.dropLast() + "i" : word
    }.joined(separator: " ")
  }
}
