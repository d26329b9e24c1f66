import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct UTF16TextTests {
  static let texts = [
    "", "a", "Hội Người mù\r\nĐông Hà\r\n", "😀", "a😀ế\n", "日本\u{1F1FB}\u{1F1F3}",
    String(repeating: "Hội Khuyến học;1\u{A0}204;😀\r\n", count: 3_000),
  ]

  @Test(arguments: texts, [false, true])
  func `text comes out as the standard library has it, mark or no mark`(
    _ text: String, _ isBigEndian: Bool
  ) {
    for mark in ["", "\u{FEFF}"] {
      let decoded = UTF16Text(bytes(mark + text, isBigEndian).span, isBigEndian: isBigEndian)
      #expect(decoded.utf8 == Array(text.utf8))
      #expect(decoded.loss.isEmpty)
    }
  }

  @Test(arguments: texts, [false, true])
  func `every byte is traced to the character that it came from`(
    _ text: String, _ isBigEndian: Bool
  ) {
    let original = bytes("\u{FEFF}" + text, isBigEndian)
    let decoded = UTF16Text(original.span, isBigEndian: isBigEndian)
    var place = 2
    var offset = 0
    for scalar in text.unicodeScalars {
      for _ in 0..<UTF8.width(scalar) {
        if offset % 97 < 5 || text.utf8.count < 100 {
          #expect(decoded.originalOffset(of: offset) == place)
        }
        offset += 1
      }
      place += 2 * UTF16.width(scalar)
    }
    #expect(decoded.originalOffset(of: offset) == original.count)
    #expect(decoded.originalOffset(of: .max) == original.count)
    #expect(decoded.originalOffset(of: -5) == 2)
  }

  @Test(
    arguments: [
      ([0xD83D, 0x61], "?a", 0), ([0x61, 0xDE00], "a?", 2), ([0x61, 0xD83D], "a?", 2),
      ([0xD83D, 0xD83D, 0xDE00], "?😀", 0), ([0xDE00, 0xD83D], "??", 0), ([0xFFFD], "?", 0),
    ] as [([UInt16], String, Int)])
  func `half a surrogate pair is one question mark, with its place`(
    _ units: [UInt16], _ expected: String, _ first: Int
  ) {
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let decoded = UTF16Text(bytes.span, isBigEndian: false)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == expected)
    #expect(decoded.loss.firstByte == first)
    #expect(decoded.loss.characters == expected.count { $0 == "?" })
  }

  @Test func `a last odd byte is lost, with its place`() {
    for count in [1, 3, 5] {
      let decoded = UTF16Text([UInt8](repeating: 0x61, count: count).span, isBigEndian: false)
      #expect(decoded.utf8.last == 0x3F)
      #expect(decoded.loss.characters == 1 && decoded.loss.firstByte == count - 1)
      #expect(decoded.originalOffset(of: decoded.utf8.count - 1) == count - 1)
      #expect(decoded.originalOffset(of: decoded.utf8.count) == count)
    }
  }

  @Test func `random units agree with the standard library, and places never go back`() {
    var random = SplitMix64(seed: 16)
    for _ in 0..<3_000 {
      let units: [UInt16] = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt16.random(in: 0xD800...0xDFFF, using: &random)
          : .random(in: 0...0x300, using: &random)
      }
      let bytes = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      let decoded = UTF16Text(bytes.span, isBigEndian: true)
      let reference = String(decoding: units, as: UTF16.self)
      let expected = reference.unicodeScalars.map { $0 == "\u{FFFD}" ? "?" : $0 }
      #expect(
        Array(String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars) == expected, "\(units)")
      let places = (0...decoded.utf8.count).map(decoded.originalOffset)
      #expect(places == places.sorted() && places.last == bytes.count, "\(units)")
    }
  }

  private func bytes(_ text: String, _ isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      isBigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }
}
