import Register
import Testing

struct ByteOrderTests {
  private static let texts = [
    "", "a", "a\u{0}", "b", "aa", "aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaab", "Hội", "Hội ",
    "Ho\u{302}\u{323}i", "hội người cao tuổi", "hội người mù", "z", "\u{FFFD}", "😀",
  ]

  @Test func `Texts are ordered as their bytes are, one by one`() {
    for left in Self.texts {
      for right in Self.texts {
        #expect(
          left.precedesInBytes(right) == Array(left.utf8).lexicographicallyPrecedes(right.utf8),
          "\(left) \(right)")
      }
    }
  }
}
