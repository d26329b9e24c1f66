import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct MojibakeTests {
  /// Rule 9, C1 control characters kept.
  static let once = [
    ("H\u{E1}\u{BB}\u{2122}i Ng\u{C6}\u{B0}\u{E1}\u{BB}\u{9D}i m\u{C3}\u{B9}", "Hội Người mù"),
    ("H\u{C3}\u{A0} N\u{E1}\u{BB}\u{2122}i", "Hà Nội"),
    ("H\u{E1}\u{BB}\u{2122}i Khuy\u{E1}\u{BA}\u{BF}n h\u{E1}\u{BB}\u{8D}c", "Hội Khuyến học"),
    (
      "H\u{E1}\u{BB}\u{2122}i Ch\u{E1}\u{BB}\u{AF} th\u{E1}\u{BA}\u{AD}p \u{C4}\u{2018}\u{E1}\u{BB}\u{8F}",
      "Hội Chữ thập đỏ"
    ),
    ("2019\u{E2}\u{20AC}\u{201C}2024", "2019–2024"),
  ]

  @Test(arguments: once) func `UTF-8 taken for Windows-1252 comes back (rule 9)`(
    _ text: String, _ expected: String
  ) {
    let (decoded, loss) = decode(text, .utf8AsWindows1252)
    #expect(decoded == expected && loss.isEmpty)
    let twice = String(decoding: ReferenceEncoder.saved(Array(text.utf8)), as: UTF8.self)
    let (again, lossOfTwo) = decode(twice, .utf8AsWindows1252Twice)
    #expect(again == expected && lossOfTwo.isEmpty)
  }

  @Test func `so it does after the same accident again (rule 9)`() {
    #expect(decode("HÃ¡Â»â„¢i", .utf8AsWindows1252Twice).0 == "Hội")
    #expect(decode("HÃ¡Â»â„¢i", .utf8AsWindows1252).0 == "Há»™i")
  }

  @Test(arguments: [
    ("Há»™i NgÆ°á»?i mÃ¹", "Hội Ngư?i mù", 1, 16), ("Há»™i NgÆ°á»i", "Hội Ngư?i", 1, 16),
    ("á?™i", "?i", 1, 0), ("HÃ?", "H?", 1, 1), ("Há»\u{FFFD}i", "H?i", 1, 1),
    ("\u{FFFD}", "?", 1, 0),
    ("Há» vÃ Ã", "H? v? ?", 3, 1), ("»a", "?a", 1, 0),
  ])
  func `a letter of which a byte was lost is one question mark, and counted (rule 9)`(
    _ text: String, _ expected: String, _ lost: Int, _ first: Int
  ) {
    let (decoded, loss) = decode(text, .utf8AsWindows1252)
    #expect(decoded == expected)
    #expect(loss.characters == lost)
    #expect(loss.firstByte == first)
  }

  @Test(arguments: ["Hà", "Tô Hữu", "Lê", "ó", "Müller", "Bá", "GIÁ TRÊN"])
  func `a letter typed after the accident stays`(_ text: String) {
    #expect(decode(text, .utf8AsWindows1252) == (text, DecodingLoss()))
    #expect(decode(text, .utf8AsWindows1252Twice) == (text, DecodingLoss()))
  }

  @Test func `all text comes back from one accident and from two`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        Unicode.Scalar(UInt32.random(in: 0..<0x2400, using: &random)).map { text.append($0) }
      }
      let bytes = Array(String(text).utf8)
      let once = ReferenceEncoder.saved(bytes)
      for (mangled, accidents) in [(once, 1), (ReferenceEncoder.saved(once), 2)] {
        var output: [UInt8] = []
        var restored = 0
        let loss = UTF8Decoder.append(
          mangled.span, accidents: accidents, restored: &restored, to: &output)
        #expect(output == bytes && loss.isEmpty, "\(text.map(\.value))")
        #expect(restored == text.count { !$0.isASCII })
      }
    }
  }

  @Test func `UTF-8 itself never yields the replacement character`() {
    #expect(decode("H\u{FFFD}i", .utf8).0 == "H?i")
    #expect(decode("H\u{FFFD}i", .utf8).1.firstByte == 1)
    var output: [UInt8] = []
    let loss = TextEncoding.utf8.decode([0x48, 0xFF, 0xE1, 0xBB, 0x69].span, to: &output)
    #expect(output == Array("H??i".utf8) && loss.characters == 2 && loss.firstByte == 1)
  }

  private func decode(_ text: String, _ encoding: TextEncoding) -> (String, DecodingLoss) {
    var output: [UInt8] = []
    let loss = encoding.decode(text.utf8.span, to: &output)
    return (String(decoding: output, as: UTF8.self), loss)
  }
}
