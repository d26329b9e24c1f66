import CZlib
import Register
import Testing

@testable import SampleReturns

struct WritingTests {
  @Test(arguments: [
    "Hội Người mù", "Hội Khuyến học", "Đông Hà", "HỘI NẠN NHÂN CHẤT ĐỘC DA CAM", "Nghệ sĩ", "Tỵ",
    "Quỹ", "Ứng Hòa", "Chữ thập đỏ", "ẲẴặấợữ",
  ])
  func `Decomposed text is canonically the same and has no precomposed vowel`(text: String) {
    let decomposed = VietnameseLetters.decomposed(text)
    // Swift compares strings by canonical equivalence.
    #expect(decomposed == text)
    let letters = decomposed.unicodeScalars.filter { $0.properties.isAlphabetic }
    #expect(letters.allSatisfy { $0.isASCII || $0 == "đ" || $0 == "Đ" })
  }

  @Test(arguments: [
    ("Xã Yên Hòa", "Xã Yên Hoà"), ("ỦY BAN", "UỶ BAN"), ("Thủy Lợi", "Thuỷ Lợi"), ("Quý", "Quý"),
    ("hoàng", "hoàng"), ("Hội Khỏe", "Hội Khoẻ"),
  ])
  func `Tones move in open syllables only`(old: String, new: String) {
    #expect(VietnameseLetters.newStyleTones(old) == new)
  }

  @Test(arguments: [(2023, 9, 22, "45191"), (2023, 1, 1, "44927"), (2008, 6, 27, "39626")])
  func `A serial date counts the days of the 1900 system`(
    year: Int, month: Int, day: Int, serial: String
  ) {
    var random = SplitMix64(seed: 1)
    let unit = ReportingUnit(code: "TW", place: BodyPlace())
    var style = SheetStyle(for: unit, random: &random)
    style.dates = .serial
    var rates = DirtRates.first
    rates.oddDate = 0
    let text = CellStyles(style: style, rates: rates)
      .date(PartialDate(year: year, month: month, day: day), &random)
    #expect(text == serial)
  }

  @Test func `The line of a record counts line breaks inside the quotes before it`() {
    var random = SplitMix64(seed: 1)
    var style = SheetStyle(
      for: ReportingUnit(code: "TW", place: BodyPlace()), random: &random)
    style.hasSeparatorLine = false
    style.hasByteOrderMark = false
    style.hasCarriageReturns = true
    style.isDecomposed = false
    style.quotesEverything = false
    style.delimiter = UInt8(ascii: ";")
    let records = [["a;b", "c"], ["two\nlines", "say \"no\""], ["last", ""]]
    let sheet = ReturnSheet(style: style, records: records.map(SheetRecord.notData))
    let (bytes, lines) = ReturnWriter.text(of: sheet)
    #expect(lines == [1, 2, 4])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == "\"a;b\";c\r\n\"two\nlines\";\"say \"\"no\"\"\"\r\nlast;\r\n")
  }

  @Test(arguments: [1, 2])
  func `gzip gives the text back and names neither file nor time`(members: Int) {
    let text = Array(String(repeating: "Hội Người mù phường 1\n", count: 200).utf8)
    let packed = GzipFile.file(text, members: members, level: 9)
    #expect(packed == GzipFile.file(text, members: members, level: 9))
    #expect(Array(packed[..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(inflated(packed) == text)
  }

  /// All members of a gzip file, one after another.
  private func inflated(_ packed: [UInt8]) -> [UInt8] {
    var input = packed
    var result: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while !input.isEmpty {
      var stream = z_stream()
      inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      let left = input.withUnsafeMutableBufferPointer { source in
        block.withUnsafeMutableBufferPointer { target in
          stream.next_in = source.baseAddress
          stream.avail_in = UInt32(source.count)
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          guard inflate(&stream, Z_FINISH) == Z_STREAM_END else { return 0 }
          result += target.prefix(target.count - Int(stream.avail_out))
          return Int(stream.avail_in)
        }
      }
      inflateEnd(&stream)
      input = Array(input.suffix(left))
    }
    return result
  }
}
