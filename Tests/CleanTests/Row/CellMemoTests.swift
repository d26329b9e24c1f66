import SeededRandom
import Testing

@testable import Clean

/// What a memo says against what a dictionary says.
@Suite struct CellMemoTests {
  @Test func `cells of any length are told apart`() {
    var generator = SplitMix64(seed: 3)
    var memo = CellMemo<Int>()
    var known: [[UInt8]: Int] = [:]
    for number in 0..<10_000 {
      let length = Int.random(in: 0...20, using: &generator)
      let cell = (0..<length).map { _ in UInt8.random(in: 0x61...0x63, using: &generator) }
      #expect(memo.value(for: cell.span) == known[cell])
      if known[cell] == nil {
        memo.remember(number, for: cell.span)
        known[cell] = number
      }
    }
  }

  @Test func `too many cells are forgotten and learnt again`() {
    var memo = CellMemo<Int>()
    for number in 0..<40_000 {
      let cell = Array("cell \(number)".utf8)
      memo.remember(number, for: cell.span)
      #expect(memo.value(for: cell.span) == number)
    }
    let first = Array("cell 0".utf8)
    #expect(memo.value(for: first.span) == nil)
  }
}
