import Testing
import VietnameseText

@Suite struct UnicodeFormTests {
  static let text = "UBND PHƯỜNG 3\r\nSTT\tTÊN HỘI\r\n1\tHội Người mù\r\n"

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], TextEncoding.utf8WithMark, 3), ([0xFF, 0xFE], .utf16LittleEndian, 2),
      ([0xFE, 0xFF], .utf16BigEndian, 2),
    ] as [([UInt8], TextEncoding, Int)])
  func `a byte order mark says it all`(
    _ mark: [UInt8], _ encoding: TextEncoding, _ length: Int
  ) throws {
    for rest in [[], [0x61], [0x61, 0x00]] as [[UInt8]] {
      let found = UnicodeForm(of: (mark + rest).span)
      let form = try #require(found)
      #expect(form.encoding == encoding && form.markLength == length)
    }
    #expect(UnicodeForm(of: Array(mark.dropLast()).span) == nil)
  }

  @Test(arguments: [text, "a;b\r\n", "Hội Khuyến học", "1;2;3;4\n"])
  func `UTF-16 without a mark is known by its zeros`(_ text: String) {
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(UnicodeForm(of: little.span)?.encoding == .utf16LittleEndian)
    #expect(UnicodeForm(of: little.span)?.markLength == 0)
    #expect(UnicodeForm(of: big.span)?.encoding == .utf16BigEndian)
    // A byte cut off the end changes nothing.
    #expect(UnicodeForm(of: Array(little.dropLast()).span)?.encoding == .utf16LittleEndian)
  }

  @Test func `text in single bytes has no such form`() {
    #expect(UnicodeForm(of: "".utf8.span) == nil)
    #expect(UnicodeForm(of: Self.text.utf8.span) == nil)
    for encoding in [TextEncoding.tcvn3, .vniWindows, .viscii, .vps, .windows1258] {
      #expect(UnicodeForm(of: ReferenceEncoder.bytes(Self.text, encoding).span) == nil)
    }
    // Padding and stray zeros are no text in UTF-16.
    #expect(UnicodeForm(of: [UInt8](repeating: 0, count: 512).span) == nil)
    #expect(UnicodeForm(of: (Array(Self.text.utf8) + [0, 0, 0]).span) == nil)
  }
}
