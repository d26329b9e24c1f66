import Linkage
import SeededRandom
import Testing

struct DamerauLevenshteinTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ca", "abc", 3), ("ab", "ba", 1),
    ("abcd", "badc", 2), ("a cat", "an abct", 4), ("thuỷ", "thủy", 2),
    ("hương vân", "hương văn", 1),
    ("phường 1", "phường 11", 1), ("đoàn", "doan", 2), ("đoàn", "đoàn", 0),
  ])
  func `counts insertions, deletions, replacements and swaps of letters`(
    a: String, b: String, expected: Int
  ) {
    #expect(distance(a, b, maximum: 20) == expected)
    #expect(distance(b, a, maximum: 20) == expected)
    #expect(distance(a, b, maximum: expected) == expected)
    if expected > 0 { #expect(distance(a, b, maximum: expected - 1) == nil) }
  }

  @Test func `a maximum without bounds is allowed`() {
    #expect(distance("kitten", "sitting", maximum: .max) == 3)
  }

  @Test(arguments: 0..<300)
  func `agrees with the full table for every maximum`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let (a, b) = (randomText(using: &random), randomText(using: &random))
    let expected = fullTable(Array(a), Array(b))
    for maximum in 0...15 {
      #expect(distance(a, b, maximum: maximum) == (expected <= maximum ? expected : nil))
    }
  }

  private func distance(_ a: String, _ b: String, maximum: Int) -> Int? {
    Similarity.damerauLevenshtein(Array(a.utf8).span, Array(b.utf8).span, maximum: maximum)
  }

  private func fullTable(_ a: [Character], _ b: [Character]) -> Int {
    var table = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : j == 0 ? i : 0 } }
    for i in a.indices {
      for j in b.indices {
        let replaced = table[i][j] + (a[i] == b[j] ? 0 : 1)
        var cell = min(replaced, table[i][j + 1] + 1, table[i + 1][j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cell = min(cell, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = cell
      }
    }
    return table[a.count][b.count]
  }
}
