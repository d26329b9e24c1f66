import Linkage
import SeededRandom
import Testing

struct TextTableTests {
  @Test func `numbers follow first sight and the empty text is 0`() {
    var table = TextTable()
    let numbers = ["b", "", "a", "b", "a long text that takes more than eight bytes", "a"].map {
      table.number(of: $0)
    }
    #expect(numbers == [1, 0, 2, 1, 3, 2])
    #expect(table.count == 4)
    #expect((0..<4).map { table.string($0) }.joined(separator: "|").hasPrefix("|b|a|a long"))
    #expect(table.length(of: 3) == 44)
  }

  @Test func `agrees with a dictionary over many texts of all lengths`() {
    var random = SplitMix64(seed: 7)
    var table = TextTable()
    var numbers: [[UInt8]: Int32] = [[]: 0]
    for _ in 0..<20_000 {
      // Few letters, so that texts repeat.
      let text = (0..<Int.random(in: 0...11, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &random)
      }
      let number = text.withUnsafeBufferPointer { table.number(of: $0) }
      let expected = numbers[text, default: Int32(numbers.count)]
      numbers[text] = expected
      #expect(number == expected)
    }
    #expect(table.count == numbers.count)
    for (text, number) in numbers { #expect(Array(table.bytes[table.range(of: number)]) == text) }
  }

  @Test func `bytes that are no text are kept as they are`() {
    var table = TextTable()
    let (broken, whole): ([UInt8], [UInt8]) = ([0xFF, 0x20], [0xFF])
    let first = broken.withUnsafeBufferPointer { table.number(of: $0) }
    let second = whole.withUnsafeBufferPointer { table.number(of: $0) }
    #expect(first != second)
    #expect(table.string(second) == "\u{FFFD}")
  }
}
