/// Tells whether two names differ by one typing error.
enum TypingError {
  /// Whether one letter is added, lost or replaced, or two neighbours are swapped
  /// (Damerau–Levenshtein distance 1); false for equal names.
  ///
  /// Letters are Unicode scalars of valid UTF-8. What the names share at both ends is cut off, and
  /// the error is what remains.
  ///
  /// - Complexity: O(length).
  static func separates(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    guard abs(a.count - b.count) <= 3 else { return false }
    var prefix = Self.shared(a, b)
    while prefix > 0, !startsLetter(a, prefix) || !startsLetter(b, prefix) { prefix -= 1 }
    let (a, b) = (a.dropFirst(prefix), b.dropFirst(prefix))
    var suffix = Self.shared(a.reversed(), b.reversed())
    while suffix > 0, !startsLetter(a, a.count - suffix) || !startsLetter(b, b.count - suffix) {
      suffix -= 1
    }
    return isOneError(a.dropLast(suffix), b.dropLast(suffix))
  }

  /// How many bytes both begin with.
  private static func shared(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Int {
    var count = 0
    for (x, y) in zip(a, b) {
      guard x == y else { break }
      count += 1
    }
    return count
  }

  private static func isOneError(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    switch (letters(a), letters(b)) {
    case (0, 1), (1, 0), (1, 1): true
    case (2, 2): isSwap(a, b)
    default: false
    }
  }

  private static func isSwap(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    guard let second = a.indices.dropFirst().first(where: { isLetterStart(a[$0]) }) else {
      return false
    }
    return (a[second...] + a[..<second]).elementsEqual(b)
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count(where: isLetterStart)
  }

  private static func startsLetter(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    let index = bytes.startIndex + offset
    return index == bytes.endIndex || isLetterStart(bytes[index])
  }

  private static func isLetterStart(_ byte: UInt8) -> Bool { byte & 0xc0 != 0x80 }
}
