import SeededRandom
import Testing
import VietnameseText

@Suite struct SyllablesTests {
  @Test(arguments: Samples.syllables)
  func `syllables of the language are valid, with and without diacritics`(_ word: String) {
    #expect(isValid(word))
    #expect(isValid(MatchKey.accented(word)))
    #expect(isValid(MatchKey.folded(word), folded: true))
  }

  @Test(arguments: [
    "", "taxi", "golf", "hoc", "hòc", "cẻ", "nghà", "ngẻ", "ghà", "kh", "qa", "hộịi", "nạnnhân",
    "abc", "w",
    "1", "hộ1", "p1", "nghiêngg", "b–a",
  ])
  func `other words are not`(_ word: String) {
    #expect(!isValid(word))
  }

  @Test func `a stop without a tone is valid only where diacritics are lost`() {
    #expect(!isValid("hoc"))
    #expect(isValid("hoc", folded: true))
  }

  @Test func `hostile bytes are judged without harm`() {
    var random = SplitMix64(seed: 22)
    for _ in 0..<20_000 {
      let bytes = Samples.hostileBytes(&random)
      _ = Syllables.isValid(bytes.span)
      var output: [UInt8] = []
      let hasSplit = Syllables.splitLostSpaces(bytes.span, to: &output)
      #expect(String(validating: output, as: UTF8.self) != nil)
      #expect(hasSplit || output == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }

  private func isValid(_ word: String, folded: Bool = false) -> Bool {
    Syllables.isValid(word.utf8.span, folded: folded)
  }
}
