/// A place in a folded cell; valid only while `FoldedCell.read` runs.
struct CellCursor {
  /// The whole folded cell.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next character is read.
  var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { index >= bytes.count }

  /// The character `offset` places on; 0 behind the end.
  @inline(__always)
  func peek(_ offset: Int = 0) -> UInt8 {
    let place = index + offset
    return place >= 0 && place < bytes.count ? bytes[place] : 0
  }

  /// Moves behind a character if it is next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  /// Moves behind a blank if there is one.
  @inline(__always)
  mutating func skipBlank() {
    if peek() == 0x20 { index += 1 }
  }

  /// Moves behind a phrase of whole words if it is next.
  mutating func take(words phrase: StaticString) -> Bool {
    let length = phrase.utf8CodeUnitCount
    guard index + length <= bytes.count, !Self.isLetter(peek(length)) else { return false }
    for offset in 0..<length where phrase.utf8Start[offset] != bytes[index + offset] {
      return false
    }
    index += length
    return true
  }

  /// Moves behind one of the phrases if it is next.
  mutating func take(anyOf phrases: [StaticString]) -> Bool {
    for phrase in phrases where take(words: phrase) { return true }
    return false
  }

  /// Moves behind the letters that are next.
  mutating func skipWord() {
    while Self.isLetter(peek()) { index += 1 }
  }

  /// Reads the digits that are next: their value and how many there are; `nil` when there is none or
  /// they are more than eighteen.
  @inline(__always)
  mutating func takeDigits() -> (value: Int, count: Int)? {
    var value = 0
    let start = index
    while Self.isDigit(peek()) {
      guard index - start < 18 else { return nil }
      value = value * 10 + Int(peek() & 0x0F)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  /// Whether the byte is an ASCII digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
  }

  /// Whether the byte is a lower-case ASCII letter.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26
  }
}
