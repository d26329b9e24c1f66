import CSV
import SeededRandom
import Testing

@Suite struct RecordCutTests {
  @Test(arguments: [
    ("", nil), ("a,b", nil), ("a,b\n", 4), ("a\nb", 2), ("a\n\"b\nc", 2), ("\"a\nb\"\n\"c\n\"", 6),
    ("\"a\"\"\n\"\n", 7), ("\"\n", nil),
  ])
  func `a text is cut behind its last LF outside quotes`(text: String, cut: Int?) {
    #expect(RecordCut.last(in: Array(text.utf8).span, quote: 0x22) == cut)
  }

  @Test func `pieces of a well-formed text hold the records of the whole`() {
    var random = SplitMix64(seed: 31)
    for _ in 0..<5_000 {
      let text = WellFormedText.random(delimiter: 0x2C, &random)
      guard let cut = RecordCut.last(in: text.span, quote: 0x22) else { continue }
      let line = 1 + text[..<cut].count { $0 == 0x0A }
      let pieces =
        ReadRecord.all(in: Array(text[..<cut]))
        + ReadRecord.all(in: Array(text[cut...]), from: (line, cut))
      #expect(pieces == ReadRecord.all(in: text))
    }
  }
}
