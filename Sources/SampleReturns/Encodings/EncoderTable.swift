import VietnameseText

/// The bytes of every character that an encoding of one or two bytes has: the decoder's table turned
/// round.
struct EncoderTable {
  private var bytes: [Unicode.Scalar: [UInt8]] = [:]

  /// The table of an encoding of single bytes.
  init(_ encoding: TextEncoding) {
    for byte in UInt8.min ... .max { take([byte], encoding) }
    // A letter and its marks are preferred to the one byte that some letters have beside, as
    // keyboards write them.
    guard encoding == .vniWindows || encoding == .windows1258 else { return }
    for base in UInt8(0x41) ... .max {
      for mark in UInt8(0xC0) ... .max {
        // The marks of VNI have the case of their letter.
        if encoding == .vniWindows, (mark >= 0xE0) != Self.isSmall(base) { continue }
        take([base, mark], encoding)
      }
    }
  }

  /// The bytes of a character; `nil` when the encoding does not have it.
  subscript(scalar: Unicode.Scalar) -> [UInt8]? { bytes[scalar] }

  private mutating func take(_ code: [UInt8], _ encoding: TextEncoding) {
    var text: [UInt8] = []
    let loss = encoding.decode(code.span, to: &text)
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    guard loss.isEmpty, scalars.count == 1 else { return }
    if encoding == .tcvn3, Self.isOutsideABC(code[0], scalars[0]) { return }
    bytes[scalars[0]] = code
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    byte >= 0x80 ? byte >= 0xE0 : byte >= 0x61
  }

  /// The ABC fonts have neither the toned capitals nor the loose tones of the standard.
  private static func isOutsideABC(_ byte: UInt8, _ scalar: Unicode.Scalar) -> Bool {
    guard byte >= 0x80 else { return false }
    return 0xB0...0xB4 ~= byte || (scalar.properties.isUppercase && byte > 0xA7)
  }
}
