/// Parts of a long text, spread over it evenly, from which words are taken.
struct TextWindows: Sequence, IteratorProtocol {
  private let count: Int
  private let width: Int
  private let step: Int
  private var start = 0

  /// So many windows of a width; of a text that is not much longer than they are, all of it.
  init(count: Int, windows: Int, width: Int) {
    self.count = count
    step = Swift.max(width, count / windows)
    self.width = step < 2 * width ? step : width
  }

  mutating func next() -> Range<Int>? {
    guard start < count else { return nil }
    defer { start += step }
    return start..<Swift.min(count, start + width)
  }

  /// The words that start in a window: none is cut at its ends, none is in two windows.
  static func words(of window: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var start = window.lowerBound
    if start > 0 { start = wordEnd(from: start - 1, in: text) }
    return start..<Swift.max(start, wordEnd(from: window.upperBound - 1, in: text))
  }

  /// Where the run of letters around a byte ends; a long one is cut.
  private static func wordEnd(from index: Int, in text: Span<UInt8>) -> Int {
    let most = Swift.min(text.count, index + WordSample.longestWord)
    var end = index
    while end < most, CellCheck.isLegacy(text[end]) || (text[end] | 0x20) &- 0x61 < 26 { end += 1 }
    return Swift.max(end, Swift.min(index + 1, text.count))
  }
}
