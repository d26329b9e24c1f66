import Linkage
import Testing

struct TokenSimilarityTests {
  @Test(
    arguments: [
      ("người cao tuổi", "cao tuổi người", 1.0), ("người cao tuổi", "người mù", 0.25),
      ("a a b", "a b", 1),
      ("a b", "c", 0), ("", "", 1), ("", "a", 0), ("  a  b ", "b a", 1),
      ("phường 1", "phường 11", 1.0 / 3),
    ] as [(String, String, Double)])
  func `token Jaccard is the shared part of the different tokens`(
    a: String, b: String, expected: Double
  ) {
    #expect(Similarity.tokenJaccard(tokens(a), tokens(b)) == expected)
    #expect(Similarity.tokenJaccard(tokens(b), tokens(a)) == expected)
  }

  @Test func `Monge–Elkan averages the best partners of both sides`() {
    // DIXON finds itself, and MARTHA finds MARHTA at 0.9611.
    let similarity = Similarity.mongeElkan(tokens("MARTHA DIXON"), tokens("DIXON MARHTA"))
    #expect(abs(similarity - (1 + 0.9611) / 2) < 0.0001)
    #expect(Similarity.mongeElkan(tokens("a b"), tokens("a")) == 0.75)
    #expect(Similarity.mongeElkan(tokens("a"), tokens("a b")) == 0.75)
  }

  @Test(arguments: [("", "", 1.0), ("a", "", 0), ("a b", "b a", 1), ("a", "b", 0)])
  func `Monge–Elkan goes from 0 to 1`(a: String, b: String, expected: Double) {
    #expect(Similarity.mongeElkan(tokens(a), tokens(b)) == expected)
  }

  @Test func `the caller may say where the tokens are`() {
    let text = TokenSequence(utf8: Array("a,b".utf8), tokens: [0..<1, 2..<3])
    #expect(Similarity.tokenJaccard(text, tokens("b a")) == 1)
  }

  private func tokens(_ text: String) -> TokenSequence { TokenSequence(utf8: Array(text.utf8)) }
}
