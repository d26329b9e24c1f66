import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct WordSampleTests {
  @Test func `distinct words are kept in the order in which they came`() {
    var random = SplitMix64(seed: 3)
    for limit in [1, 5, 40, 500] {
      var sample = WordSample(limit: limit)
      var reference: [[UInt8]] = []
      for _ in 0..<600 {
        let word = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          UInt8.random(in: 0x60...0x66, using: &random)
        }
        sample.insert(word.span)
        if !reference.contains(word), reference.count < limit { reference.append(word) }
      }
      #expect(words(sample) == reference)
      #expect(sample.isFull == (reference.count == limit))
      #expect(words(sample, first: 3) == Array(reference.prefix(3)))
    }
  }

  @Test(arguments: [1, 5, 40])
  func `samples of parts joined are the sample of the whole`(limit: Int) {
    var random = SplitMix64(seed: UInt64(limit))
    for _ in 0..<50 {
      var whole = WordSample(limit: limit)
      var joined = WordSample(limit: limit)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        var part = WordSample(limit: limit)
        for _ in 0..<Int.random(in: 0...30, using: &random) {
          let word = (0..<2).map { _ in UInt8.random(in: 0x60...0x66, using: &random) }
          whole.insert(word.span)
          part.insert(word.span)
        }
        joined.insert(part)
      }
      #expect(words(joined) == words(whole))
    }
  }

  @Test func `what is longer than any word is dropped, and nothing is none`() {
    var sample = WordSample(limit: 4)
    sample.insert("".utf8.span)
    sample.insert([UInt8](repeating: 0xE1, count: WordSample.longestWord + 1).span)
    #expect(sample.count == 0)
    sample.insert([UInt8](repeating: 0xE1, count: WordSample.longestWord).span)
    #expect(sample.count == 1)
  }

  @Test(arguments: [(0, 8, 16), (1, 8, 16), (100, 8, 16), (700, 8, 16), (5_000, 8, 16)])
  func `windows hold whole words, each once`(_ count: Int, _ windows: Int, _ width: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let text = (0..<count).map { _ in
      Int.random(in: 0..<6, using: &random) == 0
        ? UInt8(0x20) : .random(in: 0x61...0x7A, using: &random)
    }
    var taken = 0
    for window in TextWindows(count: count, windows: windows, width: width) {
      let words = TextWindows.words(of: window, in: text.span)
      #expect(words.lowerBound >= taken && words.upperBound <= count)
      taken = words.upperBound
      guard !words.isEmpty else { continue }
      let before = words.lowerBound == 0 ? 0x20 : text[words.lowerBound - 1]
      #expect(before == 0x20 || text[words.lowerBound] == 0x20)
      #expect(taken == count || text[taken] == 0x20 || text[taken - 1] == 0x20)
    }
    // A short text is taken whole.
    if count < 2 * windows * width { #expect(taken == count) }
  }

  private func words(_ sample: WordSample, first most: Int = .max) -> [[UInt8]] {
    var words: [[UInt8]] = []
    sample.forEach(first: most) { word in words.append((0..<word.count).map { word[$0] }) }
    return words
  }
}
