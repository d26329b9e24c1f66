import Testing

@testable import Geography

@Suite struct TypingErrorTests {
  @Test(arguments: [
    ("phúcxá", "phúxá", true), ("phúcxá", "phúcxáa", true), ("phúcxá", "phụcxá", true),
    ("phúcxá", "phúxcá", true), ("phúcxá", "phúcxá", false), ("phúcxá", "phuccxá", false),
    ("phúcxá", "húpcxá", false), ("đông", "dông", true), ("đ", "", true), ("", "", false),
    ("hươngvân", "hươngvăn", true), ("ế", "ề", true), ("aế", "ếa", true),
  ])
  func `one error is a letter added, lost, replaced or swapped`(
    a: String, b: String, isOne: Bool
  ) {
    #expect(TypingError.separates(Array(a.utf8)[...], Array(b.utf8)[...]) == isOne)
    #expect(TypingError.separates(Array(b.utf8)[...], Array(a.utf8)[...]) == isOne)
  }

  /// All words of up to four letters over an alphabet of letters of one, two and three bytes that
  /// share bytes.
  static let words: [String] = {
    let letters = ["a", "ă", "ế", "ề"]
    var words = [""]
    var longest = [""]
    for _ in 1...4 {
      longest = longest.flatMap { word in letters.map { word + $0 } }
      words += longest
    }
    return words
  }()

  @Test func `it agrees with the distance computed by table`() {
    for a in Self.words where a.unicodeScalars.count % 2 == 0 {
      for b in Self.words {
        let expected = distance(Array(a.unicodeScalars), Array(b.unicodeScalars)) == 1
        let found = TypingError.separates(Array(a.utf8)[...], Array(b.utf8)[...])
        if found != expected { Issue.record("\(a) \(b): \(found)") }
      }
    }
  }

  /// Optimal string alignment distance, row by row.
  private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    for i in 1...a.count {
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
