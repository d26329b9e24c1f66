import Testing
import VietnameseText

/// The automaton against the standard library.
@Suite struct UTF8CheckTests {
  @Test func `every pair and many triples of bytes`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        check([first, second])
        for third: UInt8 in [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC3] {
          check([first, second, third])
          check([first, second, third, 0x80])
        }
      }
    }
  }

  @Test(arguments: ["", "Hội", "Hội Người mù \u{1F600}", "\u{FFFD}", "\u{10FFFF}"])
  func `text cut anywhere`(text: String) {
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      for start in 0...end { check(Array(bytes[start..<end])) }
    }
  }

  private func check(_ bytes: [UInt8]) {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    // One expectation for each of a million texts would take minutes.
    if UTF8Check.isValid(bytes.span) != isValid { Issue.record("\(bytes)") }
  }
}
