import Foundation
import SeededRandom
import Testing
import VietnameseText

@Suite struct TextNormalizerTests {
  static let rule01 = [
    ("Ho\u{323}\u{302}i Ngu\u{31b}o\u{31b}\u{300}i mu\u{300}", "Hội Người mù"),
    ("Ho\u{323}\u{302}i Khuye\u{302}\u{301}n ho\u{323}c", "Hội Khuyến học"),
    ("\u{110}o\u{302}ng Ha\u{300}", "Đông Hà"),
  ]
  static let rule14 = [
    ("Ðông Hà", "Đông Hà"), ("Hội Ðông y", "Hội Đông y"), ("ðỏ", "đỏ"), ("Ɖông Hà", "Đông Hà"),
  ]
  static let rule15 = [
    ("Нội Người mù", "Hội Người mù"), ("Hội Сựu giáo chức", "Hội Cựu giáo chức"),
    ("Hội Khuyến họс", "Hội Khuyến học"),
    ("H\u{43E}\u{323}\u{302}i", "Hội"), ("hội кhuyến học", "hội khuyến học"),
    ("hội кh", "hội kh"), ("нội người mù", "hội người mù"),
  ]
  static let rule16 = [
    ("H\u{1ed9}i\u{200b} Ng\u{1b0}\u{1edd}i m\u{f9}", "Hội Người mù", TextRepairs.invisible),
    ("\u{feff}H\u{1ed9}i", "Hội", .invisible),
    ("H\u{1ed9}i Ng\u{1b0}\u{1edd}i\u{a0}m\u{f9}", "Hội Người mù", .blanks),
    ("  Hội   Nhà báo ", "Hội Nhà báo", .blanks),
    ("Hội\r\nNhà báo", "Hội Nhà báo", .blanks),
    ("Hội\u{2028}Nhà\tbáo", "Hội Nhà báo", .blanks),
    ("Hội \u{200B} Nhà báo", "Hội Nhà báo", [.blanks, .invisible]),
    ("khuyến\u{AD}học\u{7}", "khuyếnhọc", .invisible),
    ("o\u{200D}\u{302}", "ô", [.invisible, .composed]),
    (" \t", "", .blanks),
  ]

  @Test(arguments: rule01) func `composes letters (rule 1)`(_ text: String, _ expected: String) {
    let (normal, repairs) = normalize(text)
    #expect(normal.utf8.elementsEqual(expected.utf8))
    #expect(repairs == .composed)
  }

  @Test(arguments: rule14 + rule15)
  func `replaces look-alikes (rules 14 and 15)`(_ text: String, _ expected: String) {
    let (normal, repairs) = normalize(text)
    #expect(normal.utf8.elementsEqual(expected.utf8))
    #expect(repairs.contains(.lookAlike))
  }

  @Test func `words in Cyrillic alone stay`() {
    #expect(normalize("СССР và Москва") == ("СССР và Москва", []))
  }

  @Test(arguments: rule16)
  func `drops what is not seen (rule 16)`(
    _ text: String, _ expected: String, _ repairs: TextRepairs
  ) {
    #expect(normalize(text) == (expected, repairs))
  }

  @Test(arguments: [
    "", "Hội Người mù phường 1", "– “Hội” …", "Müller & Söhne", "日本", "😀", "Hội A/B (số 2)", "!",
  ])
  func `clean text stays as it is`(_ text: String) {
    #expect(normalize(text) == (text, []))
  }

  @Test(
    arguments: [
      ([0x48, 0xFF, 0x69], "H?i"), ([0xE1, 0xBB], "?"), ([0xE1, 0xBB, 0x41], "?A"),
      ([0xED, 0xA0, 0x80], "???"), ([0xC0, 0x80], "??"), ([0xF4, 0x90, 0x80, 0x80], "????"),
      ([0xF0, 0x9F, 0x98], "?"), ([0x6E, 0xCC, 0x83, 0xFF], "ñ?"),
    ] as [([UInt8], String)])
  func `each part that is no UTF-8 becomes one question mark`(
    _ bytes: [UInt8], _ expected: String
  ) {
    let (normal, repairs) = normalize(bytes)
    #expect(normal == expected)
    #expect(repairs.contains(.invalidUTF8))
  }

  @Test func `every Vietnamese letter comes back from its decomposed form`() {
    for letter in Samples.vietnameseLetters {
      let text = "x\(letter)x"
      let (normal, _) = normalize(text.decomposedStringWithCanonicalMapping)
      #expect(normal.utf8.elementsEqual(text.utf8), "\(letter)")
    }
    #expect(Samples.vietnameseLetters.count == 134)
  }

  @Test func `any order of marks gives the canonical composition`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let text = Samples.decomposed(&random)
      let reference = text.precomposedStringWithCanonicalMapping
      #expect(
        normalize(text).0.utf8.elementsEqual(reference.utf8), "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test func `other scripts are composed like the reference`() {
    let text = "n\u{303} \u{212B} \u{1100}\u{1161} \u{3B1}\u{301} \u{438}\u{306} e\u{301}\u{323}"
    let (normal, repairs) = normalize(text)
    #expect(normal.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
    #expect(repairs == .composed)
  }

  @Test func `hostile bytes give valid text, and the same text again`() {
    var random = SplitMix64(seed: 16)
    for _ in 0..<20_000 {
      let bytes = Samples.hostileBytes(&random)
      var once: [UInt8] = []
      let repairs = TextNormalizer.append(bytes.span, to: &once)
      #expect(String(validating: once, as: UTF8.self) != nil, "\(bytes)")
      #expect(once == bytes || !repairs.isEmpty, "\(bytes)")
      var twice: [UInt8] = []
      let again = TextNormalizer.append(once.span, to: &twice)
      #expect(again.isEmpty, "\(bytes)")
      #expect(twice == once, "\(bytes)")
    }
  }

  @Test func `output before the cell stays`() {
    var output = Array("a".utf8)
    _ = TextNormalizer.append("n\u{303}".utf8.span, to: &output)
    #expect(output == Array("añ".utf8))
  }

  private func normalize(_ text: String) -> (String, TextRepairs) {
    normalize(Array(text.utf8))
  }

  private func normalize(_ bytes: [UInt8]) -> (String, TextRepairs) {
    var output: [UInt8] = []
    let repairs = TextNormalizer.append(bytes.span, to: &output)
    return (String(decoding: output, as: UTF8.self), repairs)
  }
}
