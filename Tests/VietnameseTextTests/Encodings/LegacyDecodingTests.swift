import Testing

@testable import VietnameseText

@Suite struct LegacyDecodingTests {
  /// Rules 4 to 8: the bytes as Windows-1252 shows them, and the text.
  static let shown: [(TextEncoding, TextEncoding, String, String)] =
    rule4.map { (.tcvn3, .tcvn3InUTF8, $0, $1) } + rule5.map { (.tcvn3, .tcvn3InUTF8, $0, $1) }
    + rule6.map { (.vniWindows, .vniWindowsInUTF8, $0, $1) }
    + rule7.map { (.viscii, .visciiInUTF8, $0, $1) }
    + rule8.map { (.windows1258, .windows1258InUTF8, $0, $1) }
  static let rule4 = [
    ("H\u{E9}i Ng\u{AD}\u{EA}i m\u{EF}", "Hội Người mù"), ("Héi KhuyÕn häc", "Hội Khuyến học"),
    ("thµnh phè §«ng Hµ", "thành phố Đông Hà"), ("N§-CP", "NĐ-CP"),
  ]
  static let rule5 = [
    ("HéI NG¦êI Mï", "HỘI NGƯỜI MÙ"), ("HéI CùU GI¸O CHøC", "HỘI CỰU GIÁO CHỨC"),
    ("QU¶NG TRÞ", "QUẢNG TRỊ"),
  ]
  static let rule6 = [
    ("Hoäi Ngöôøi muø", "Hội Người mù"), ("HOÄI CÖÏU GIAÙO CHÖÙC", "HỘI CỰU GIÁO CHỨC"),
    ("thaønh phoá Ñoâng Haø", "thành phố Đông Hà"),
  ]
  static let rule7 = [
    ("Hµi Ngß¶i mù", "Hội Người mù"), ("Hµi Khuyªn h÷c", "Hội Khuyến học"),
    ("Ðông Hà", "Đông Hà"),
  ]
  static let rule8 = [
    ("Hôòi NgýõÌi muÌ", "Hội Người mù"), ("Hôòi Khuyêìn hoòc", "Hội Khuyến học"),
    ("Ðông HaÌ", "Đông Hà"),
  ]

  @Test(arguments: shown)
  func `text shown as Windows-1252 is decoded, in its bytes and saved as UTF-8 (rules 4 to 8)`(
    _ raw: TextEncoding, _ saved: TextEncoding, _ shown: String, _ expected: String
  ) throws {
    let bytes = try shown.unicodeScalars.map {
      try #require(Windows1252.byte(shownAs: $0.value))
    }
    #expect(decode(bytes, raw) == expected)
    #expect(decode(Array(shown.utf8), saved) == expected)
  }

  @Test func `the other normal form of Windows-1258 is read too`() {
    // á and ê have a byte of their own, with or without another mark behind.
    #expect(decode([0x67, 0x69, 0xE1, 0x6F], .windows1258) == "giáo")
    #expect(decode([0xCA, 0xEC, 0x45, 0xCC, 0x61, 0xF2], .windows1258) == "ẾÈạ")
  }

  @Test func `marks that join no Vietnamese letter are composed as Unicode has it`() {
    #expect(decode([0x6E, 0xDE], .windows1258) == "ñ")
    #expect(decode([0x20, 0xEC, 0x62], .windows1258) == " \u{301}b")
  }

  @Test func `VNI takes the marks of small letters for capitals, and no others`() {
    #expect(decode(Array("HO".utf8) + [0xE4] + Array("I".utf8), .vniWindows) == "HỘI")
    #expect(loss([0x69, 0xF9], .vniWindows).characters == 1)
    #expect(loss([0x62, 0xF9], .vniWindows).firstByte == 1)
    #expect(loss([0xF9], .vniWindows).firstByte == 0)
  }

  @Test func `text typed later in a column of an old font stays`() {
    for encoding in TextEncoding.allCases where !encoding.isUTF16 {
      #expect(
        decode(Array("Hội Người mù – “Đông Hà”".utf8), encoding) == "Hội Người mù – “Đông Hà”")
      #expect(decode(Array("Tỉnh 1\u{A0}204".utf8), encoding) == "Tỉnh 1\u{A0}204")
      #expect(decode(Array("2019–2024".utf8), encoding) == "2019–2024")
      #expect(decode(Array("Hoi Nguoi mu".utf8), encoding) == "Hoi Nguoi mu")
      #expect(decode([], encoding) == "")
    }
  }

  @Test func `a heading that would lose letters in the font of its column stays`() {
    #expect(decode(Array("GHI CHÚ".utf8), .vniWindowsInUTF8) == "GHI CHÚ")
    #expect(decode(Array("chú hoäi".utf8), .vniWindowsInUTF8) == "ch? hội")
    #expect(loss(Array("chú hoäi".utf8), .vniWindowsInUTF8).firstByte == 2)
  }

  @Test func `output before the cell stays`() {
    var output = Array("MÙ ".utf8)
    _ = TextEncoding.tcvn3.decode([0x48, 0xE9, 0x49].span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "MÙ HỘI")
  }

  @Test
  func `letters that look like soft hyphens and blanks survive the clean-up behind (rule 16)`() {
    let cells: [(TextEncoding, [UInt8], String)] = [
      (.tcvn3, [0x4E, 0x67, 0xAD, 0xEA, 0x69], "Người"), (.viscii, [0x54, 0xA0], "TÕ"),
      (.utf8AsWindows1252, Array("HÃ\u{A0}".utf8), "Hà"), (.vps, [0x48, 0x12, 0x49], "HỘI"),
    ]
    for (encoding, cell, expected) in cells {
      var text: [UInt8] = []
      #expect(encoding.decode(cell.span, to: &text).isEmpty)
      var normal: [UInt8] = []
      #expect(TextNormalizer.append(text.span, to: &normal) == [])
      #expect(String(decoding: normal, as: UTF8.self) == expected)
    }
  }

  @Test(arguments: EncodingScores.candidates)
  func `every syllable comes back from the published tables`(_ encoding: TextEncoding) {
    for syllable in Samples.syllables {
      #expect(decode(ReferenceEncoder.bytes(syllable, encoding), encoding) == syllable)
      let capitals = "HỘI " + syllable.uppercased()
      #expect(decode(ReferenceEncoder.bytes(capitals, encoding), encoding) == capitals)
    }
  }

  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
    var output: [UInt8] = []
    _ = encoding.decode(bytes.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func loss(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodingLoss {
    var output: [UInt8] = []
    return encoding.decode(bytes.span, to: &output)
  }
}
