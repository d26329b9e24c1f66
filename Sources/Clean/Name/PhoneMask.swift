/// Takes phone numbers out of text that will be published.
enum PhoneMask {
  /// Removes every run of nine or more digits (dots, blanks and dashes between them do not count),
  /// with the bracket around it; whether there was one.
  static func remove(from text: inout [UInt8]) -> Bool {
    guard text.count(where: { (0x30...0x39).contains($0) }) >= 9 else { return false }
    var removed = false
    while let run = run(in: text) {
      text.removeSubrange(run)
      removed = true
    }
    while let last = text.last, last == 0x20 || last == 0x28 || last == 0x2D || last == 0x2C {
      text.removeLast()
    }
    return removed
  }

  private static func run(in text: [UInt8]) -> Range<Int>? {
    var start = 0
    while start < text.count {
      guard (0x30...0x39).contains(text[start]) else {
        start += 1
        continue
      }
      var end = start
      var digits = 0
      while end < text.count, isPart(text[end]) {
        if (0x30...0x39).contains(text[end]) { digits += 1 }
        end += 1
      }
      if digits >= 9 {
        let opens = start > 0 && text[start - 1] == 0x28
        let closes = end < text.count && text[end] == 0x29
        return (opens ? start - 1 : start)..<(opens && closes ? end + 1 : end)
      }
      start = end
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x20 || byte == 0x2E || byte == 0x2D
  }
}
