import SeededRandom
import Testing

@testable import Linkage

struct PatternMasksTests {
  /// Random texts over few letters, so that repeats and exchanged neighbours are common.
  private static func texts(_ random: inout SplitMix64) -> ([UInt16], [UInt16]) {
    let letters = Int.random(in: 1...5, using: &random)
    func text() -> [UInt16] {
      (0..<Int.random(in: 0...64, using: &random)).map { _ in
        UInt16(97 + Int.random(in: 0..<letters, using: &random))
      }
    }
    return (text(), text())
  }

  private static func withScalars<Result>(
    _ a: [UInt16], _ b: [UInt16],
    _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    a.map(UInt32.init).withUnsafeBufferPointer { a in
      b.map(UInt32.init).withUnsafeBufferPointer { b in body(a, b) }
    }
  }

  @Test(arguments: 0..<200)
  func `edit distances are those of the full table`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var masks = PatternMasks(alphabetSize: 128)
    for _ in 0..<20 {
      let (a, b) = Self.texts(&random)
      masks.set(a[...])
      for swaps in [false, true] {
        let expected = Self.withScalars(a, b) { EditDistance.distance($0, $1, swaps: swaps) }
        #expect(masks.editDistance(b[...], swaps: swaps) == expected, "\(a) \(b) \(swaps)")
      }
    }
  }

  @Test(arguments: 0..<200)
  func `Jaro-Winkler is that of the plain definition`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) + 1000)
    var masks = PatternMasks(alphabetSize: 128)
    for _ in 0..<20 {
      let (a, b) = Self.texts(&random)
      masks.set(a[...])
      let expected = Self.withScalars(a, b) { Similarity.jaroWinkler($1, $0) }
      #expect(abs(masks.jaroWinkler(b[...]) - expected) < 1e-12, "\(a) \(b)")
    }
  }

  @Test(arguments: [
    ("ca", "abc", 3, 3), ("abcd", "abdc", 2, 1), ("", "abc", 3, 3), ("kitten", "sitting", 3, 3),
    ("ab", "ba", 2, 1), ("same", "same", 0, 0),
  ])
  func `known distances`(a: String, b: String, levenshtein: Int, damerau: Int) {
    var masks = PatternMasks(alphabetSize: 128)
    let (a, b) = (a.utf8.map(UInt16.init), b.utf8.map(UInt16.init))
    masks.set(a[...])
    #expect(masks.editDistance(b[...], swaps: false) == levenshtein)
    #expect(masks.editDistance(b[...], swaps: true) == damerau)
  }
}
