import SeededRandom
import Testing

@testable import VietnameseText

/// What readers make of the forms that most cells have, against their way for all others.
@Suite struct QuickPathTests {
  @Test func `a decision is read alike behind a bracket that says nothing`() {
    let pieces = [
      "1", "23", "4567", "0", "/", "-", " ", ".", "&", ",", "(", ")", "QĐ", "qd", "UBND", "CT",
      "TTg", "ngày", "ngay12", "năm", "12/3/2009", "2009", "a", "số", "QĐUB", "QĐ-UBND", "…",
    ]
    let starts = ["", "12/QĐ", "345/QĐ-UBND", "Số 1/QĐ", "QĐ số 23/QĐ-CT", "QĐ 4", "QĐ", "Số"]
    var random = SplitMix64(seed: 5)
    var found = 0
    for _ in 0..<50_000 {
      let tail = (0..<Int.random(in: 0...6, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let cell = starts.randomElement(using: &random)! + tail
      let reading = DecisionReader.read(cell.utf8.span)
      #expect(reading == DecisionReader.read(("(" + cell).utf8.span), "\(cell)")
      if reading != nil { found += 1 }
    }
    #expect(found > 10_000)
  }

  @Test func `digits and dots are the same number word by word`() {
    var random = SplitMix64(seed: 6)
    var found = 0
    for _ in 0..<50_000 {
      let cell = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<[1, 2, 3, 3, 3, 4].randomElement(using: &random)!)
          .map { _ in ["0", "1", "7"].randomElement(using: &random)! }.joined()
      }.joined(separator: ".")
      for integer in [true, false] {
        let slow = FoldedCell.read(cell.utf8.span) { cursor in
          var parser = NumberParser(integer: integer)
          return parser.parse(&cursor)
        }
        #expect(NumberReader.read(cell.utf8.span, integer: integer) == slow, "\(cell)")
        if slow.outcome == .value { found += 1 }
      }
    }
    #expect(found > 10_000)
  }

  @Test func `text that cannot hold sure keys proposes nothing`() {
    let letters = Array("aeodDwfjsrxuin ^(+'`?~.019hmtHNgAO".utf8)
    var random = SplitMix64(seed: 7)
    var (passed, proposed) = (0, 0)
    for _ in 0..<100_000 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in letters.randomElement(using: &random)! }
      let proposal = KeystrokeResidue.searched(text.span)
      if proposal != nil { proposed += 1 }
      if KeystrokeResidue.mayHoldSureKeys(text.span) {
        #expect(KeystrokeResidue.proposal(for: text.span) == proposal)
      } else {
        passed += 1
        #expect(proposal == nil, "\(String(decoding: text, as: UTF8.self))")
      }
    }
    #expect(passed > 10_000 && proposed > 100)
  }
}
