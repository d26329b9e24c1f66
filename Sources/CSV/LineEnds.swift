import Glibc

/// Finds the ends of the physical lines of a text: LF, CRLF, or CR alone.
struct LineEnds {
  private let text: UnsafeBufferPointer<UInt8>
  /// Whether the text ends here, or goes on in a block to come.
  private let isFinal: Bool
  /// The last LF looked up and from where, so that a text without any is not searched again for
  /// every line.
  private var feed = -1
  private var searched = 0

  init(_ text: UnsafeBufferPointer<UInt8>, isFinal: Bool) {
    self.text = text
    self.isFinal = isFinal
  }

  /// Behind the end of the line at `start`; the end of the text for its last line, or nil when more
  /// of the text is needed to tell.
  ///
  /// - Complexity: O(line) when asked from start to end.
  mutating func end(from start: Int) -> Int? {
    if start > feed || start < searched {
      feed = first(0x0A, start..<text.count) ?? text.count
      searched = start
    }
    if let carriage = first(0x0D, start..<feed), carriage + 1 != feed { return carriage + 1 }
    if feed < text.count { return feed + 1 }
    return isFinal ? text.count : nil
  }

  /// How many LF there are in `range`.
  func feeds(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] == 0x0A { count += 1 }
    return count
  }

  private func first(_ byte: Int32, _ range: Range<Int>) -> Int? {
    guard let base = text.baseAddress, !range.isEmpty else { return nil }
    let found = memchr(base + range.lowerBound, byte, range.count)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }
}
