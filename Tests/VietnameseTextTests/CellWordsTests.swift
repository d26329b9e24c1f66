import Testing
import VietnameseText

@Suite struct CellWordsTests {
  @Test(arguments: ["", "a", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghabcdefgh"])
  func `words are compared to the last byte`(text: String) {
    let bytes = Array(text.utf8)
    let longer = bytes + [0]
    #expect(CellWords.areEqual(bytes.span, bytes.span) == true)
    #expect(CellWords.areEqual(bytes.span, longer.span) == false)
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 0x80
      #expect(CellWords.areEqual(bytes.span, other.span) == false)
      #expect(CellWords.hash(bytes.span) != CellWords.hash(other.span))
    }
  }
}
