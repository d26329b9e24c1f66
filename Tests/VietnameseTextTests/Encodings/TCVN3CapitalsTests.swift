import Testing

@testable import VietnameseText

@Suite struct TCVN3CapitalsTests {
  @Test(arguments: [
    "HỘI NGƯỜI MÙ", "HỘI CỰU GIÁO CHỨC", "QUẢNG TRỊ", "CAO Á", "UBND XÃ BA VÌ", "TỔNG CỘNG: 12",
    "NGƯỜI LẬP BIỂU", "BÌNH", "Ở BẮC",
  ])
  func `a cell in capitals comes back in capitals`(_ text: String) {
    #expect(decode(text) == text)
  }

  @Test(arguments: [
    "Hội Người mù", "Có", "Vũ Tú", "Lê Hà", "CLB Cờ", "QĐ 12/NĐ-CP", "Mù", "mù", "Xã Ba Vì",
    "Hội A", "ở", "",
  ])
  func `a capital at the head of a word, or an abbreviation, makes no capitals`(_ text: String) {
    #expect(decode(text) == text)
  }

  @Test func `a toned capital in other text is small afterwards`() {
    #expect(decode("Ủy ban, Ấp 5, Ý") == "ủy ban, ấp 5, ý")
  }

  @Test func `only TCVN3 has the rule`() {
    var output: [UInt8] = []
    _ = TextEncoding.viscii.decode(
      ReferenceEncoder.bytes("HộI", .viscii).span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "HộI")
  }

  private func decode(_ text: String) -> String {
    var output: [UInt8] = []
    _ = TextEncoding.tcvn3.decode(ReferenceEncoder.bytes(text, .tcvn3).span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
