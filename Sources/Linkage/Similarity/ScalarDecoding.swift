extension Similarity {
  /// Calls `body` with the Unicode scalars of two texts, decoded onto the stack.
  static func withScalars<Result>(
    _ a: Span<UInt8>, _ b: Span<UInt8>,
    _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: a.count + b.count) { buffer in
      let aCount = decode(a, into: buffer, at: 0)
      let bCount = decode(b, into: buffer, at: aCount)
      return body(
        UnsafeBufferPointer(rebasing: buffer[0..<aCount]),
        UnsafeBufferPointer(rebasing: buffer[aCount..<aCount + bCount]))
    }
  }

  /// Writes the scalars of a text into a buffer from a position on; returns how many.
  private static func decode(
    _ text: Span<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt32>, at position: Int
  ) -> Int {
    var (byte, end) = (0, position)
    while byte < text.count {
      let (scalar, length) = scalar(in: text, at: byte)
      buffer.initializeElement(at: end, to: scalar)
      end += 1
      byte += length
    }
    return end - position
  }

  /// The scalar at a byte and its length; an ill-formed byte becomes a value above U+10FFFF.
  static func scalar(in text: Span<UInt8>, at byte: Int) -> (UInt32, length: Int) {
    let first = UInt32(text[byte])
    guard first >= 0x80 else { return (first, 1) }
    let illFormed = (0x11_0000 + first, length: 1)
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), byte + length <= text.count else { return illFormed }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = UInt32(text[byte + offset])
      guard next & 0xC0 == 0x80 else { return illFormed }
      scalar = scalar << 6 | next & 0x3F
    }
    let smallest: UInt32 = length == 4 ? 0x1_0000 : length == 3 ? 0x800 : 0x80
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return illFormed }
    return (scalar, length)
  }
}
