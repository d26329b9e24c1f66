/// Distinct words of a text, in the order in which they came, up to a limit.
struct WordSample: Sendable {
  /// Longer runs of letters are no words in any reading: seven letters take up to ten bytes each.
  static let longestWord = 96

  private let limit: Int
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers of the words by hash (open addressing), one too high, 0 where free; half is always free.
  private var slots: [Int32] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// How many words there are.
  var count: Int { ends.count }
  /// Whether further words are dropped.
  var isFull: Bool { ends.count >= limit }

  /// The bytes of a word; `index` is below `count`.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Calls `body` with each word, the first `most` of them.
  func forEach(first most: Int = .max, _ body: (Span<UInt8>) -> Void) {
    let all = bytes.span
    for index in 0..<min(most, count) { body(all.extracting(range(index))) }
  }

  /// Whether two encodings make the same letters of every word; then it does not matter which it is.
  func readAlike(_ one: TextEncoding, _ other: TextEncoding) -> Bool {
    var isAlike = true
    forEach { word in
      var texts: ([UInt8], [UInt8]) = ([], [])
      _ = one.decode(word, to: &texts.0)
      _ = other.decode(word, to: &texts.1)
      isAlike = isAlike && texts.0 == texts.1
    }
    return isAlike
  }

  /// Takes a word unless it is there already, is too long, or the sample is full.
  mutating func insert(_ word: Span<UInt8>) {
    guard !isFull, word.count > 0, word.count <= Self.longestWord else { return }
    if slots.isEmpty { slots = [Int32](repeating: 0, count: Self.slotCount(limit)) }
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
    while slots[slot] != 0 {
      if holds(word, at: Int(slots[slot]) - 1) { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    word.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    slots[slot] = Int32(ends.count)
  }

  /// Takes the words of a sample with the same limit that was taken from what follows.
  mutating func insert(_ next: WordSample) {
    if ends.isEmpty {
      self = next
    } else if !isFull {
      next.forEach { insert($0) }
    }
  }

  private func holds(_ word: Span<UInt8>, at index: Int) -> Bool {
    let range = range(index)
    guard range.count == word.count else { return false }
    for offset in 0..<word.count where bytes[range.lowerBound + offset] != word[offset] {
      return false
    }
    return true
  }

  private static func slotCount(_ limit: Int) -> Int {
    var count = 16
    while count < 2 * limit { count *= 2 }
    return count
  }

  /// FNV-1a, its high bits folded in; the order of words does not depend on it.
  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<word.count { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
