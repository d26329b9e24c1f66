/// The quick check that lets most cells through untouched.
enum CleanCheck {
  /// Whether the bytes are certainly what normalisation would make of them.
  ///
  /// Clean are printable ASCII with single blanks between words, the composed letters of
  /// U+00C0…U+01BF and U+1E00…U+1EFF but for the eths, and the dashes, quotes and ellipsis of
  /// U+2010…U+2027. Everything else is for the slow path to judge. One pass, no allocation.
  static func isClean(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { isClean($0) }
  }

  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var afterBlank = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        afterBlank = false
        index += 1
      } else if byte == 0x20 {
        if afterBlank { return false }
        afterBlank = true
        index += 1
      } else {
        let length = cleanLetter(byte, bytes, index)
        if length == 0 { return false }
        afterBlank = false
        index += length
      }
    }
    return !afterBlank || bytes.isEmpty
  }

  /// The length of the clean character that starts with a byte outside ASCII; 0 for any other.
  @inline(__always)
  private static func cleanLetter(
    _ lead: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int {
    if lead == 0xE1 {
      guard index + 2 < bytes.count else { return 0 }
      return bytes[index + 1] & 0xFC == 0xB8 && isContinuation(bytes[index + 2]) ? 3 : 0
    }
    if lead >= 0xC3 && lead <= 0xC6 {
      guard index + 1 < bytes.count else { return 0 }
      let second = bytes[index + 1]
      return isContinuation(second) && !isEth(lead, second) ? 2 : 0
    }
    guard lead == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] >= 0x90 && bytes[index + 2] <= 0xA7 ? 3 : 0
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }

  @inline(__always)
  private static func isEth(_ lead: UInt8, _ second: UInt8) -> Bool {
    lead == 0xC3 ? second == 0x90 || second == 0xB0 : lead == 0xC6 && second == 0x89
  }
}
