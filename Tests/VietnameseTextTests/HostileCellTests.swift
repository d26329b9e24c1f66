import SeededRandom
import Testing
import VietnameseText

@Suite struct HostileCellTests {
  @Test func `no bytes bring a reader down, and values keep their promises`() {
    var random = SplitMix64(seed: 17)
    for _ in 0..<10_000 {
      let bytes = Samples.hostileBytes(&random)
      let number = NumberReader.read(bytes.span, integer: Bool.random(using: &random))
      #expect((number.outcome == .value) == (number.value != nil), "\(bytes)")
      let date = DateReader.read(
        bytes.span, contextYear: Bool.random(using: &random) ? 2023 : nil,
        excelSerial: Bool.random(using: &random), system1904: false)
      if date.outcome == .date || date.outcome == .interval || date.outcome == .term {
        #expect(1900...2100 ~= date.year, "\(bytes)")
        #expect(date.month <= 12 && date.day <= 31, "\(bytes)")
      }
      if let decision = DecisionReader.read(bytes.span) {
        #expect(decision.suffix.utf8.allSatisfy { $0 < 0x80 }, "\(bytes)")
      }
      var normal: [UInt8] = []
      _ = TextNormalizer.append(bytes.span, to: &normal)
      var output: [UInt8] = []
      _ = AbbreviationTableTests.table.expanded(normal.span, to: &output)
      #expect(String(validating: output, as: UTF8.self) != nil, "\(bytes)")
    }
  }
}
