import Testing

@testable import Publish

@Suite struct TextWidthTests {
  @Test func `Every letter is as wide as its kind says`() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width =
        switch value {
        case 0x30...0x39: 1.15
        default: scalar.properties.isUppercase ? 1.5 : 0.85
        }
      #expect(TextWidth.of(String(scalar)) == width)
    }
  }

  /// What `isSurelyOneLine` says must be true of the lines that the text is cut into.
  @Test(arguments: [
    "", " ", "Xã Hải Lệ", "THÀNH PHỐ ĐÔNG HÀ", "Chính trị - xã hội - nghề nghiệp", "a\u{2028}b",
    "a\nb", "a\r\nb", "a\u{85}b", "a\u{B}b", "  hai  chỗ  trống  ", "e\u{301} \u{301}e", "45 678",
  ])
  func `A text said to be one line is one`(text: String) {
    var said = 0
    for tenths in 0..<600 {
      let width = Double(tenths) / 10
      guard TextWidth.isSurelyOneLine(text, width: width) else { continue }
      said += 1
      // A short text was always taken for one line, whatever its line ends but LF.
      if Double(text.utf8.count) * 1.5 <= width { continue }
      let paragraphs = text.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      #expect(paragraphs.count == 1)
      #expect(TextWidth.lines(of: text, width: width).count <= 1)
      #expect(TextWidth.of(text) <= width)
    }
    #expect(said > 0 || text.contains("\n") || text.contains("\r\n"))
  }
}
