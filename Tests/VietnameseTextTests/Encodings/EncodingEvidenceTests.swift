import Testing

@testable import VietnameseText

@Suite struct EncodingEvidenceTests {
  /// Ten rows as an office sends them, and the lines above.
  static let sheet = """
    UBND PHƯỜNG ĐÔNG LỄ
    DANH SÁCH HỘI QUẦN CHÚNG
    STT;Tên hội;Phạm vi;Quyết định;Chủ tịch;Số hội viên;Ghi chú
    1;Hội Người mù;Cấp xã;12/QĐ-UBND ngày 3/4/2009;Trần Thị Hồng;31;
    2;Hội Khuyến học;Cấp xã;7/QĐ-UBND;Lê Văn Bảy;1.204;Chưa có trụ sở riêng
    3;HỘI CỰU GIÁO CHỨC;Cấp xã;;Nguyễn Đức Thắng;88;
    4;CLB Thơ Sông Hiếu;Cấp xã;QĐ số 4/QĐ-UB;Phạm Quốc Tuấn;không;Sinh hoạt hằng tháng
    """

  @Test(arguments: EncodingScores.candidates)
  func `a small sheet is decided in every encoding`(_ encoding: TextEncoding) {
    let text = ReferenceEncoder.bytes(Self.sheet, encoding)
    let decision = EncodingEvidence(text: text.span).decision
    #expect(decision.encoding == encoding)
    #expect(decision.isCertain)
    #expect(decision.score >= 0.9 && decision.score <= 1)
    #expect(decision.runnerUp != encoding && decision.runnerUp != nil)
    #expect(decision.words > 20)
    var cells = EncodingEvidence()
    for cell in text.split(separator: 0x3B) { cells.add(Array(cell).span) }
    #expect(cells.decision.encoding == encoding)
  }

  @Test(arguments: EncodingScores.candidates)
  func `evidence of parts joined is the evidence of the whole`(_ encoding: TextEncoding) {
    let cells = ReferenceEncoder.bytes(Self.sheet, encoding).split(separator: 0x3B).map(Array.init)
    var whole = EncodingEvidence()
    for cell in cells { whole.add(cell.span) }
    for size in [1, 4, 11, 100] {
      var joined = EncodingEvidence()
      for start in stride(from: 0, to: cells.count, by: size) {
        var part = EncodingEvidence()
        for cell in cells[start...].prefix(size) { part.add(cell.span) }
        joined.add(part)
      }
      #expect(joined.decision == whole.decision)
      #expect(joined.isUTF8 == whole.isUTF8 && joined.isDecomposed == whole.isDecomposed)
    }
  }

  @Test(arguments: EncodingScores.candidates)
  func `a longer text is decided the same, whatever part the words are taken from`(
    _ encoding: TextEncoding
  ) {
    let line = ReferenceEncoder.bytes(Self.sheet + "\r\n", encoding)
    let plain = Array(String(repeating: "1;Hoi Nong dan;2;3;;\r\n", count: 400).utf8)
    let text = (0..<120).flatMap { $0 % 3 == 0 ? line : plain }
    #expect(EncodingEvidence(text: text.span).decision.encoding == encoding)
  }

  @Test func `capitals and bare text are decided too`() {
    for encoding in EncodingScores.candidates {
      let capitals = ReferenceEncoder.bytes(Self.sheet.uppercased(), encoding)
      #expect(EncodingEvidence(text: capitals.span).decision.encoding == encoding)
      let bare = ReferenceEncoder.bytes(
        "STT;Ten hoi\n1;Hoi Nguoi mu\n2;Hội Đông y\n3;CLB Tho\nNguyễn Thi Lan;xã", encoding)
      #expect(EncodingEvidence(text: bare.span).decision.encoding == encoding)
    }
  }

  @Test(arguments: ["", "STT,Ten hoi\n1,Hoi Nguoi mu\n", "\t\r\n"])
  func `plain ASCII is UTF-8 with nothing to judge`(_ text: String) {
    let decision = EncodingEvidence(text: text.utf8.span).decision
    #expect(decision.encoding == .utf8 && decision.score == 1 && decision.isCertain)
    #expect(decision.words == 0 && decision.runnerUp == nil && decision.runnerUpScore == 0)
  }

  @Test(arguments: [
    "Café Müller; Société française; naïve façade", "Привет; мир", "東京都;大阪",
    "€ 100; 5 °C; 2019–2024",
    "Mühlhäuser Straße", "Ångström; smörgåsbord; fjäll",
  ])
  func `other languages in UTF-8 stay UTF-8`(_ text: String) {
    let decision = EncodingEvidence(text: text.utf8.span).decision
    #expect(decision.encoding == .utf8)
    #expect(decision.isCertain)
  }

  @Test func `single bytes of another language are nothing to rely on`() {
    let text = "Le café des élèves français; où êtes-vous; garçon; naïveté; hôpital; forêt; cœur"
    let bytes = ReferenceEncoder.bytes(text, .windows1252)
    #expect(!EncodingEvidence(text: bytes.span).decision.isCertain)
  }

  @Test func `UTF-8 with damaged cells is UTF-8`() {
    var bytes = Array(Self.sheet.utf8)
    for index in bytes.indices where index % 211 == 210 { bytes[index] = 0xFF }
    let evidence = EncodingEvidence(text: bytes.span)
    #expect(evidence.decision.encoding == .utf8)
    #expect(!evidence.isUTF8)
    #expect(evidence.decision.isCertain)
  }

  @Test func `decomposed letters are noticed`() {
    let composed = EncodingEvidence(text: Self.sheet.utf8.span).decision
    #expect(!composed.isDecomposed)
    let text = "Ho\u{323}\u{302}i Ngu\u{31B}o\u{31B}\u{300}i mu\u{300}"
    let decision = EncodingEvidence(text: text.utf8.span).decision
    #expect(decision.isDecomposed && decision.encoding == .utf8 && decision.score == 1)
  }

  @Test func `evidence is bounded and its order is that of the cells`() {
    var evidence = EncodingEvidence()
    for number in 0..<20_000 { evidence.add("ộ\(number % 10)Hộ\(letters(number))".utf8.span) }
    #expect(evidence.unicodeWords.count == 2048)
    #expect(evidence.decision == evidence.decision)
  }

  private func letters(_ number: Int) -> String {
    String(number).map { String(UnicodeScalar(0x61 + UInt8($0.wholeNumberValue ?? 0))) }.joined()
  }
}
