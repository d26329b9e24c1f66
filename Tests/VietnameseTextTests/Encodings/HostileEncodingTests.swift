import SeededRandom
import Testing
import VietnameseText

@Suite struct HostileEncodingTests {
  @Test(arguments: TextEncoding.allCases)
  func `no bytes bring a decoder down, and none gives the replacement character`(
    _ encoding: TextEncoding
  ) {
    var random = SplitMix64(seed: 4)
    for _ in 0..<4_000 {
      let bytes = Bool.random(using: &random) ? Samples.hostileBytes(&random) : noise(&random)
      var output = Array("ế".utf8)
      let loss = encoding.decode(bytes.span, to: &output)
      let text = String(validating: output, as: UTF8.self)
      #expect(text != nil && text?.contains("\u{FFFD}") == false, "\(bytes)")
      #expect(output.count { $0 == 0x3F } >= loss.characters, "\(bytes)")
      #expect((loss.firstByte == nil) == loss.isEmpty && (loss.firstByte ?? -1) < bytes.count)
      #expect(output.starts(with: "ế".utf8) || bytes.first.map { $0 > 0x7F } == true)
    }
  }

  @Test func `no bytes bring a decision down`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      var columns = [EncodingEvidence](repeating: EncodingEvidence(), count: 3)
      var text: [UInt8] = []
      for index in 0..<60 {
        let cell = Bool.random(using: &random) ? Samples.hostileBytes(&random) : noise(&random)
        columns[index % 3].add(cell.span)
        text += cell
      }
      let decided = ColumnEncodings(columns)
      for decision in decided.columns + [decided.file, EncodingEvidence(text: text.span).decision] {
        #expect(0...1 ~= decision.score && 0...1 ~= decision.runnerUpScore)
        #expect(!decision.encoding.isUTF16 && decision.encoding != .windows1252)
      }
      _ = UnicodeForm(of: text.span)
    }
  }

  @Test func `a giant without a blank costs no more than its bytes`() {
    let giant = [UInt8](repeating: 0xE1, count: 8 << 20)
    #expect(EncodingEvidence(text: giant.span).decision.words == 0)
    let lines = [UInt8](repeating: 0x0A, count: 8 << 20)
    #expect(UTF16Text(lines.span, isBigEndian: false).utf8.count > 0)
  }

  private func noise(_ random: inout SplitMix64) -> [UInt8] {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in
      Bool.random(using: &random)
        ? .random(in: 0x80...0xFF, using: &random) : .random(in: 0...0x7F, using: &random)
    }
  }
}
