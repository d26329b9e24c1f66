import Testing
import Work

@Suite struct WorkersTests {
  /// Begins with the last piece.
  static let backwards = Workers { count, work in
    for index in (0..<count).reversed() { work(index) }
  }

  @Test func `results stand in the order of the pieces, whoever does them first`() {
    #expect(Self.backwards.map(5) { $0 * $0 } == [0, 1, 4, 9, 16])
    #expect(Workers.one.map(1) { $0 } == [0])
    #expect(Workers.one.map(0) { $0 } == [])
  }

  @Test(arguments: [
    (0..<0, [0..<0]), (3..<3, [3..<3]), (0..<4, [0..<4]), (2..<11, [2..<6, 6..<10, 10..<11]),
    (0..<8, [0..<4, 4..<8]),
  ])
  func `a range is divided into parts that follow each other`(
    range: Range<Int>, parts: [Range<Int>]
  ) {
    #expect(Self.backwards.map(range, by: 4) { $0 } == parts)
  }
}
