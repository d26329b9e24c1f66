import Testing

@testable import Pipeline

/// "Did you mean".
@Suite struct NearestWordTests {
  private static let words = ["ingest", "clean", "deduplicate", "merge", "aggregate", "publish"]

  @Test(arguments: [
    ("ingets", "ingest"), ("claen", "clean"), ("dedup", nil), ("deduplicat", "deduplicate"),
    ("Merge", "merge"), ("publich", "publish"), ("", nil), ("xyzxyz", nil), ("merge", "merge"),
  ])
  func `The nearest word, if any is near`(text: String, expected: String?) {
    #expect(NearestWord.of(text, among: Self.words) == expected)
  }

  @Test func `The first of equals wins`() {
    #expect(NearestWord.of("ac", among: ["ab", "ad"]) == "ab")
    #expect(NearestWord.of("a", among: []) == nil)
  }
}
